// The very first script of a page, before anything is read. Chromium 156 gives a page that is opened from a folder now
// and then (1 of 25 loads was measured) a storage of its own: it is empty, and what is written there is gone with the page. It
// can't be told from a first visit, so a mark is written and the page is loaded once more: where the mark is found,
// all that was kept is there. The tab's own storage, which has no such fault, counts how often.
if (location.protocol === "file:" && /Chrome\//.test(navigator.userAgent)) {
  const MARK = "good-cry-kept", TRIES = 5;
  try {
    if (localStorage.getItem(MARK)) sessionStorage.removeItem(MARK);
    else {
      const tried = Number(sessionStorage.getItem(MARK));
      sessionStorage.setItem(MARK, String(tried + 1));
      localStorage.setItem(MARK, "here");
      if (tried < TRIES) location.reload();
    }
  } catch { /* nothing can be kept here, and the activities say so */ }
}
