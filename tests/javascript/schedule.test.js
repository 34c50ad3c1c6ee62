// When to come back: days of the calendar on the wall, in any time zone, over summer time, with a clock that is set back, and as a file.

import { deepStrictEqual as same, ok } from "node:assert";
import { calendarFile, dayOf, daysLater, GAPS, isDay, visitOn } from "../../helpers/widgets/questions/schedule.js";
import { chance } from "../../helpers/widgets/shared/chance.js";

const HOUR = 3_600_000;
const ZONES = Intl.supportedValuesOf("timeZone");

/** Days since long ago, by the calendar's own rule: nothing of Date in it. @param {string} day */
function dayNumber(day) {
  const [year, month, date] = day.split("-").map(Number);
  const a = Math.floor((14 - month) / 12);
  const [y, m] = [year + 4800 - a, month + 12 * a - 3];
  return date + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

Deno.test("a thousand simulated calendars are right: everywhere, over summer time, on journeys and with clocks set back", () => {
  const random = chance(21);
  const of = (many) => many[Math.floor(random() * many.length)];
  let [visits, journeys, setBack] = [0, 0, 0];
  for (let n = 0; n < 1000; n += 1) {
    let zone = of(ZONES);
    let now = Date.UTC(2024, 0, 1) + Math.floor(random() * 10 * 365 * 24) * HOUR + Math.floor(random() * HOUR);
    const finished = dayOf(new Date(now), zone);
    const done = [];
    for (let step = 0; step < 12; step += 1) {
      now += Math.floor(random() * 100 * HOUR);
      if (random() < 0.1) [zone, journeys] = [of(ZONES), journeys + 1];
      const back = random() < 0.05;
      if (back) setBack += 1;
      const today = dayOf(new Date(back ? now - Math.floor(random() * 60 * 24 * HOUR) : now), zone);
      const passed = dayNumber(today) - dayNumber(finished);
      const { due, next } = visitOn(finished, done, today);
      const last = Math.max(0, ...done);
      const open = GAPS.filter((gap) => gap > last && gap <= Math.max(0, passed));
      same(due, open.at(-1) ?? null, `${finished} ${today} ${zone} ${done}`);
      if (next) {
        ok(dayNumber(next.day) > dayNumber(today) && next.gap > last);
        same(dayNumber(next.day) - Math.min(dayNumber(finished), dayNumber(today)), next.gap);
      }
      if (due !== null && random() < 0.7) [done[done.length], visits] = [due, visits + 1];
    }
    same(new Set(done).size, done.length); // nobody is asked twice for one visit
  }
  ok(visits > 1000 && journeys > 800 && setBack > 400, `${visits} ${journeys} ${setBack}`);
});

for (
  const [what, zone, instant, day] of [
    ["just before midnight in summer", "Europe/Dublin", "2026-06-30T22:59:00Z", "2026-06-30"],
    ["just after midnight in summer", "Europe/Dublin", "2026-06-30T23:01:00Z", "2026-07-01"],
    ["the hour that comes twice", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-01"],
    ["far in the east", "Pacific/Kiritimati", "2026-01-01T10:00:00Z", "2026-01-02"],
    ["far in the west", "Pacific/Pago_Pago", "2026-01-01T10:00:00Z", "2025-12-31"],
  ]
) {
  Deno.test(`the day is the one on the wall, ${what}`, () => same(dayOf(new Date(instant), zone), day));
}

Deno.test("two days later is two days later over the ends of months, years and summer time", () => {
  same(["2026-03-28", "2026-12-31", "2028-02-27", "2026-10-24"].map((day) => daysLater(day, 2)), [
    "2026-03-30",
    "2027-01-02",
    "2028-02-29",
    "2026-10-26",
  ]);
});

Deno.test("who stays away for a month is asked once", () => {
  same(visitOn("2026-01-01", [], "2026-02-01"), { due: 21, next: null });
  same(visitOn("2026-01-01", [21], "2026-02-01"), { due: null, next: null });
});

Deno.test("who was done by a clock in the future waits no years", () =>
  same(visitOn("2040-01-01", [], "2026-01-01").next, { gap: 2, day: "2026-01-03" }));

Deno.test("only a day of the calendar is one", () =>
  same(["2026-02-28", "2026-02-30", "2026-2-3", "today", null, 20260101].map(isDay), [
    true,
    false,
    false,
    false,
    false,
    false,
  ]));

Deno.test("the file for a calendar has whole days, lines of 75 bytes at most, and no place to be called", () => {
  const made = calendarFile(
    ["2026-12-31"],
    `Come back, ${"é".repeat(60)}; once`,
    new Date("2026-12-29T10:11:12.345Z"),
    "c",
  );
  const lines = made.split("\r\n");
  ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  const whole = made.replaceAll("\r\n ", "");
  ok(whole.includes("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
  ok(whole.includes("DTSTAMP:20261229T101112Z\r\n"));
  ok(whole.includes(`SUMMARY:Come back\\, ${"é".repeat(60)}\\; once\r\n`));
  ok(made.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && made.endsWith("END:VCALENDAR\r\n"));
  ok(!/https?:|ATTENDEE|VALARM/.test(made));
});
