"""Makes up a survey's answers as CSV: the same arguments give the same bytes.

usage: made_survey.py [--rows 1000000] [--seed 7] -o survey.csv

63 columns: country, region, sixty ratings from 1 to 5 of which three in a hundred are empty, and a comment, which every other
row has, with commas, quotes, line breaks and accents. A million rows are 202 MB.
"""
import argparse
import random

REGIONS = ["Africa", "Americas", "Asia-Pacific", "Europe", "Middle East"]
WORDS = (
    "training needs forensics border laptop translation trainers budget more practical exercises time réseau équipement "
    "formación señal coordination regional language analysis database requests follow-up mentoring course too short very "
    "useful please extend online sessions"
).split()

options = argparse.ArgumentParser()
options.add_argument("--rows", type=int, default=1_000_000)
options.add_argument("--seed", type=int, default=7)
options.add_argument("-o", "--output", required=True)
options = options.parse_args()
# Only this one function of the module is promised to give the same numbers in every version.
chance = random.Random(options.seed).random


def pick(choices):
    return choices[int(chance() * len(choices))]


def ratings(count, mean):
    cells = []
    for _ in range(count):
        if chance() < 0.03:
            cells.append("")
        else:
            cells.append(str(1 + max(0, min(4, int(mean + (chance() + chance() - 1.0) * 2.4)))))
    return ",".join(cells)


def comment():
    text = " ".join(pick(WORDS) for _ in range(6 + int(chance() * 22)))
    kind = chance()
    if kind < 0.35:
        text = text.replace(" ", ", ", 2)
    if kind < 0.15:
        text = text.replace(" ", "\n", 1)
    if kind > 0.85:
        text = text.replace("training", 'so-called ""training""')
    return f'"{text}"'


countries = []
while len(countries) < 190:
    country = "".join(chr(65 + int(chance() * 26)) for _ in range(3))
    if country not in countries:
        countries.append(country)
regions = [pick(REGIONS) for _ in countries]
means = [0.8 + 2.6 * chance() for _ in countries]
# Ratings come from a store of each country's own, so that a million rows take seconds to make.
stores = [[[ratings(20, mean) for _ in range(64)] for _ in range(3)] for mean in means]
comments = [comment() for _ in range(4096)]
with open(options.output, "w", encoding="utf-8", newline="") as file:
    file.write("country,region," + ",".join(f"q{item:02}" for item in range(1, 61)) + ",comment\n")
    for start in range(0, options.rows, 20_000):
        lines = []
        for _ in range(min(20_000, options.rows - start)):
            # Some countries answer far more than others.
            place = int(chance() * chance() * 190)
            store = stores[place]
            draw = int(chance() * 262144)
            text = comments[int(chance() * 4096)] if chance() < 0.5 else ""
            parts = [countries[place], regions[place], store[0][draw & 63], store[1][draw >> 6 & 63], store[2][draw >> 12 & 63]]
            lines.append(",".join([*parts, text]) + "\n")
        file.write("".join(lines))
