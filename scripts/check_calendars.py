"""Reads members' calendars with PyPI's icalendar, and compares them with what a test of the server wrote down from the page."""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

from icalendar import Calendar


def entries(path: Path) -> list[dict[str, str]]:
    """The events of a calendar, as the page has them."""
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar.get("version") == "2.0" and calendar.get("method") == "PUBLISH", calendar
    assert not calendar.errors, calendar.errors
    found = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        first, end = event.decoded("dtstart"), event.decoded("dtend")
        assert type(first) is date and end - first == timedelta(days=1), (first, end)
        assert event.get("dtstamp") is not None and event.get("uid").endswith("@guildhall.example.org"), event
        found.append({"day": first.isoformat(), "summary": str(event["summary"])})
    uids = [str(event["uid"]) for event in calendar.walk("VEVENT")]
    assert len(uids) == len(set(uids)), uids
    return sorted(found, key=lambda entry: (entry["day"], entry["summary"]))


def main() -> None:
    folder = Path(sys.argv[1])
    names = sorted(folder.glob("*.ics"))
    assert names, "there's no calendar"
    for path in names:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        expected.sort(key=lambda entry: (entry["day"], entry["summary"]))
        assert entries(path) == expected, (entries(path), expected)
    print(f"calendars: {len(names)}, each with the page's entries in icalendar")


main()
