// Numbers as people write them: 1.5 and 1,5, 1 000 and 1,000.

/** The number a person wrote, or null. @param {string} text */
export function readNumber(text) {
  let plain = text.trim().replace(/[\s\u00a0\u202f']/g, "").replace(/\u2212/g, "-").replace(/%$/, "");
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replace(/,/g, ""); // 1,000 and 12,500.5
  else plain = plain.replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(plain) ? Number(plain) : null;
}

/** Whether two numbers are as near as `tolerance` allows; a hair more, so that 0.1 + 0.2 counts as 0.3. */
export const isNear = (a, b, tolerance) => Math.abs(a - b) <= tolerance + 1e-9 * Math.max(1, Math.abs(b));
