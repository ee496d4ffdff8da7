"""
numpy as an expert writes it: the fastest generator, a block of draws at a time so that it stays in the caches, rows that
lie side by side, everything in place.

Quantiles are those of numpy (type 7), by sorting or selecting, whichever is faster. With the argument `histogram` they
come from histograms of 1,024 bins, as in the library and in C, and memory no longer grows with draws.
"""

import sys

from numpy_serve import LEVELS, serve

STREAMS = sys.argv[2:] == ["histogram"]
BINS = 1024
REACH = 8  # standard deviations on either side that the bins cover


def run(w, with_all, draws, seed):
    import numpy as np

    n, years = w.indicators, w.years
    rng = np.random.Generator(np.random.SFC64(seed))
    median = w.base * (1 + w.growth) ** np.arange(1, years + 1)[:, None]
    level_hits, total_hits = np.zeros(n, np.int64), np.zeros(n, np.int64)
    attained = np.zeros(n + 1, np.int64)
    shocks = (Binned if STREAMS else Kept)(np, w, draws) if with_all else None
    factor = None if w.correlation is None else w.volatility[:, None] * np.linalg.cholesky(w.correlation)
    most = max(8192 // n, 1024)
    for first in range(0, draws, most):
        size = min(most, draws - first)
        if first == 0 or size < most:
            rows, steps, shock, level, total = (np.empty((n, size)) for _ in range(5))
        if w.halfWidth[0] > 0:
            # The level of the next year is this one times the same growth.
            rng.random(out=rows)
            rows -= 0.5
            rows *= 2 * w.halfWidth[:, None]
            np.exp(rows, out=rows)
            rows *= 1 + w.growth[:, None]
            np.multiply(rows, w.base[:, None], out=level)
            np.copyto(total, level)
            for _ in range(1, years):
                level *= rows
                total += level
        else:
            shock.fill(0)
            total.fill(0)
            for year in range(years):
                rng.standard_normal(out=rows)
                if factor is None:
                    rows *= w.volatility[:, None]
                    shock += rows
                else:
                    np.matmul(factor, rows, out=steps)
                    shock += steps
                if shocks is not None:
                    shocks.take(year, first, shock)
                np.exp(shock, out=level)
                level *= median[year][:, None]
                total += level
        hit = level >= w.levelTarget[:, None]
        level_hits += np.count_nonzero(hit, axis=1)
        total_hits += np.count_nonzero(total >= w.totalTarget[:, None], axis=1)
        if with_all:
            attained += np.bincount(hit.sum(axis=0, dtype=np.intp), minlength=n + 1)
    outcome = {"level": level_hits / draws, "total": total_hits / draws}
    if with_all:
        outcome["attained"] = attained / draws
        # The exponential is monotone: only the quantiles need one.
        outcome["quantiles"] = (median[..., None] * np.exp(shocks.quantiles())).transpose(1, 0, 2)
    return outcome


class Kept:
    """Every shock."""

    def __init__(self, np, w, draws):
        self.np = np
        self.columns = np.empty((w.years, w.indicators, draws))

    def take(self, year, first, shock):
        self.columns[year, :, first : first + shock.shape[1]] = shock

    def quantiles(self):
        np, columns = self.np, self.columns
        draws = columns.shape[-1]
        at = np.array(LEVELS) * (draws - 1)
        low = at.astype(np.intp)
        high = np.minimum(low + 1, draws - 1)
        if sorts_with_vectors(np):
            columns.sort(axis=-1)
        else:
            columns.partition(np.unique([low, high]), axis=-1)
        return columns[..., low] + (at - low) * (columns[..., high] - columns[..., low])


def sorts_with_vectors(np):
    """Since numpy 1.25, and where there is AVX-512, a sort is faster than a selection."""
    version = tuple(map(int, np.__version__.split(".")[:2]))
    with open("/proc/cpuinfo") as cpu:
        return version >= (1, 25) and "avx512dq" in cpu.read()


class Binned:
    """How many shocks fall into each bin."""

    def __init__(self, np, w, draws):
        self.np, self.draws = np, draws
        deviation = w.volatility * np.sqrt(np.arange(1, w.years + 1))[:, None]
        self.width = 2 * REACH / BINS * deviation
        # Bins of one indicator after those of the other, so that one call counts a whole block.
        self.start = BINS * np.arange(w.indicators)[:, None] + BINS / 2
        self.counts = np.zeros((w.years, w.indicators * BINS), np.int64)

    def take(self, year, first, shock):
        np = self.np
        at = shock / self.width[year][:, None]
        np.clip(at, -BINS / 2, BINS / 2 - 1e-9, out=at)
        at += self.start
        self.counts[year] += np.bincount(at.astype(np.intp).ravel(), minlength=self.counts.shape[1])

    def quantiles(self):
        np = self.np
        counts = self.counts.reshape(*self.width.shape, BINS)
        below = np.cumsum(counts, axis=-1)
        wanted = np.array(LEVELS) * self.draws
        bin = (below[..., None, :] < wanted[:, None]).sum(axis=-1)
        inside = 1 - (np.take_along_axis(below, bin, -1) - wanted) / np.take_along_axis(counts, bin, -1)
        return (bin - BINS / 2 + inside) * self.width[..., None]


serve(run)
