"""Makes officers.csv: a made-up survey of 60 countries of five regions, 1 to 30 officers each, 12 items.

Nobody's answers are in it. A rated aspect is one text with a character an item: a rating, or why there is none (see EMPTY).
Numbers of officers are separated by blanks; a cause is one of the letters of CAUSES.
"""
import csv
import math

import numpy as np

ITEMS = 12
MEMBERS = {"africa": 49, "americas": 38, "asia_pacific": 40, "europe": 51, "mena": 18}
COUNTRIES = {
    "africa": "BF BJ CI CM GH KE MG ML NG RW SN TZ UG ZA ZM",
    "americas": "AR BO BR CA CL CO JM MX PE PY US",
    "asia_pacific": "AU BD FJ ID IN JP KH LK MN NP PH TH VN",
    "europe": "AL BE CZ DE ES FI FR GE IT NO PL PT RO SE",
    "mena": "DZ EG JO MA OM QA TN",
}
ROLES = ["head", "officer", "analyst", "trainer"]
LANGUAGES = {"africa": "eeffff", "americas": "essse", "asia_pacific": "e", "europe": "eeefs", "mena": "aaaef"}
# Not answered, does not know, not on the scale, refused, not shown, not asked.
EMPTY = "-?!x~."
CAUSES = "dotmlpfy"
RATED = ["importance", "current", "required", "frequency", "difficulty", "urgency", "organisation", "training"]
HIGHEST = {"urgency": 6}


def main():
    chance = np.random.default_rng(20261129)
    regions = [region for region, codes in COUNTRIES.items() for _ in codes.split()]
    codes = [code for codes in COUNTRIES.values() for code in codes.split()]
    # Item by item: how much it matters, how well it is done, and so on; two of them are nearly the same need.
    centre = {
        "importance": np.linspace(4.6, 2.9, ITEMS), "current": chance.uniform(1.9, 4.1, ITEMS),
        "frequency": chance.uniform(1.5, 4.5, ITEMS), "difficulty": chance.uniform(2, 4.5, ITEMS),
        "urgency": chance.uniform(2, 5.5, ITEMS), "organisation": chance.uniform(2, 4.5, ITEMS),
        "training": chance.uniform(2, 4.5, ITEMS),
    }
    centre["required"] = np.clip(centre["current"] + chance.uniform(-0.4, 1.8, ITEMS), 1, 5)
    centre["current"][1] = centre["current"][0] - 0.12
    causes = chance.dirichlet(np.ones(len(CAUSES)) * 0.8, ITEMS)
    rows = []
    for code, region in zip(codes, regions):
        # A few countries send many officers, most send a few.
        officers = int(np.clip(math.ceil(chance.exponential(7.5)), 1, 30))
        country = {aspect: chance.normal(0, 0.45) + chance.normal(0, 0.35, ITEMS) for aspect in RATED}
        careless = chance.random() < 0.15
        for _ in range(officers):
            role, language = chance.choice(ROLES, p=[0.2, 0.45, 0.25, 0.1]), chance.choice(list(LANGUAGES[region]))
            person = {aspect: chance.normal(0, 0.4) for aspect in RATED}
            texts = []
            for aspect in RATED:
                highest = HIGHEST.get(aspect, 5)
                text = ""
                for item in range(ITEMS):
                    draw = chance.random()
                    level = centre[aspect][item] + country[aspect][item] + person[aspect] + chance.normal(0, 0.7)
                    mark = str(int(np.clip(round(level), 1, highest)))
                    if item == 11 and role != "trainer": mark = "~"
                    elif region == "mena" and item == 9: mark = "."
                    elif draw < (0.2 if careless else 0.06): mark = chance.choice(list("----??!x"))
                    text += mark
                texts.append(text)
            numbers = " ".join(
                chance.choice(list("-?")) if chance.random() < 0.15 else str(int(chance.exponential(9)))
                for _ in range(ITEMS)
            )
            chosen = "".join(
                "-" if chance.random() < 0.1 else chance.choice(list(CAUSES), p=causes[item]) for item in range(ITEMS)
            )
            rows.append([code, region, role, language, *texts, numbers, chosen])
    order = chance.permutation(len(rows))
    with open("officers.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["country", "region", "role", "language", *RATED, "officers", "cause"])
        out.writerows(rows[row] for row in order)


if __name__ == "__main__":
    main()
