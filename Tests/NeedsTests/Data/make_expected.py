"""Makes the data of IndependentTableTests: answers.csv, expected.csv and student_t.csv.

Nothing here follows the Swift code. Standard errors come from the derivative of the whole score by the weight of each
country, taken by the complex step (exact to the last digits), not from a formula for the influence; t from scipy.
"""
import csv
import random

from scipy import stats

ITEMS = 6
COUNTRIES = {
    "africa": "KE GH SN TZ ZA NG ML", "americas": "BR CA CL MX PE AR", "asia_pacific": "JP IN TH FJ PH",
    "europe": "FR DE PL SE IT", "mena": "EG JO",
}
SMALLEST = 5
CONFIDENCE = 0.95


def make_answers():
    chance = random.Random(20261102)
    region_of = {code: region for region, codes in COUNTRIES.items() for code in codes.split()}
    people = [code for code in region_of] + chance.choices(list(region_of), k=35)
    chance.shuffle(people)
    rows = []
    for number, code in enumerate(people, 1):
        lean = chance.gauss(0, 0.5)
        ratings = []
        for kind, level in (("importance", 3.9), ("current", 1.6)):
            for item in range(ITEMS):
                # Items lie apart by their number; the last is answered less often.
                centre = level + (0.05 * item if kind == "importance" else 0.45 * item) + lean
                draw = chance.random()
                if draw < (0.25 if item == 5 else 0.04):
                    ratings.append(chance.choice(["", "", "?", "9"]))
                else:
                    ratings.append(str(min(5, max(1, round(chance.gauss(centre, 0.9))))))
        rows.append([f"R{number:02}", code, region_of[code], *ratings])
    with open("answers.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["respondent", "country", "region"]
                     + [f"{kind}{item}" for kind in "ic" for item in range(1, ITEMS + 1)])
        out.writerows(rows)
    return rows


class Item:
    """The complete pairs of one item, country by country."""

    def __init__(self, rows, item, weighting):
        pairs = {}
        for row in rows:
            importance, current = row[3 + item], row[3 + ITEMS + item]
            if importance in "12345" and current in "12345" and importance and current:
                pairs.setdefault(row[1], []).append((int(importance), int(current)))
        self.pairs, self.weighting = pairs, weighting
        self.n, self.countries = sum(map(len, pairs.values())), len(pairs)

    def means(self, weights=None):
        top_i = top_c = bottom = 0
        for code, given in self.pairs.items():
            # By countries each answer of a country shares the country's one vote.
            vote = (weights or {}).get(code, 1) / (len(given) if self.weighting == "countries" else 1)
            for importance, current in given:
                top_i, top_c, bottom = top_i + vote * importance, top_c + vote * current, bottom + vote
        return top_i / bottom, top_c / bottom

    def score(self, weights=None):
        importance, current = self.means(weights)
        return importance * (importance - current)


def standard_error(function, codes):
    """Clustered by country: the derivative of an estimate by each country's weight, by the complex step."""
    step = 1e-30
    slopes = [function({code: 1 + 1j * step}).imag / step for code in codes]
    return (len(codes) / (len(codes) - 1) * sum(slope * slope for slope in slopes)) ** 0.5


def reach(error, clusters, confidence):
    return stats.t.ppf(0.5 + confidence / 2, clusters - 1) * error


def table(items, hidden):
    """One row an item: state, figures, rank, rank range."""
    shown = [j for j, item in enumerate(items) if item.n and j not in hidden]
    level = 1 - (1 - CONFIDENCE) / max(len(shown) - 1, 1)
    rows = []
    for j, item in enumerate(items):
        if j not in shown:
            rows.append(["suppressed" if item.n else "none"] + [""] * 11)
            continue
        importance, current = item.means()
        score = item.score()
        half = reach(standard_error(item.score, sorted(item.pairs)), item.countries, CONFIDENCE)
        above = below = 0
        for k in shown:
            if k == j:
                continue
            other = items[k]
            codes = sorted(set(item.pairs) | set(other.pairs))
            difference = other.score() - score
            error = standard_error(lambda weights: other.score(weights) - item.score(weights), codes)
            if abs(difference) > reach(error, len(codes), level):
                above, below = above + (difference > 0), below + (difference < 0)
        rank = 1 + sum(items[k].score() > score for k in shown)
        rows.append(["shown", item.n, item.countries] + [repr(float(x)) for x in (
            importance, current, importance - current, score, score - half, score + half)]
            + [rank, 1 + above, len(shown) - below])
    return rows


def hide(items_of_regions):
    """Which items are hidden in which region: small ones, then the next smallest until no sum gives one away."""
    hidden = {region: set() for region in items_of_regions}
    for j in range(ITEMS):
        size = {region: (items[j].n, items[j].countries) for region, items in items_of_regions.items()}
        answered = sorted((region for region in size if size[region][0]),
                          key=lambda region: (size[region][0], list(size).index(region)))
        out = [region for region in answered if min(size[region]) < SMALLEST]
        rest = [region for region in answered if region not in out]
        while out and rest and (len(out) < 2 or sum(size[r][0] for r in out) < SMALLEST
                                or sum(size[r][1] for r in out) < SMALLEST):
            out.append(rest.pop(0))
        for region in out:
            hidden[region].add(j)
    return hidden


def main():
    rows = make_answers()
    with open("expected.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow("weighting scope item state n countries importance current gap score low high rank rank_low "
                     "rank_high".split())
        for weighting in ("countries", "respondents"):
            overall = [Item(rows, j, weighting) for j in range(ITEMS)]
            regions = {region: [Item([r for r in rows if r[2] == region], j, weighting) for j in range(ITEMS)]
                       for region in COUNTRIES}
            small = {j for j, item in enumerate(overall) if min(item.n, item.countries) < SMALLEST}
            hidden = hide(regions)
            for scope, items in [("all", overall), *regions.items()]:
                for j, row in enumerate(table(items, small if scope == "all" else hidden[scope])):
                    out.writerow([weighting, scope, j + 1, *row])
    with open("student_t.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["freedom", "t", "cumulative", "probability", "quantile"])
        for freedom in (1, 2, 3, 4, 5, 8, 13, 24, 60, 111, 195):
            for t, probability in ((-7.5, 0.001), (-2, 0.025), (-0.3, 0.4), (0, 0.6), (0.7, 0.9), (1.96, 0.975),
                                   (3.1, 0.995), (12, 0.99909), (40, 0.9999)):
                out.writerow([freedom, t, repr(float(stats.t.cdf(t, freedom))), probability,
                              repr(float(stats.t.ppf(probability, freedom)))])


main()
