"""What `cadre needs` has at its heart, in polars: n, means, the Borich score and its rank, overall, by region and by country.

usage: needs_polars.py ANSWERS.csv OUT.csv

It reads the same file and keeps only cells that are exactly 1 to 5. It takes the file's word for countries and regions, settles
no duplicates, works out no intervals and hides no small cells, so it does less than Cadre does.
"""
import sys

import polars as pl

source, target = sys.argv[1:3]
lazy = pl.scan_csv(source, infer_schema=False)
names = lazy.collect_schema().names()
items = [name[: -len("_importance")] for name in names if name.endswith("_importance")]
groups = [name for name in ("country", "region") if name in names]
lazy = lazy.select(
    *groups,
    *[pl.col(f"{item}_{part}").cast(pl.Int8, strict=False) for part in ("importance", "current") for item in items],
)


def both(item):
    return pl.col(f"{item}_importance").is_between(1, 5) & pl.col(f"{item}_current").is_between(1, 5)


figures = []
for item in items:
    figures.append(both(item).sum().cast(pl.Int64).alias(f"n:{item}"))
    for part, short in (("importance", "i"), ("current", "c")):
        rating = pl.when(both(item)).then(pl.col(f"{item}_{part}")).otherwise(0)
        figures.append(rating.cast(pl.Int64).sum().alias(f"{short}:{item}"))
# One pass over the file gives sums by country and region; regions and the whole are sums of these.
base = lazy.group_by(groups).agg(figures).collect()
sums = [pl.col(f"{short}:{item}").sum() for short in "nic" for item in items]


def table(scope, key):
    frame = base.group_by(key).agg(sums) if key else base.select(sums).with_columns(pl.lit("all").alias("group"))
    frame = frame.rename({key: "group"}) if key else frame
    columns = [
        frame.unpivot(on=[f"{short}:{item}" for item in items], index="group", value_name=short)
        .with_columns(pl.col("variable").str.slice(2).alias("item"))
        .drop("variable")
        for short in "nic"
    ]
    joined = columns[0].join(columns[1], on=["group", "item"]).join(columns[2], on=["group", "item"])
    return joined.with_columns(
        pl.lit(scope).alias("scope"),
        (pl.col("i") / pl.col("n")).alias("importance"),
        (pl.col("c") / pl.col("n")).alias("current"),
    )


scopes = [("all", None)] + [(name, name) for name in ("region", "country") if name in groups]
result = pl.concat([table(scope, key) for scope, key in scopes])
score = pl.col("importance") * (pl.col("importance") - pl.col("current"))
result = result.with_columns(score.round(9).alias("mwds"))
result = result.with_columns(
    pl.col("mwds").rank("min", descending=True).over("scope", "group").cast(pl.Int64).alias("rank"),
    pl.col("scope").replace_strict({"all": 0, "region": 1, "country": 2}).alias("order"),
)
result.sort("order", "group", "rank", "item").select(
    "scope", "group", "item", "n", "importance", "current", "mwds", "rank"
).write_csv(target, float_precision=6)
