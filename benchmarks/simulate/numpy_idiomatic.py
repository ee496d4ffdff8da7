"""numpy as one writes it: whole arrays, one line for each step."""

from numpy_serve import LEVELS, serve


def run(w, with_all, draws, seed):
    import numpy as np

    rng = np.random.default_rng(seed)
    years = np.arange(1, w.years + 1)
    median = w.base * (1 + w.growth) ** years[:, None]
    if w.halfWidth[0] > 0:
        rate = rng.uniform(-w.halfWidth, w.halfWidth, (draws, w.indicators))
        shocks = rate[:, None, :] * years[:, None]
    else:
        if w.correlation is None:
            steps = w.volatility * rng.standard_normal((draws, w.years, w.indicators))
        else:
            covariance = w.correlation * np.outer(w.volatility, w.volatility)
            zero = np.zeros(w.indicators)
            steps = rng.multivariate_normal(zero, covariance, (draws, w.years), method="cholesky")
        shocks = np.cumsum(steps, axis=1)
    levels = median * np.exp(shocks)
    attained = levels[:, -1] >= w.levelTarget
    outcome = {
        "level": attained.mean(axis=0),
        "total": (levels.sum(axis=1) >= w.totalTarget).mean(axis=0),
    }
    if with_all:
        outcome["attained"] = np.bincount(attained.sum(axis=1), minlength=w.indicators + 1) / draws
        outcome["quantiles"] = np.quantile(levels, LEVELS, axis=0).transpose(2, 1, 0)
    return outcome


serve(run)
