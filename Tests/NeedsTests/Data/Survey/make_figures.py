"""Works every needs figure out of officers.csv, each by its plain definition on the rows of officers.

Makes figures.csv (by scope, weighting and item), summaries.csv (one number a line), comparisons.csv (groups beside the
rest) and bootstrap.csv. Nothing here follows the Swift code: that works on counts of pairs by country, this on one row an
officer, with scipy for t, the sign test and correlations, and statsmodels for clustered standard errors.
"""
import csv
import itertools
import warnings

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests

from make_officers import CAUSES, HIGHEST, ITEMS, MEMBERS, RATED

MIDDLE = 3
WEIGHTS = np.array([3, 1, 2, 1, 1, 2, 1, 1, 3, 1, 1, 2])
TOP = 5


def read():
    """One row an officer and item, with a column for each aspect; NaN where there is no rating."""
    officers = pd.read_csv("officers.csv", dtype=str, keep_default_na=False)
    parts = []
    for item in range(ITEMS):
        part = officers[["country", "region", "role", "language"]].copy()
        part["officer"], part["item"] = part.index, item + 1
        for aspect in RATED:
            part[aspect] = pd.to_numeric(officers[aspect].str[item], errors="coerce")
        part["officers"] = pd.to_numeric(officers["officers"].str.split(" ").str[item], errors="coerce")
        part["cause"] = officers["cause"].str[item]
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def pairs_of(rows, wanted="importance"):
    pairs = rows.dropna(subset=[wanted, "current"]).copy()
    pairs["wanted"], pairs["gap"] = pairs[wanted], pairs[wanted] - pairs["current"]
    return pairs


def weights_of(rows, weighting):
    """By countries every officer has an equal share of the one vote of the country."""
    if weighting == "respondents":
        return np.ones(len(rows))
    return 1 / rows.groupby("country")["country"].transform("size").to_numpy(float)


def mean(rows, column, weighting):
    rows = rows.dropna(subset=[column])
    return np.average(rows[column], weights=weights_of(rows, weighting)) if len(rows) else np.nan


def clustered(estimates, pairs, weighting):
    """Estimates of the means of some columns, and their covariance clustered by country, from one stacked regression."""
    n, k = len(pairs), len(estimates)
    y = np.concatenate([pairs[column].to_numpy(float) for column in estimates])
    x = np.kron(np.eye(k), np.ones((n, 1)))
    weights = np.tile(weights_of(pairs, weighting), k)
    groups = np.tile(pd.factorize(pairs["country"])[0], k)
    fit = sm.WLS(y, x, weights=weights).fit(
        cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False})
    countries = pairs["country"].nunique()
    return fit.params, fit.cov_params() * countries / (countries - 1), countries


def limits(estimate, error, freedom):
    half = stats.t.ppf(0.975, freedom) * error
    return estimate - half, estimate + half


def intervals(pairs, weighting):
    (gap,), covariance, countries = clustered(["gap"], pairs, weighting)
    error = covariance[0, 0] ** 0.5
    out = {"gap_se": error}
    out["gap_low"], out["gap_high"] = limits(gap, error, countries - 1)
    means, covariance, countries = clustered(["wanted", "current"], pairs, weighting)
    step = 1e-6
    score = lambda i, a: i * (i - a)
    slope = np.array([(score(means[0] + step, means[1]) - score(means[0] - step, means[1])) / (2 * step),
                      (score(means[0], means[1] + step) - score(means[0], means[1] - step)) / (2 * step)])
    error = (slope @ covariance @ slope) ** 0.5
    out["score_se"] = error
    out["score_low"], out["score_high"] = limits(score(*means), error, countries - 1)
    return out


def without_clusters(pairs):
    gaps = pairs["gap"].to_numpy()
    error = stats.sem(gaps)
    low, high = limits(gaps.mean(), error, len(gaps) - 1)
    by_country = pairs.groupby("country")["gap"]
    return {
        "simple_se": error, "simple_low": low, "simple_high": high,
        "country_means": by_country.mean().mean(), "country_means_se": stats.sem(by_country.mean()),
        "country_medians": by_country.median().mean(),
    }


def two_stage_error(pairs, members):
    """Cochran (1977), 11.5 with equal weights: G of N countries, of each some of many officers; one answer in a country is
    taken to vary as the officers of other countries do, pooled."""
    groups = [group["gap"].to_numpy() for _, group in pairs.groupby("country")]
    several = [group for group in groups if len(group) > 1]
    means = np.array([group.mean() for group in groups])
    g, share = len(groups), len(groups) / members
    between = np.var(means, ddof=1)
    if not several:
        return (between / g * (1 - share)) ** 0.5
    pooled = sum(((group - group.mean()) ** 2).sum() for group in several) / sum(len(group) - 1 for group in several)
    within = [(np.var(group, ddof=1) if len(group) > 1 else pooled) / len(group) for group in groups]
    return ((1 - share) * between / g + share * np.mean(within) / g) ** 0.5


def discrepancy(pairs, weighting):
    above, below = int((pairs["gap"] < 0).sum()), int((pairs["gap"] > 0).sum())
    equal = len(pairs) - above - below
    signs = pairs.assign(sign=-np.sign(pairs["gap"]))
    return {
        "rds": 100 * mean(signs, "sign", weighting), "below": below, "equal": equal, "above": above,
        "sign_p": stats.binomtest(below, below + above, 0.5).pvalue if below + above else 1,
    }


def training_level(rows):
    medians = [rows[aspect].dropna().median() for aspect in ("difficulty", "importance", "frequency")]
    return {
        "dif": "".join("Y" if median >= MIDDLE else "N" for median in medians),
        "difficulty_median": medians[0], "importance_median": medians[1], "frequency_median": medians[2],
        "dif_product": medians[0] * medians[1] * (6 - medians[2]),
    }


def topic(rows, weighting):
    answers = rows.dropna(subset=["importance"])
    relevant = answers.assign(relevant=(answers["importance"] >= MIDDLE + 1).astype(float))
    urgency = mean(rows, "urgency", weighting)
    officers = rows.dropna(subset=["officers"]).groupby("country")["officers"]
    return {
        "relevance": 100 * mean(relevant, "relevant", weighting), "relevance_n": len(answers),
        "urgency": 100 * (urgency - 1) / (HIGHEST["urgency"] - 1),
        "volume_sum": officers.sum().sum(), "volume_maximum": officers.max().sum(), "volume_median": officers.median().sum(),
    }


def place(values, descending=True):
    """1 + how many are better; equal to 1e-9 is equal."""
    values = np.array(values) * (1 if descending else -1)
    return [int(1 + sum(values > value + 1e-9)) for value in values]


def quadrant(importance, current, cross):
    high, able = importance >= cross[0] - 1e-12, current >= cross[1] - 1e-12
    return {(True, False): "concentrate", (True, True): "keep_up", (False, False): "low_priority",
            (False, True): "overkill"}[high, able]


def table(rows, scope, weighting, summaries):
    """One record an item of a scope."""
    records = []
    for item in range(1, ITEMS + 1):
        own = rows[rows["item"] == item]
        pairs = pairs_of(own)
        countries = pairs["country"].nunique()
        record = {"scope": scope, "weighting": weighting, "item": item, "n": len(pairs), "countries": countries}
        records.append(record)
        if not len(pairs):
            continue
        record["importance"] = mean(pairs, "wanted", weighting)
        record["current"] = mean(pairs, "current", weighting)
        record["gap"] = record["importance"] - record["current"]
        record["mwds"] = record["importance"] * record["gap"]
        record["mwds_own"] = mean(pairs.assign(own=pairs["wanted"] * pairs["gap"]), "own", weighting)
        record |= discrepancy(pairs, weighting) | training_level(own) | topic(own, weighting)
        for aspect in ("organisation", "training"):
            record[aspect] = mean(own, aspect, weighting)
        if countries > 1:
            record |= intervals(pairs, weighting)
        if countries > 1 and weighting == "respondents":
            record |= without_clusters(pairs)
        if countries > 1 and weighting == "countries":
            members = sum(MEMBERS.values()) if scope == "all" else MEMBERS[scope]
            record["two_stage_se"] = two_stage_error(pairs, members)
        required = pairs_of(own, "required")
        record["required_n"] = len(required)
        record["required_gap"] = mean(required, "gap", weighting)
    finish(records, summaries)
    return records


def finish(records, summaries):
    """What takes all items of a scope: places, cross-hairs, the weighted gap, how far methods agree."""
    some = [record for record in records if record["n"]]
    scope, weighting = some[0]["scope"], some[0]["weighting"]
    column = lambda name: np.array([record[name] for record in some])
    for name in ("gap", "mwds", "mwds_own"):
        for record, rank in zip(some, place(column(name))):
            record[f"{name}_place"] = rank
    for record, rank in zip(some, place(column("rds"), descending=False)):
        record["rds_place"] = rank
    crosses = {
        "midpoint": (MIDDLE, MIDDLE), "mean": (column("importance").mean(), column("current").mean()),
        "median": (np.median(column("importance")), np.median(column("current"))),
    }
    gap_cut = column("gap").mean()
    for record in some:
        for name, cross in crosses.items():
            record[f"ipa_{name}"] = quadrant(record["importance"], record["current"], cross)
        record["locus"] = {(True, True): "focus", (True, False): "important", (False, True): "gap",
                           (False, False): "neither"}[
            bool(record["importance"] >= crosses["mean"][0]), bool(record["gap"] >= gap_cut)]
    note = lambda name, value: summaries.append([scope, weighting, name, value])
    for name in ("mean", "median"):
        note(f"cross_{name}_importance", crosses[name][0])
        note(f"cross_{name}_current", crosses[name][1])
    note("cross_mean_gap", gap_cut)
    rated = [record for record in some if record["required_n"]]
    weights = np.array([WEIGHTS[record["item"] - 1] for record in rated], float)
    gaps = np.array([record["required_gap"] for record in rated])
    note("weighted_gap", (weights * np.maximum(gaps, 0)).sum() / weights.sum())
    note("weighted_surplus", (weights * np.maximum(-gaps, 0)).sum() / weights.sum())
    sides = {"gap": column("gap"), "mwds": column("mwds"), "mwds_own": column("mwds_own"), "rds": -column("rds")}
    for (one, a), (other, b) in itertools.combinations(sides.items(), 2):
        note(f"spearman_{one}_{other}", stats.spearmanr(a, b).statistic)
        note(f"kendall_{one}_{other}", stats.kendalltau(a, b, variant="b").statistic)


def response_rates(summaries):
    """AAPOR Standard Definitions, 10th edition, from made-up final dispositions by region."""
    dispositions = {
        "africa": (11, 4, 3, 20, 2, 6, 3, 0), "americas": (9, 2, 1, 19, 1, 4, 2, 0),
        "asia_pacific": (10, 3, 2, 18, 1, 4, 1, 1), "europe": (13, 1, 6, 25, 0, 3, 2, 1), "mena": (6, 1, 0, 8, 1, 1, 1, 0),
    }
    dispositions["all"] = tuple(map(sum, zip(*dispositions.values())))
    for scope, (i, p, r, nc, o, uh, uo, ne) in dispositions.items():
        known, unknown = i + p + r + nc + o, uh + uo
        e = known / (known + ne)
        rates = {
            "I": i, "P": p, "R": r, "NC": nc, "O": o, "UH": uh, "UO": uo, "NE": ne, "e": e,
            "RR1": i / (i + p + r + nc + o + uh + uo), "RR2": (i + p) / (i + p + r + nc + o + uh + uo),
            "RR3": i / (i + p + r + nc + o + e * (uh + uo)), "RR4": (i + p) / (i + p + r + nc + o + e * (uh + uo)),
            "RR5": i / known, "RR6": (i + p) / known, "COOP1": i / (i + p + r + o), "REF1": r / (known + unknown),
            "CON1": (i + p + r + o) / (known + unknown),
        }
        summaries += [[scope, "", name, value] for name, value in rates.items()]


def weighted_means(rows, summaries):
    """Post-stratified and raked means of the gap of each item, over officers."""
    roles, targets = sorted(rows["role"].unique()), np.array([0.3, 0.15, 0.4, 0.15])
    regions = list(MEMBERS)
    shares = np.array([MEMBERS[region] for region in regions]) / sum(MEMBERS.values())
    for item in range(1, ITEMS + 1):
        pairs = pairs_of(rows[rows["item"] == item])
        counts = pairs.groupby("region").size().reindex(regions).fillna(0).to_numpy()
        if (counts == 0).any():
            continue
        strata = pairs.groupby("region")["gap"].mean().reindex(regions).to_numpy()
        n = len(pairs)
        note = lambda name, value: summaries.append(["all", "", f"{name}_{item}", value])
        note("stratified_gap", strata @ shares)
        note("stratified_deff", n * (counts * (shares * n / counts) ** 2).sum() / (counts * shares * n / counts).sum() ** 2)
        cells = pd.crosstab(pairs["region"], pairs["role"]).reindex(index=regions, columns=roles).fillna(0).to_numpy()
        fitted = cells.astype(float)
        if (cells.sum(axis=0) == 0).any():
            continue
        for _ in range(20_000):
            fitted *= (shares * n / fitted.sum(axis=1))[:, None]
            fitted *= targets * n / fitted.sum(axis=0)
        assert np.abs(fitted.sum(axis=1) - shares * n).max() < 1e-9
        weights = np.divide(fitted, cells, out=np.zeros_like(fitted), where=cells > 0)
        each = np.array([weights[regions.index(row.region), roles.index(row.role)] for row in pairs.itertuples()])
        note("raked_gap", np.average(pairs["gap"], weights=each))
        note("raked_deff", 1 + np.var(each) / each.mean() ** 2)
        note("raked_n_eff", each.sum() ** 2 / (each ** 2).sum())


def silence(rows, summaries):
    """If the silent countries had answered the worst or the best; the least of them that pull the mean gap below 1."""
    members = sum(MEMBERS.values())
    for item in range(1, ITEMS + 1):
        pairs = pairs_of(rows[rows["item"] == item])
        by_country = pairs.groupby("country")[["wanted", "current", "gap"]].mean()
        silent = members - len(by_country)
        for name, worst, best in (("wanted", 1, 5), ("current", 1, 5), ("gap", -4, 4)):
            for end, answer in (("low", worst), ("high", best)):
                full = np.concatenate([by_country[name].to_numpy(), np.full(silent, answer)])
                summaries.append(["all", "countries", f"silent_{name}_{end}_{item}", full.mean()])
        total, tipping = by_country["gap"].sum(), ""
        if total / len(by_country) > 1:
            for number in range(1, silent + 1):
                if (total - 4 * number) / (len(by_country) + number) <= 1:
                    tipping = number
                    break
        summaries.append(["all", "countries", f"tipping_below_1_{item}", tipping])


def rounds(rows, summaries):
    """As if the officers had answered a first round and the analysts a second one: matched and unmatched countries."""
    for item in range(1, ITEMS):
        pairs = pairs_of(rows[rows["item"] == item])
        first, second = (pairs[pairs["role"] == role].groupby("country")["gap"].mean() for role in ("officer", "analyst"))
        both = first.index.intersection(second.index)
        change = second[both] - first[both]
        low, high = stats.t.interval(0.95, len(both) - 1, loc=change.mean(), scale=stats.sem(change))
        lone = first.drop(both), second.drop(both)
        note = lambda name, value: summaries.append(["all", "countries", f"round_{name}_{item}", value])
        for name, value in (
            ("matched", len(both)), ("first_only", len(lone[0])), ("second_only", len(lone[1])), ("change", change.mean()),
            ("se", stats.sem(change)), ("low", low), ("high", high),
            ("unmatched_change", lone[1].mean() - lone[0].mean() if len(lone[1]) else ""),
        ):
            note(name, value)


def comparisons(rows):
    """Each region and each role beside the rest, for each item: gaps, one regression each, clustered by country."""
    records = []
    for item in range(1, ITEMS + 1):
        pairs = pairs_of(rows[rows["item"] == item])
        groups = [("region", region) for region in MEMBERS] + [("role", role) for role in sorted(rows["role"].unique())]
        for kind, value in groups:
            inside = (pairs[kind] == value).to_numpy(float)
            # Fewer than two countries on a side: nothing to compare.
            if min(pairs[inside == side]["country"].nunique() for side in (0, 1)) < 2:
                continue
            fit = sm.OLS(pairs["gap"].to_numpy(), np.column_stack([np.ones(len(pairs)), inside])).fit(
                cov_type="cluster",
                cov_kwds={"groups": pd.factorize(pairs["country"])[0], "use_correction": False})
            countries = pairs["country"].nunique()
            error = fit.bse[1] * (countries / (countries - 1)) ** 0.5
            p = 2 * stats.t.sf(abs(fit.params[1]) / error, countries - 1)
            records.append({"item": item, "kind": kind, "group": value, "difference": fit.params[1], "se": error, "p": p})
    for kind in ("region", "role"):
        own = [record for record in records if record["kind"] == kind]
        for name, method in (("holm", "holm"), ("benjamini_hochberg", "fdr_bh")):
            for record, adjusted in zip(own, multipletests([record["p"] for record in own], method=method)[1]):
                record[name] = adjusted
    return records


def bootstrap(rows, draws=200_000, batch=10_000):
    """Whole countries drawn with replacement. `*_spread`: the standard deviation between batches of 10,000 draws."""
    codes = sorted(rows["country"].unique())
    pairs = pairs_of(rows)
    records = []
    for weighting in ("countries", "respondents"):
        sums = np.zeros((3, len(codes), ITEMS))
        for (code, item), group in pairs.groupby(["country", "item"]):
            vote = 1 / len(group) if weighting == "countries" else 1
            sums[:, codes.index(code), item - 1] = (
                vote * len(group), vote * group["wanted"].sum(), vote * group["current"].sum())
        chance = np.random.default_rng(31 if weighting == "countries" else 32)
        batches, gaps, scores = [], [], []
        check_by_rows(pairs, codes, sums, weighting)
        for _ in range(draws // batch):
            drawn = chance.multinomial(len(codes), np.full(len(codes), 1 / len(codes)), size=batch).astype(float)
            n, wanted, current = (drawn @ part for part in sums)
            assert (n > 0).all()
            gap = (wanted - current) / n
            gaps.append(gap), scores.append(wanted / n * gap)
            batches.append(summary(gaps[-1], scores[-1]))
        whole = summary(np.concatenate(gaps), np.concatenate(scores))
        for item in range(ITEMS):
            record = {"weighting": weighting, "item": item + 1}
            for name, values in whole.items():
                record[name] = values[item]
                record[f"{name}_spread"] = np.std([part[name][item] for part in batches], ddof=1)
            records.append(record)
    return records


def summary(gap, score):
    ranks = 1 + (score[:, None, :] > score[:, :, None] + 1e-9).sum(axis=2)
    first = ranks == 1
    out = {"first": (first / first.sum(axis=1, keepdims=True)).mean(axis=0), "top": (ranks <= TOP).mean(axis=0),
           "mean_rank": ranks.mean(axis=0)}
    for name, values in (("gap", gap), ("score", score), ("rank", ranks)):
        out[f"{name}_low"], out[f"{name}_high"] = np.percentile(values, [2.5, 97.5], axis=0)
    return out


def check_by_rows(pairs, codes, sums, weighting):
    """The sums by country say what rows drawn country by country say: once, with the rows themselves."""
    chance = np.random.default_rng(5)
    for _ in range(5):
        drawn = chance.integers(len(codes), size=len(codes))
        rows = pd.concat([pairs[pairs["country"] == codes[code]].assign(country=str(copy))
                          for copy, code in enumerate(drawn)])
        for item in range(ITEMS):
            n, wanted, current = sums[:, drawn, item].sum(axis=1)
            own = rows[rows["item"] == item + 1]
            assert abs(mean(own, "wanted", weighting) - wanted / n) < 1e-9
            assert abs(mean(own, "current", weighting) - current / n) < 1e-9


def check_worked_examples():
    """This program gives the worked examples of the field's handbooks, done by hand there."""
    frame = lambda wanted, current, codes: pairs_of(
        pd.DataFrame({"country": list(codes), "importance": wanted, "current": current}))
    same = lambda value, by_hand: abs(value - by_hand) < 5e-7
    ranked = discrepancy(frame([5, 4, 4, 3, 5, 2, 4, 3, 5, 4], [3, 4, 2, 4, 4, 3, 4, 2, 2, 5], "ABCDEFGHIJ"), "respondents")
    assert same(ranked["rds"], -20) and same(ranked["sign_p"], 93 / 128)
    gaps = frame([2, 1, 2, 0, -1, 3, 3, 2, 1], [0] * 9, "AAABBCCCD")
    plain, clusters = without_clusters(gaps), intervals(gaps, "respondents")
    assert same(plain["simple_low"], 0.419554) and same(plain["simple_high"], 2.469335)
    assert same(plain["country_means"], 1.208333) and same(plain["country_medians"], 1.375)
    assert same(plain["country_means_se"], 0.664493) and same(clusters["gap_se"], 0.693413)
    assert same(clusters["gap_low"], -0.762304) and same(clusters["gap_high"], 3.651193)


def short(value):
    if isinstance(value, float):
        return "" if np.isnan(value) else f"{value:.12g}"
    return value


def write(name, records):
    header = list(dict.fromkeys(key for record in records for key in record))
    with open(name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows([short(record.get(key, "")) for key in header] for record in records)


def main():
    warnings.simplefilter("error")
    check_worked_examples()
    rows = read()
    figures, summaries = [], []
    for scope, weighting in itertools.product(["all", *MEMBERS], ["countries", "respondents"]):
        own = rows if scope == "all" else rows[rows["region"] == scope]
        figures += table(own, scope, weighting, summaries)
    response_rates(summaries)
    weighted_means(rows, summaries)
    silence(rows, summaries)
    rounds(rows, summaries)
    for item in range(1, ITEMS + 1):
        chosen = rows[(rows["item"] == item) & (rows["cause"] != "-")]["cause"]
        for cause in CAUSES:
            summaries.append(["all", "", f"cause_{cause}_{item}", int((chosen == cause).sum())])
    write("figures.csv", figures)
    write("summaries.csv", [dict(zip(("scope", "weighting", "name", "value"), line)) for line in summaries])
    write("comparisons.csv", comparisons(rows))
    write("bootstrap.csv", bootstrap(rows))


if __name__ == "__main__":
    main()
