"""What `cadre needs` has at its heart, in polars: n, means and the Borich score of every item, overall and by country.

usage: needs_polars.py ANSWERS.csv OUT.csv

It reads the same file and keeps only cells that are exactly 1 to 5. It does not match countries, settle duplicates, work
out intervals and ranks or hide small cells, so it does less than Cadre does.
"""
import sys

import polars as pl

source, target = sys.argv[1:3]
frame = pl.scan_csv(source, infer_schema=False)
names = frame.collect_schema().names()
items = [name[: -len("_importance")] for name in names if name.endswith("_importance")]
frame = frame.select(
    "country",
    *[pl.col(f"{item}_{part}").cast(pl.Int8, strict=False) for item in items for part in ("importance", "current")],
)
figures = []
for item in items:
    both = pl.col(f"{item}_importance").is_between(1, 5) & pl.col(f"{item}_current").is_between(1, 5)
    figures += [both.sum().cast(pl.Int64).alias(f"{item}_n")]
    figures += [
        pl.when(both).then(pl.col(f"{item}_{part}")).otherwise(0).cast(pl.Int64).sum().alias(f"{item}_{part}")
        for part in ("importance", "current")
    ]
countries = frame.group_by("country").agg(figures).collect()


def table(sums):
    rows = []
    for row in sums.iter_rows(named=True):
        for item in items:
            n = row[f"{item}_n"]
            importance = row[f"{item}_importance"] / n if n else None
            current = row[f"{item}_current"] / n if n else None
            score = importance * (importance - current) if n else None
            rows.append((row.get("country", "all"), item, n, importance, current, score))
    return rows


rows = table(countries.select(pl.exclude("country").sum())) + table(countries.sort("country"))
pl.DataFrame(rows, schema=["group", "item", "n", "importance", "current", "mwds"], orient="row").write_csv(target)
