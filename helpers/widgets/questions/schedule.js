// When to come back: so many days of the reader's own calendar after she was done. Days are counted on the calendar, not in
// hours, so that neither another time zone nor a clock that is put forward or back for summer makes a day too early or late.

/** @typedef {{due: number | null, next: {gap: number, day: string} | null}} Visit What is due today, and what comes next. */

/** So many days after the last questions of the course one may come back. */
export const GAPS = [2, 7, 21];

/** The day as a calendar on the wall shows it, such as 2026-11-26. @param {Date} now @param {string} [zone] the browser's own
 * where none is given */
export function dayOf(now, zone) {
  const parts = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type) => parts.find((one) => one.type === type)?.value || "";
  return [part("year").padStart(4, "0"), part("month"), part("day")].join("-");
}

/** @param {any} day */
export const isDay = (day) =>
  typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) &&
  daysLater(day, 0) === day;

/** The day that is so many days later on the calendar. @param {string} day @param {number} days */
export function daysLater(day, days) {
  const date = new Date(`${day}T00:00:00Z`); // in UTC every day has 24 hours
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What is due on a day. Who stays away for long is asked once and not three times: an earlier visit that was missed is passed by.
 * @param {string} finished the day on which the last questions were answered @param {number[]} done visits that were made
 * @param {string} today @returns {Visit} */
export function visitOn(finished, done, today) {
  // A clock that stood in the future when the reader was done is put right by counting from today.
  const from = finished > today ? today : finished;
  const open = GAPS.filter((gap) => gap > Math.max(0, ...done));
  const due = open.filter((gap) => daysLater(from, gap) <= today).at(-1) ?? null;
  const gap = open.find((one) => daysLater(from, one) > today);
  return { due, next: gap === undefined ? null : { gap, day: daysLater(from, gap) } };
}

/** A calendar file with a whole day for each visit (RFC 5545). @param {string[]} days @param {string} summary what stands on each
 * @param {Date} now @param {string} course part of the name that each entry has @returns {string} */
export function calendarFile(days, summary, now, course) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const text = summary.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
  const plain = (day) => day.replaceAll("-", "");
  const entries = days.flatMap((day) => [
    "BEGIN:VEVENT",
    `UID:${course}-${plain(day)}@${course}.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(daysLater(day, 1))}`,
    `SUMMARY:${text}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${course}//come back//EN`, ...entries, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A line of at most 75 bytes, the rest of it on lines that begin with a space. @param {string} line */
function folded(line) {
  const bytes = (one) => new TextEncoder().encode(one).length;
  let [out, length] = ["", 0];
  for (const letter of line) {
    if (length + bytes(letter) > 75) [out, length] = [`${out}\r\n `, 1];
    [out, length] = [out + letter, length + bytes(letter)];
  }
  return out;
}
