"""The same three drawings by matplotlib, as most would make them."""

from io import StringIO

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

AREA, OTHER = "#12436D", "#F46A25"


def as_svg(figure):
    text = StringIO()
    figure.savefig(text, format="svg")
    pyplot.close(figure)
    return text.getvalue()[text.getvalue().index("<svg") :]


def comparison(last, spread, title):
    figure, axes = pyplot.subplots(figsize=(3, 0.8))
    axes.plot([spread[0], spread[4]], [0, 0], color="#767C85")
    axes.barh(0, spread[3] - spread[1], left=spread[1], color="#D9DCE0")
    axes.plot([last.kommun], [0], "D", color=OTHER, fillstyle="none")
    axes.plot([last.nedre, last.ovre], [0, 0], color=AREA, linewidth=3)
    axes.plot([last.varde], [0], "o", color=AREA)
    axes.set_xlim(left=0)
    axes.set_yticks([])
    return as_svg(figure)


def trend(totals, title):
    figure, axes = pyplot.subplots(figsize=(3, 1.5))
    years = [row.period for row in totals]
    axes.fill_between(years, [row.nedre for row in totals], [row.ovre for row in totals], color="#B9CBDD")
    axes.plot(years, [row.kommun for row in totals], "--", color=OTHER)
    axes.plot(years, [row.varde for row in totals], "o-", color=AREA)
    return as_svg(figure)


def split(groups, title):
    figure, axes = pyplot.subplots(figsize=(3, 1))
    for index, row in enumerate(groups):
        axes.plot([row.nedre, row.ovre], [-index, -index], color=AREA, linewidth=3)
        axes.plot([row.varde], [-index], "o", color=AREA)
    axes.set_xlim(left=0)
    axes.set_yticks([-index for index in range(len(groups))], [row.kon for row in groups])
    return as_svg(figure)
