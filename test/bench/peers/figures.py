"""What pandas makes of the rows: sums of areas, intervals, tests and spreads, for all areas at once."""

from pathlib import Path

import numpy
import pandas

Z = 1.959963984540054
SEXES = ["totalt", "kvinnor", "män"]


def read_rows(workspace):
    files = sorted((Path(workspace) / "data").glob("*.csv"))
    types = {"taljare": "float64", "namnare": "float64", "period": "int64"}
    return pandas.concat([pandas.read_csv(path, sep=";", dtype=types) for path in files], ignore_index=True)


def read_areas(workspace):
    return pandas.read_csv(Path(workspace) / "omraden.csv", sep=";", dtype=str, keep_default_na=False)


def read_indicators(workspace):
    return pandas.read_csv(Path(workspace) / "indikatorer.csv", sep=";", dtype=str, keep_default_na=False)


def sum_areas(rows, areas):
    """Counts and denominators per area, indicator, period and sex; the first area is the municipality."""
    whole = areas.id.iloc[0]
    keys = ["omrade", "indikator", "period", "kon"]
    code_of = {code: row.id for row in areas.itertuples() for code in (row.koder.split(" ") if row.koder else [row.id])}
    mapped = rows.assign(omrade=rows.omrade.map(code_of))
    sums = mapped.groupby(keys, sort=False)[["taljare", "namnare"]].sum().reset_index()
    if (mapped.omrade == whole).any():
        return sums
    total = mapped.groupby(keys[1:], sort=False)[["taljare", "namnare"]].sum().reset_index().assign(omrade=whole)
    return pandas.concat([total, sums], ignore_index=True)


def wilson(count, size):
    share = count / size
    middle = share + Z**2 / (2 * size)
    margin = Z * numpy.sqrt(share * (1 - share) / size + Z**2 / (4 * size**2))
    scale = 1 + Z**2 / size
    return (middle - margin) / scale, (middle + margin) / scale


def byar(count, size):
    following = count + 1
    lower = count * (1 - 1 / (9 * count) - Z / (3 * numpy.sqrt(count))) ** 3
    upper = following * (1 - 1 / (9 * following) + Z / (3 * numpy.sqrt(following))) ** 3
    return lower / size, upper / size


def estimate(sums, indicators):
    """Values with their intervals, and the municipality's value beside each."""
    measures = indicators.set_index("id")
    is_share = sums.indikator.map(measures.matt) == "andel"
    per = numpy.where(is_share, 100.0, pandas.to_numeric(sums.indikator.map(measures.per), errors="coerce").fillna(100))
    share_limits, rate_limits = wilson(sums.taljare, sums.namnare), byar(sums.taljare, sums.namnare)
    figures = sums.assign(
        andel=is_share,
        varde=sums.taljare / sums.namnare * per,
        nedre=numpy.where(is_share, share_limits[0], rate_limits[0]) * per,
        ovre=numpy.where(is_share, share_limits[1], rate_limits[1]) * per,
        kon=pandas.Categorical(sums.kon, SEXES, ordered=True),
    )
    whole = figures[figures.omrade == figures.omrade.iloc[0]]
    other = whole[["indikator", "period", "kon", "varde", "taljare", "namnare"]].rename(
        columns={"varde": "kommun", "taljare": "kommun_taljare", "namnare": "kommun_namnare"}
    )
    return figures.merge(other, on=["indikator", "period", "kon"]).sort_values(["indikator", "period", "kon"])


def judge(totals):
    """The area against the rest of the municipality in the last period: Newcombe for shares, the ratio for rates."""
    last = totals[totals.period == totals.period.max()].copy()
    rest_count, rest_size = last.kommun_taljare - last.taljare, last.kommun_namnare - last.namnare
    rest_size = rest_size.where(rest_size > 0)
    area, rest = last.taljare / last.namnare, rest_count / rest_size
    area_limits, rest_limits = wilson(last.taljare, last.namnare), wilson(rest_count, rest_size)
    log, error = numpy.log(area / rest), numpy.sqrt(1 / last.taljare + 1 / rest_count)
    lower = area - rest - numpy.hypot(area - area_limits[0], rest_limits[1] - rest)
    upper = area - rest + numpy.hypot(area_limits[1] - area, rest - rest_limits[0])
    lower, upper = lower.where(last.andel, log - Z * error), upper.where(last.andel, log + Z * error)
    last["utfall"] = numpy.select([lower > 0, upper < 0], ["higher", "lower"], "similar")
    pooled = last.kommun_taljare / last.kommun_namnare
    spread = numpy.sqrt(pooled * (1 - pooled) * (1 / last.namnare + 1 / rest_size))
    last["styrka"] = ((area - rest) / spread).abs().where(last.andel, (log / error).abs())
    return last.set_index(["omrade", "indikator"])[["utfall", "styrka"]].sort_index()


def trends(totals):
    """-1, 0 or 1 per area and indicator: chi-square of a trend over the last five periods."""
    last = totals[totals.period > totals.period.max() - 5]
    score = last.period - totals.period.max()
    keys = [last.omrade, last.indikator]
    total = lambda values: values.groupby(keys).sum()  # noqa: E731
    size, pooled = total(last.namnare), total(last.taljare) / total(last.namnare)
    mean = total(last.namnare * score) / size
    spread = total(last.namnare * score**2) - size * mean**2
    joint = total(last.taljare * score) - pooled * total(last.namnare * score)
    joint = joint - mean * (total(last.taljare) - pooled * size)
    return numpy.sign(joint).where(joint**2 / (pooled * (1 - pooled) * spread) > 9.54953570608324, 0)


def spreads(totals, whole):
    last = totals[(totals.period == totals.period.max()) & (totals.omrade != whole)]
    return last.groupby("indikator").varde.quantile([0, 0.25, 0.5, 0.75, 1]).unstack()
