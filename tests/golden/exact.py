# Makes exact.json: probabilities by other ways than src/simulation/exact takes, with numpy, scipy and mpmath.
# Closed forms by mpmath in 50 digits. Totals, growth and always by tensor products of Gauss rules over all shocks at once, but
# one that has a closed form; each in two orders that agree to `tolerance`.
import itertools, json, sys
import mpmath as mp
import numpy as np
from scipy.special import ndtr

mp.mp.dps = 50
INF = float("inf")


def hermite(n):
    x, w = np.polynomial.hermite_e.hermegauss(n)
    return x, w / np.sqrt(2 * np.pi)


def total(medians, common, own, low, high, n):
    """E over Z and all own shocks but the first of P(low <= sum <= high), which is closed in the first."""
    years = len(medians)
    shocks = [u for u in range(years) if own[u] > 0]
    first, rest = shocks[0], shocks[1:]
    with_z = any(common)
    x, w = hermite(n)
    result = 0.0
    outer = zip(x, w) if with_z else [(0.0, 1.0)]
    for z, wz in outer:
        grids = np.meshgrid(*[x] * len(rest), indexing="ij", sparse=True)
        weights = wz
        for g in np.meshgrid(*[w] * len(rest), indexing="ij", sparse=True):
            weights = weights * g
        certain = sum(m * np.exp(c * z) for m, c in zip(medians[:first], common[:first]))
        moving = 0.0
        for t in range(first, years):
            s = sum((own[u] * g for u, g in zip(rest, grids) if u <= t), 0.0)
            moving = moving + medians[t] * np.exp(common[t] * z + s)

        def below(b):
            if b == INF:
                return 1.0
            return ndtr(np.log((b - certain) / moving) / own[first]) if b > certain else 0.0

        result += np.sum(weights * (below(high) - below(low)))
    return result


def rectangle(conditions, n):
    """P(low_t <= c_t Z + W_t <= high_t for all t) for steps (low, high, c, own), the last step in closed form."""
    x, w = np.polynomial.legendre.leggauss(n)
    with_z = any(c for _, _, c, _ in conditions)

    def given(z):
        at, mass = np.zeros(1), np.ones(1)
        v = 0.0
        for k, (low, high, c, own) in enumerate(conditions):
            a, b = low - c * z, high - c * z
            if k == len(conditions) - 1:
                return np.sum(mass * (ndtr((b - at) / own) - ndtr((a - at) / own)))
            v += own * own
            a, b = max(a, -9 * v**0.5), min(b, 9 * v**0.5)
            if a >= b:
                return 0.0
            nodes = (a + b) / 2 + (b - a) / 2 * x
            # All paths at once: no density is carried, a path is its whole tuple of nodes.
            kernel = np.exp(-(((nodes[None, :] - at[:, None]) / own) ** 2) / 2) / (own * np.sqrt(2 * np.pi))
            mass = (mass[:, None] * kernel * (w * (b - a) / 2)[None, :]).reshape(-1)
            at = np.broadcast_to(nodes[None, :], kernel.shape).reshape(-1)

    if not with_z:
        return given(0.0)
    result, ends = 0.0, np.linspace(-8, 8, 9)
    for lo, hi in zip(ends, ends[1:]):
        for xi, wi in zip(x, w):
            z = (lo + hi) / 2 + (hi - lo) / 2 * xi
            result += wi * (hi - lo) / 2 * np.exp(-z * z / 2) / np.sqrt(2 * np.pi) * given(z)
    return result


def case(name, scale, medians, common, own, measure, low, high, probability, tolerance, by=None, **more):
    years = len(medians)
    return {
        "name": name, "scale": scale, "medians": medians, "common": common, "own": own, "measure": measure,
        "from": more.get("from_", 0), "by": years - 1 if by is None else by, "base": more.get("base", 0),
        "additive": more.get("additive", False), "low": None if low == -INF else low, "high": None if high == INF else high,
        "probability": float(probability), "tolerance": tolerance,
    }


cases = []


def both(f, orders, tolerance):
    a, b = f(orders[0]), f(orders[1])
    assert abs(a - b) < tolerance, (a, b)
    return b


def sums(name, medians, common, own, low, high, orders, tolerance):
    p = both(lambda n: total(medians, common, own, low, high, n), orders, tolerance)
    cases.append(case(name, "log", medians, common, own, "total", low, high, p, tolerance))


grow = lambda m, g, n: [m * g**k for k in range(1, n + 1)]
zeros = lambda n: [0.0] * n
sums("two years", [100.0, 106.0], zeros(2), [0.04, 0.04], 210.0, INF, (60, 90), 1e-10)
sums("three years, wide", [10.0, 12.0, 9.0], zeros(3), [0.5, 0.7, 0.6], 35.0, INF, (60, 90), 1e-9)
sums("five years", grow(100.0, 1.06, 5), zeros(5), [0.03] * 5, 615.0, INF, (24, 34), 1e-9)
sums("five years, far tail", grow(100.0, 1.06, 5), zeros(5), [0.03] * 5, -INF, 500.0, (24, 34), 1e-9)
sums("five years, unequal", [100.0, 90.0, 120.0, 80.0, 100.0], zeros(5), [0.2, 0.05, 0.1, 0.02, 0.15], 450.0, 520.0, (24, 34), 1e-8)
sums("two certain years first", [50.0, 60.0, 70.0, 80.0, 90.0], zeros(5), [0.0, 0.0, 0.1, 0.1, 0.1], 350.0, INF, (60, 90), 1e-9)
sums("three years and a spread", [100.0, 106.0, 112.0], [0.02, 0.04, 0.06], [0.03, 0.03, 0.03], 325.0, INF, (40, 60), 1e-9)
sums("five years and a spread", grow(100.0, 1.06, 5), [0.02 * k for k in range(1, 6)], [0.03] * 5, 620.0, INF, (22, 30), 1e-8)
sums("common of both signs", [100.0, 100.0, 100.0], [-0.1, 0.0, 0.15], [0.05, 0.05, 0.05], 295.0, 310.0, (60, 90), 1e-8)


def walks(name, measure, scale, medians, common, own, low, high, conditions, orders, tolerance, **more):
    p = both(lambda n: rectangle(conditions, n), orders, tolerance)
    cases.append(case(name, scale, medians, common, own, measure, low, high, p, tolerance, **more))


def levels(scale, medians, common, own, low, high):
    f = {"log": np.log, "logit": lambda x: np.log(x / (1 - x)), "identity": lambda x: x}[scale]
    end = lambda x, m: x if np.isinf(x) else float(f(x) - f(m))
    return [(end(low, m), end(high, m), c, o) for m, c, o in zip(medians, common, own)]


def alwayses(name, scale, medians, common, own, low, high, orders, tolerance, **more):
    conditions = levels(scale, medians, common, own, low, high)
    walks(name, "always", scale, medians, common, own, low, high, conditions, orders, tolerance, **more)


alwayses("two years", "log", [100.0, 104.0], zeros(2), [0.05, 0.05], 98.0, INF, (80, 120), 1e-10)
alwayses("three years", "log", [100.0, 104.0, 103.0], zeros(3), [0.05, 0.08, 0.03], 98.0, INF, (80, 120), 1e-10)
alwayses("four years, an interval", "identity", [1.0, 2.0, 1.5, 1.0], zeros(4), [1.0] * 4, -1.0, 3.5, (50, 70), 1e-10)
alwayses("three years of a ratio", "logit", [0.9, 0.92, 0.94], zeros(3), [0.3, 0.3, 0.3], 0.88, INF, (80, 120), 1e-10, additive=True)
alwayses("three years and a spread", "log", [100.0, 104.0, 108.0], [0.02, 0.04, 0.06], [0.03] * 3, 99.0, INF, (30, 40), 1e-9)
alwayses("three years, spread and interval", "log", [100.0, 100.0, 100.0], [0.02, 0.04, 0.06], [0.03] * 3, 92.0, 109.0, (30, 40), 1e-9)


def independent(name, medians, common, own, low, high):
    """Every year's growth, by mpmath: given Z a product."""
    def given(z):
        p = mp.mpf(1)
        for t in range(1, len(medians)):
            r, c = mp.mpf(medians[t]) / medians[t - 1], mp.mpf(common[t]) - common[t - 1]
            at = lambda g: (mp.log((1 + mp.mpf(g)) / r) - c * z) / own[t]
            p *= (1 if high == INF else mp.ncdf(at(high))) - mp.ncdf(at(low))
        return p

    p = mp.quad(lambda z: mp.npdf(z) * given(z), list(range(-10, 11, 2))) if any(common) else given(0)
    cases.append(case(name, "log", medians, common, own, "growth", low, high, p, 1e-12, from_=1))


mp.mp.dps = 25
independent("three years' growth", [100.0, 105.0, 112.0, 118.0], zeros(4), [0.0, 0.03, 0.03, 0.04], 0.04, INF)
independent("three years' growth and a spread", [100.0, 105.0, 112.0, 118.0], [0.0, 0.02, 0.04, 0.06], [0.0, 0.03, 0.03, 0.04], 0.04, 0.12)
mp.mp.dps = 50

cdf = lambda x: mp.ncdf(x)
q = mp.mpf
one = lambda name, scale, medians, common, own, measure, low, high, p, **more: cases.append(
    case(name, scale, medians, common, own, measure, low, high, p, 1e-13, **more))
one("level", "log", [100.0, 106.0], [0.0, 0.02], [0.0, 0.03], "level", 110.0, INF,
    1 - cdf(mp.log(q(110) / 106) / mp.sqrt(q("0.02") ** 2 + q("0.03") ** 2)))
one("level in the far tail", "log", [100.0, 106.0], [0.0, 0.0], [0.0, 0.01], "level", 120.0, INF,
    cdf(-mp.log(q(120) / 106) / q("0.01")))
one("level of a ratio", "logit", [0.5, 0.8], [0.0, 0.0], [0.0, 0.2], "level", 0.75, 0.82,
    cdf((mp.log(q("0.82") / q("0.18")) - mp.log(4)) / q("0.2")) - cdf((mp.log(3) - mp.log(4)) / q("0.2")), additive=True)
one("average growth", "log", [100.0, 106.0, 112.0, 119.0], [0.01, 0.02, 0.03, 0.04], [0.05, 0.03, 0.03, 0.03], "averageGrowth", 0.05, INF,
    1 - cdf((3 * mp.log(q("1.05")) - mp.log(q("1.19"))) / mp.sqrt(q("0.03") ** 2 * 4)))
one("change", "log", [100.0, 106.0, 112.0], [0.0, 0.0, 0.0], [0.05, 0.03, 0.03], "change", -INF, 0.1,
    cdf(mp.log(q("1.1") / q("1.12")) / (q("0.03") * mp.sqrt(2))))
one("total of normals", "identity", [3.0, 4.0, 5.0], [0.1, 0.2, 0.3], [0.5, 0.5, 0.5], "total", 13.0, INF,
    1 - cdf(1 / mp.sqrt(q("0.36") + q("0.25") * 14)))

json.dump({
    "source": "tests/golden/exact.py, run with python %d.%d, numpy %s, mpmath %s: closed forms in 50 digits; tensor products of Gauss rules over all shocks at once, two orders agreeing to the tolerance." % (*sys.version_info[:2], np.__version__, mp.__version__),
    "cases": cases,
}, open(sys.argv[1], "w"), indent=1)
