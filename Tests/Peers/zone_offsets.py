"""Prints each line of a file, of a zone, a second since 1970 and an offset, that zoneinfo has otherwise."""
import datetime
import sys
import zoneinfo

zones = {}
for line in open(sys.argv[1]):
    name, second, offset = line.split()
    zone = zones.get(name) or zones.setdefault(name, zoneinfo.ZoneInfo(name))
    moment = datetime.datetime.fromtimestamp(int(second), datetime.timezone.utc)
    own = int(moment.astimezone(zone).utcoffset().total_seconds())
    if own != int(offset):
        print(line.strip(), own)
