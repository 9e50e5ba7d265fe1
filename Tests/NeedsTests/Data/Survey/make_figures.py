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
SMALLEST = 5
ROLE_TARGETS = {"analyst": 0.3, "head": 0.15, "officer": 0.4, "trainer": 0.15}


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


def two_stage_error(pairs, members, weighting):
    """Cochran (1977), 10.3: G of N countries, of each some of many officers; a country with one answer is taken to vary as
    the officers of other countries do, pooled."""
    groups = [group["gap"].to_numpy(float) for _, group in pairs.groupby("country")]
    weights = np.array([1 / len(groups) if weighting == "countries" else len(group) / len(pairs) for group in groups])
    means = np.array([group.mean() for group in groups])
    g, share = len(groups), len(groups) / members
    between = g / (g - 1) * ((weights * (means - weights @ means)) ** 2).sum()
    several = [group for group in groups if len(group) > 1]
    if not several:
        return (between * (1 - share)) ** 0.5
    pooled = sum(((group - group.mean()) ** 2).sum() for group in several) / sum(len(group) - 1 for group in several)
    within = np.array([(np.var(group, ddof=1) if len(group) > 1 else pooled) / len(group) for group in groups])
    return ((1 - share) * between + share * (weights ** 2 * within).sum()) ** 0.5


def discrepancy(pairs, weighting):
    above, below = int((pairs["gap"] < 0).sum()), int((pairs["gap"] > 0).sum())
    equal = len(pairs) - above - below
    signs = pairs.assign(sign=-np.sign(pairs["gap"]))
    return {
        "rds": 100 * mean(signs, "sign", weighting), "below": below, "equal": equal, "above": above,
        "sign_p": stats.binomtest(below, below + above, 0.5).pvalue if below + above else 1,
    }


def training_level(rows, weighting):
    """The median of raters, or of countries' medians; the product of means orders what is alike."""
    out, letters, means = {}, "", {}
    for aspect in ("difficulty", "importance", "frequency"):
        rated = rows.dropna(subset=[aspect])
        by_country = rated.groupby("country")[aspect].median()
        out[f"{aspect}_median"] = by_country.median() if weighting == "countries" else rated[aspect].median()
        letters += "Y" if out[f"{aspect}_median"] >= MIDDLE else "N"
        means[aspect] = mean(rows, aspect, weighting)
    return out | {"dif": letters, "dif_product": means["difficulty"] * means["importance"] * (6 - means["frequency"])}


def capability(required, weighting):
    """How far countries fall short of what they require, and by how much they are above it, the one never netted off the
    other."""
    by_country = required.groupby("country")["gap"].mean()
    sizes = required.groupby("country").size() if weighting == "respondents" else pd.Series(1, by_country.index)
    return {
        "required_n": len(required), "required_gap": mean(required, "gap", weighting),
        "shortfall": np.average(by_country.clip(lower=0), weights=sizes),
        "surplus": np.average((-by_country).clip(lower=0), weights=sizes),
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
        record |= discrepancy(pairs, weighting) | training_level(own, weighting) | topic(own, weighting)
        for aspect in ("organisation", "training"):
            record[aspect] = mean(own, aspect, weighting)
        if countries > 1:
            record |= intervals(pairs, weighting)
        if countries > 1 and weighting == "respondents":
            record |= without_clusters(pairs)
        if countries > 1:
            members = sum(MEMBERS.values()) if scope == "all" else MEMBERS[scope]
            record["two_stage_se"] = two_stage_error(pairs, members, weighting)
        record |= capability(pairs_of(own, "required"), weighting)
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
        # Both ratings are from 1 to 5, so means compare as they are.
        record["remedy"] = "not-needed" if record["ipa_mean"] != "concentrate" else (
            "train" if record["training"] >= record["organisation"] else "change-organisation")
        record["locus"] = {(True, True): "focus", (True, False): "important", (False, True): "gap",
                           (False, False): "neither"}[
            bool(record["importance"] >= crosses["mean"][0]), bool(record["gap"] >= gap_cut)]
    note = lambda name, value: summaries.append([scope, weighting, name, value])
    for name in ("mean", "median"):
        note(f"cross_{name}_importance", crosses[name][0])
        note(f"cross_{name}_current", crosses[name][1])
    note("cross_mean_gap", gap_cut)
    sides = {"gap": column("gap"), "mwds": column("mwds"), "mwds_own": column("mwds_own"), "rds": -column("rds")}
    for (one, a), (other, b) in itertools.combinations(sides.items(), 2):
        note(f"spearman_{one}_{other}", stats.spearmanr(a, b).statistic)
        note(f"kendall_{one}_{other}", stats.kendalltau(a, b, variant="b").statistic)


def countries_capabilities(rows, summaries):
    """The weighted gap of each country, and the stage it has reached: from 2 up, each stage asks one point more of every
    item's median; nobody's rating is not met, an item shown to nobody there is not asked."""
    officers = pd.read_csv("officers.csv", dtype=str, keep_default_na=False)
    for country, own in rows.groupby("country"):
        required = pairs_of(own, "required").groupby("item")["gap"].mean()
        weights = WEIGHTS[required.index - 1]
        summaries.append([country, "", "weighted_gap", np.average(required.clip(lower=0), weights=weights)])
        summaries.append([country, "", "weighted_surplus", np.average((-required).clip(lower=0), weights=weights)])
        texts = officers[officers["country"] == country]["current"]
        asked = [i + 1 for i in range(ITEMS) if not (set(texts.str[i]) <= {"~", "."} and "~" in set(texts.str[i]))]
        medians = own.groupby("item")["current"].median()
        reached = 0
        for level in (2, 3, 4, 5):
            if not all(medians[item] >= level for item in asked):
                break
            reached += 1
        summaries.append([country, "", "stage", reached])


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
    """The mean gap of countries weighted by regions, and of officers raked to regions and roles, clustered by country."""
    officers = rows.drop_duplicates("officer")
    regions, roles = list(MEMBERS), sorted(ROLE_TARGETS)
    cells = pd.crosstab(officers["region"], officers["role"]).reindex(index=regions, columns=roles).to_numpy()
    n = len(officers)
    down = np.array([MEMBERS[region] for region in regions]) * n / sum(MEMBERS.values())
    across = np.array([ROLE_TARGETS[role] for role in roles]) * n
    fitted = cells.astype(float)
    for _ in range(20_000):
        fitted *= (down / fitted.sum(axis=1))[:, None]
        fitted *= across / fitted.sum(axis=0)
    assert np.abs(fitted.sum(axis=1) - down).max() < 1e-9
    weight = {(region, role): fitted[i, j] / cells[i, j]
              for i, region in enumerate(regions) for j, role in enumerate(roles)}
    each = np.array([weight[pair] for pair in zip(officers["region"], officers["role"])])
    for (region, role), value in weight.items():
        summaries.append([region, "", f"raked_weight_{role}", value])
    summaries.append(["all", "", "raked_deff", 1 + np.var(each) / each.mean() ** 2])
    summaries.append(["all", "", "raked_n_eff", each.sum() ** 2 / (each ** 2).sum()])
    for item in range(1, ITEMS + 1):
        pairs = pairs_of(rows[rows["item"] == item])
        raked = [weight[pair] for pair in zip(pairs["region"], pairs["role"])]
        heard = pairs.groupby("region")["country"].nunique()
        by_region = weights_of(pairs, "countries") * pairs["region"].map(lambda region: MEMBERS[region] / heard[region])
        for name, weights in (("raked", raked), ("by_region", by_region)):
            fit = sm.WLS(pairs["gap"].to_numpy(float), np.ones(len(pairs)), weights=np.array(weights)).fit(
                cov_type="cluster", cov_kwds={"groups": pd.factorize(pairs["country"])[0], "use_correction": False})
            countries = pairs["country"].nunique()
            summaries.append(["all", "", f"{name}_gap_{item}", fit.params[0]])
            summaries.append(["all", "", f"{name}_se_{item}", fit.bse[0] * (countries / (countries - 1)) ** 0.5])


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
        total, heard = by_country["gap"].sum(), len(by_country)
        holds = total / heard > 1
        turned = (number for number in range(1, silent + 1)
                  if ((total + (-4 if holds else 4) * number) / (heard + number) > 1) != holds)
        summaries.append(["all", "countries", f"tipping_1_{item}", next(turned, "")])


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


def side_of(pairs):
    """The mean of countries' means, and what each country adds to it: its derivative by the country's weight, taken by the
    complex step, enlarged by √(G/(G−1))."""
    by_country = pairs.groupby("country")["gap"].mean()
    g, step = len(by_country), 1e-30
    slopes = {}
    for code in by_country.index:
        weights = np.where(by_country.index == code, 1 + 1j * step, 1)
        slopes[code] = ((weights * by_country.to_numpy()).sum() / weights.sum()).imag / step * (g / (g - 1)) ** 0.5
    return by_country.mean(), slopes


def even_freedom(own, theirs):
    """Bell and McCaffrey's degrees of freedom: a regression of country means on the side they are of, countries as clusters, the
    means independent with one variance. Also gives the factors of its residuals, for a check of the error."""
    units = [(code, side) for side, codes in enumerate((own, theirs)) for code in codes]
    design = np.array([[side == 0, side == 1] for _, side in units], float)
    bread = np.linalg.inv(design.T @ design)
    hat = design @ bread @ design.T
    columns = []
    for code in sorted({code for code, _ in units}):
        places = [place for place, unit in enumerate(units) if unit[0] == code]
        values, vectors = np.linalg.eigh(np.eye(len(places)) - hat[np.ix_(places, places)])
        root = vectors @ np.diag(values ** -0.5) @ vectors.T
        columns.append((np.eye(len(units)) - hat)[:, places] @ root @ design[places] @ bread @ [1, -1])
    factors = np.array(columns).T
    products = factors.T @ factors
    return np.trace(products) ** 2 / (products ** 2).sum(), units, factors


def compared(group, others):
    """The difference, its error, degrees of freedom and p; countries may be on both sides."""
    (mean, own), (rest, theirs) = side_of(group), side_of(others)
    shrinking = [(len(side) - 1) / len(side) for side in (own, theirs)]
    squares = {"own": [], "theirs": [], "both": []}
    for code in own.keys() | theirs.keys():
        kind = "both" if code in own and code in theirs else "own" if code in own else "theirs"
        squares[kind].append((own.get(code, 0) - theirs.get(code, 0)) ** 2)
    variance = sum(map(sum, squares.values()))
    factors = {"own": shrinking[0], "theirs": shrinking[1], "both": min(shrinking)}
    # Satterthwaite: each kind of country is one estimate of a variance.
    shown = max(1, variance ** 2 / sum(
        sum(part) ** 2 / (len(part) * factors[kind]) for kind, part in squares.items() if part))
    error = variance ** 0.5
    even, units, factors = even_freedom(sorted(own), sorted(theirs))
    means = [side.groupby("country")["gap"].mean() for side in (group, others)]
    answers = np.array([means[side][code] for code, side in units])
    assert abs(((answers @ factors) ** 2).sum() - variance) < 1e-9
    freedom = min(shown, even)
    return mean - rest, error, freedom, shown, 2 * stats.t.sf(abs(mean - rest) / error, freedom)


def comparisons(rows):
    """Each region and each role beside the rest, for each item: gaps, each country counted once on each side."""
    records = []
    for item in range(1, ITEMS + 1):
        pairs = pairs_of(rows[rows["item"] == item])
        groups = [("region", region) for region in MEMBERS] + [("role", role) for role in sorted(ROLE_TARGETS)]
        for kind, value in groups:
            sides = pairs[pairs[kind] == value], pairs[pairs[kind] != value]
            if any(min(len(side), side["country"].nunique()) < SMALLEST for side in sides):
                continue
            difference, error, freedom, shown, p = compared(*sides)
            if kind == "region":
                # Sides without a common country: Welch's test of country means has the same t, and what the countries show.
                welch = stats.ttest_ind(*(side.groupby("country")["gap"].mean() for side in sides), equal_var=False)
                assert abs(welch.statistic - difference / error) < 1e-9 and abs(welch.df - shown) < 1e-9
                assert p > welch.pvalue - 1e-9
            records.append({"item": item, "kind": kind, "group": value, "difference": difference, "se": error,
                            "freedom": freedom, "p": p})
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
    countries_capabilities(rows, summaries)
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
