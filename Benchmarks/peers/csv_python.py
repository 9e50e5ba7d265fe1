"""Every cell of a CSV file to memory, with Python's own csv module.

usage: csv_python.py FILE

Prints how many records and fields there are, the header counted in.
"""
import csv
import sys

csv.field_size_limit(1 << 30)
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
print(len(rows), sum(map(len, rows)))
