// Reads members' calendars with npm's ical.js, and compares them with what a test of the server wrote down from the page.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => name.endsWith(".ics"));
assert.ok(names.length > 0, "there's no calendar");

for (const name of names) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), "utf8")));
  const found = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    assert.ok(event.startDate.isDate && event.endDate.isDate, event.uid);
    assert.equal(event.duration.toSeconds(), 86_400, event.uid);
    return { day: event.startDate.toString(), summary: event.summary };
  });
  const expected = JSON.parse(readFileSync(join(folder, name.replace(/ics$/, "json")), "utf8"));
  assert.deepEqual(sorted(found), sorted(expected), name);
}
console.log(`calendars: ${names.length}, each with the page's entries in ical.js`);

function sorted(entries) {
  const key = ({ day, summary }) => `${day} ${summary}`;
  return entries.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
