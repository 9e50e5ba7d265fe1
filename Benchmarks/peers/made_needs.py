"""Makes up the answers to a needs survey of 40 items, and the survey: the same arguments give the same bytes.

usage: made_needs.py [--rows 10000] [--items 40] [--seed 11] --survey SURVEY.yaml -o ANSWERS.csv

Columns: record_id, country, region, role, language, the importance of every item, the current level of every item, and a
comment. Three cells in a hundred are empty and one in two hundred is no point of the scale. 196 countries, of which some answer
far more than others. The survey has the words of SG-2026 in four languages; its items share SG-2026's competencies.
"""
import argparse
import csv
import random

REGIONS = {
    "africa": "Africa", "americas": "Americas", "asia_pacific": "Asia and Pacific", "europe": "Europe",
    "mena": "Middle East and North Africa",
}
ROLES = ["head_of_ncb", "ncb_officer", "victim_identification_officer", "fingerprint_examiner", "other"]
LANGUAGES = ["en", "fr", "es", "ar"]
BAD = ["6", "0", "n.a", "four", "3.5", "-1", "45"]
COMMENTS = [
    "", "", "", "", '"Need more practice, less theory"', '"Officer said ""no lab"""', "Manque de matériel, surtout ADN",
    "نحتاج إلى تدريب عملي", "Falta personal; turnos de 24 h",
    '"Long comment, with comma, and more words than the others have in this list"',
]
COMMENTS[6] = f'"{COMMENTS[6]}"'

options = argparse.ArgumentParser()
options.add_argument("--rows", type=int, default=10_000)
options.add_argument("--items", type=int, default=40)
options.add_argument("--seed", type=int, default=11)
options.add_argument("--survey", required=True)
options.add_argument("-o", "--output", required=True)
options = options.parse_args()
# Only this one function of the module is promised to give the same numbers in every version.
chance = random.Random(options.seed).random


def pick(choices):
    return choices[int(chance() * len(choices))]


items = [f"c{number:02}" for number in range(1, options.items + 1)]
lines = open("curricula/surveys/sg-2026.yaml", encoding="utf-8").read().split("\n")
first = next(n for n, line in enumerate(lines) if line.startswith("    - {id: C01,"))
after = next(n for n, line in enumerate(lines) if n > first and not line.startswith("    - {id: C"))
asked = [f"    - {{id: {item.upper()}, competency: SG-C{number % 28 + 1:02}}}" for number, item in enumerate(items)]
with open(options.survey, "w", encoding="utf-8") as file:
    file.write("\n".join(lines[:first] + asked + lines[after:]))

with open("seeds/countries.csv", encoding="utf-8", newline="") as file:
    countries = [(row["alpha2"], REGIONS[row["interpol_region"]]) for row in csv.DictReader(file)]
means = [1.5 + 3 * chance() for _ in range(2 * options.items)]
cumulative = []
total = 0.0
for place in range(len(countries)):
    total += 1 / (1 + place) ** 0.8
    cumulative.append(total)


def answer(mean):
    draw = chance()
    if draw < 0.03:
        return ""
    if draw < 0.035:
        return pick(BAD)
    return str(max(1, min(5, int(mean + (chance() + chance() + chance() - 1.5) * 2 + 0.5))))


# Each country draws the halves of its rows from stores of its own, so that a million rows take a minute to make.
PARTS = 8
bounds = [len(means) * part // PARTS for part in range(PARTS + 1)]
stores = {}


def store(place):
    if place not in stores:
        shift = chance() * 0.6 - 0.3
        stores[place] = [
            [",".join(answer(mean + shift) for mean in means[start:end]) for _ in range(256)]
            for start, end in zip(bounds, bounds[1:])
        ]
    return stores[place]


def country():
    draw = chance() * total
    low, high = 0, len(cumulative) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if cumulative[middle] < draw else (low, middle)
    return low


with open(options.output, "w", encoding="utf-8", newline="") as file:
    names = [f"{item}_{part}" for part in ("importance", "current") for item in items]
    file.write("record_id,country,region,role,language," + ",".join(names) + ",comment\n")
    for start in range(0, options.rows, 20_000):
        rows = []
        for number in range(start + 1, min(start + 20_000, options.rows) + 1):
            place = country()
            code, region = countries[place]
            cells = ",".join(part[int(chance() * 256)] for part in store(place))
            rows.append(f"R{number:07},{code},{region},{pick(ROLES)},{pick(LANGUAGES)},{cells},{pick(COMMENTS)}\n")
        file.write("".join(rows))
