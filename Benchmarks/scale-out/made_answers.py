"""Makes up exports of the survey curricula/surveys/bio-2026.yaml: the same arguments give the same bytes.

usage: made_answers.py [--rows 200000] [--files 8] [--seed 11] FOLDER

Of a hundred rows about three send the same answers again, five correct earlier ones with a later time, one contradicts another
without a time, one writes its reference in other letters, and four have no reference. All these lie anywhere, also in another
file. Comments hold commas, quotes and line breaks; ratings are missing, unknown, off the scale and between its points.
"""
import argparse
import csv
import pathlib
import random

ROLES = [
    "head_of_ncb", "ncb_officer", "biometric_or_afis_unit_head", "fingerprint_examiner",
    "dna_or_forensic_laboratory_manager", "data_protection_or_legal_officer", "training_academy_or_hr", "other", "",
]
REMEDIES = [
    "in_person_course", "training_of_trainers", "on_site_mentoring", "e_learning", "equipment_first",
    "procedure_or_law_first", "none", "",
]
COMMENTS = [
    "", "", "Thank you.", "More time, more laptops", 'They say "later"', "First line\nSecond line", "Équipement d’abord",
    "المعدات أولا", "Formación, por favor",
]
STORE, ITEMS = 400, 30
# Only this one function of the module is promised to give the same numbers in every version.
chance = random.random


def pick(choices):
    return choices[int(chance() * len(choices))]


def rating(mean):
    draw = chance()
    if draw < 0.05:
        return pick(["", "", "", "N/A", "?", "9", "3.5"])
    return str(1 + max(0, min(4, int(mean + (chance() + chance() - 1) * 2.4))))


def time():
    return f"2026-03-{2 + int(chance() * 28):02}T{int(chance() * 24):02}:{int(chance() * 60):02}:{int(chance() * 60):02}Z"


def later(sent):
    return sent.replace("2026-03", "2026-04")


def country_texts(path):
    """Each country as people write it: its code or its name in one of four languages."""
    with open(path, encoding="utf-8", newline="") as file:
        return [
            [record["alpha2"], *(record[f"name_{language}"] for language in ("en", "fr", "es", "ar"))]
            for record in csv.DictReader(file)
        ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--files", type=int, default=8)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--countries", default="seeds/countries.csv")
    options = parser.parse_args()
    global chance
    chance = random.Random(options.seed).random
    countries = country_texts(options.countries)
    # Ratings come from a store of each country's own, so that a million rows take seconds to make.
    stores = []
    for _ in countries:
        means = [0.8 + 3 * chance() for _ in range(2 * ITEMS)]
        stores.append([[rating(mean) for mean in means] for _ in range(STORE)])
    rows = []

    def person():
        """Where a person is from, and what they answer."""
        number = int(chance() * len(countries))
        # Half of one stored person, half of another: pairs of persons that answer alike are rare then.
        one, other = pick(stores[number]), pick(stores[number])
        cut = int(chance() * 2 * ITEMS)
        ratings = one[:cut] + other[cut:]
        # Most people of a country answer in one language, some in English.
        language = pick([["en", "fr", "es", "ar"][number % 4]] * 4 + ["en"])
        closing = [pick(REMEDIES), pick(["", str(int(chance() * 60))]), pick(COMMENTS)]
        return [pick(countries[number]), pick(ROLES), language, *ratings, *closing]

    while len(rows) < options.rows:
        reference = f"R{len(rows):07}" if chance() > 0.04 else ""
        sent, answers = time(), person()
        rows.append([reference, sent, *answers])
        draw = chance()
        if not reference:
            continue
        if draw < 0.03:
            rows.append([reference, later(sent), *answers])
        elif draw < 0.08:
            rows.append([reference, later(sent), *answers[:3], *person()[3:]])
        elif draw < 0.09:
            rows.append([reference, "", *answers[:3], *person()[3:]])
        elif draw < 0.10:
            rows.append([reference.lower(), later(sent), *answers[:3], *person()[3:]])
    rows = rows[:options.rows]
    for position in range(len(rows) - 1, 0, -1):
        other = int(chance() * (position + 1))
        rows[position], rows[other] = rows[other], rows[position]
    header = ["record_id", "respondent_id", "submitted_at", "country", "role", "language"]
    header += [f"c{item:02}_{aspect}" for item in range(1, ITEMS + 1) for aspect in ("importance", "current")]
    header += ["preferred_remedy", "number_to_train", "comment"]
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.files):
        with open(options.folder / f"answers-{number + 1:02}.csv", "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(header)
            for position in range(number, len(rows), options.files):
                out.writerow([f"{position + 1:08}", *rows[position]])


main()
