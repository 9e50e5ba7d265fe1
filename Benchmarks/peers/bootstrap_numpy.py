"""Whole countries drawn anew, in numpy, by sums of cells: what `measure-bootstrap` does, held against it.

usage: bootstrap_numpy.py CELLS.csv [DRAWS]

Each draw says how often every country comes up; one product of matrices gives the cells of all draws, another their means. Prints
the CPU seconds that the draws took (the median of 21 times), and the standard deviation of each item's gap.
"""
import sys
import time

import numpy as np

ITEMS, POINTS = 40, 5
draws = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
counts = np.loadtxt(sys.argv[1], delimiter=",").reshape(ITEMS, -1, POINTS * POINTS)
countries = counts.shape[1]
# Each country counts once: its cells are shares of its complete pairs.
cells = counts / np.maximum(counts.sum(axis=2, keepdims=True), 1)
cells = np.ascontiguousarray(cells.transpose(1, 0, 2)).reshape(countries, ITEMS * POINTS * POINTS)
wanted, current = (level.ravel() for level in np.meshgrid(range(1, POINTS + 1), range(1, POINTS + 1), indexing="ij"))
levels = np.column_stack([np.ones(POINTS * POINTS), wanted, current])


def resample(chance):
    """The gaps and the scores of every draw, item by item."""
    drawn = chance.integers(countries, size=(draws, countries)) + np.arange(draws)[:, None] * countries
    times = np.bincount(drawn.ravel(), minlength=draws * countries).reshape(draws, countries).astype(float)
    sums = (times @ cells).reshape(draws * ITEMS, POINTS * POINTS) @ levels
    importance, level = sums[:, 1] / sums[:, 0], sums[:, 2] / sums[:, 0]
    gaps = importance - level
    return gaps.reshape(draws, ITEMS), (importance * gaps).reshape(draws, ITEMS)


seconds = []
for run in range(21):
    chance = np.random.default_rng(run)
    start = time.process_time()
    gaps, scores = resample(chance)
    seconds.append(time.process_time() - start)
print(sorted(seconds)[len(seconds) // 2])
for spread in gaps.std(axis=0):
    print(spread)
