// What stands in every page for its scripts: elements with an id, and data as JSON.

/** An element that the page has. @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** What a script element of the page holds. @param {string} id */
export const dataOf = (id) => JSON.parse(byId(id).textContent || "null");
