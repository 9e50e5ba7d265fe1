"""Reads an iCalendar file with icalendar and prints what it finds as JSON.

Times are worked out by the VTIMEZONE of the file alone, never by the zones that the library knows.
"""

import json
import sys
from datetime import timezone

import icalendar

data = open(sys.argv[1], "rb").read()
calendar = icalendar.Calendar.from_ical(data)
for component in calendar.walk():
    if component.errors:
        sys.exit(f"{component.name}: {component.errors}")
zones = calendar.walk("VTIMEZONE")
if len(zones) != 1:
    sys.exit(f"{len(zones)} zones")
zone = zones[0].to_tz(lookup_tzid=False)


def second(time):
    return int(time.replace(tzinfo=zone).astimezone(timezone.utc).timestamp())


def text(value):
    return None if value is None else str(value)


found = {
    "name": str(calendar["NAME"]),
    "method": text(calendar.get("METHOD")),
    "events": [
        {
            "uid": str(event["UID"]),
            "start": second(event["DTSTART"].dt),
            "end": second(event["DTEND"].dt),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "description": text(event.get("DESCRIPTION")),
            "location": text(event.get("LOCATION")),
            "categories": [str(category) for category in event["CATEGORIES"].cats],
        }
        for event in calendar.walk("VEVENT")
    ],
}
json.dump({key: value for key, value in found.items() if value is not None}, sys.stdout)
