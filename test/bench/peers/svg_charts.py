"""The three drawings of an indicator as SVG, written by hand."""

from math import floor, log10


def steps(low, high):
    rough = (high - low) / 4 or 1
    power = 10 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = floor(low / step) * step
    count = int(-(-(high - first) // step)) + 1
    return [first + index * step for index in range(count)]


def scale(low, high, start, end):
    return lambda value: start + (value - low) * (end - start) / ((high - low) or 1)


def label(x, y, anchor, text):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="13" fill="#4A5563">{text}</text>'


def line(x1, y1, x2, y2, stroke, width=1):
    return f'<line x1="{x1:.1f}" x2="{x2:.1f}" y1="{y1:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{width}"/>'


def svg(title, height, marks):
    return (
        f'<svg role="img" viewBox="0 0 300 {height}" width="300" height="{height}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{title}</title>{"".join(marks)}</svg>'
    )


def tick(value):
    return f"{value:g}".replace(".", ",")


def comparison(last, spread, title):
    ticks = steps(0, max(last.ovre, spread[4], last.kommun))
    x = scale(ticks[0], ticks[-1], 14, 286)
    marks = [line(x(t), 4, x(t), 46, "#D5D8DC") + label(x(t), 62, "middle", tick(t)) for t in ticks]
    marks.append(line(x(spread[0]), 24, x(spread[4]), 24, "#767C85", 1.5))
    width = x(spread[3]) - x(spread[1])
    marks.append(f'<rect x="{x(spread[1]):.1f}" y="12" width="{width:.1f}" height="24" fill="#D9DCE0"/>')
    marks.append(line(x(spread[2]), 12, x(spread[2]), 36, "#767C85", 1.5))
    at = x(last.kommun)
    diamond = f"M{at:.1f},13L{at + 7:.1f},24L{at:.1f},35L{at - 7:.1f},24Z"
    marks.append(f'<path d="{diamond}" fill="#FFFFFF" stroke="#F46A25" stroke-width="3"/>')
    marks.append(line(x(last.nedre), 24, x(last.ovre), 24, "#12436D", 3))
    marks.append(f'<circle cx="{x(last.varde):.1f}" cy="24" r="6.5" fill="#12436D"/>')
    return svg(title, 70, marks)


def trend(totals, title):
    ticks = steps(min(min(r.nedre, r.kommun) for r in totals), max(max(r.ovre, r.kommun) for r in totals))
    x = scale(totals[0].period, totals[-1].period, 34, 284)
    y = scale(ticks[0], ticks[-1], 114, 18)
    marks = [line(22, y(t), 300, y(t), "#D5D8DC") + label(16, y(t) + 4.5, "end", tick(t)) for t in ticks]
    path = lambda rows, name: "L".join(f"{x(r.period):.1f},{y(getattr(r, name)):.1f}" for r in rows)  # noqa: E731
    band = path(totals, "ovre") + "L" + path(totals[::-1], "nedre")
    marks.append(f'<path d="M{band}Z" fill="#B9CBDD"/>')
    marks.append(
        f'<path d="M{path(totals, "kommun")}" fill="none" stroke="#F46A25" stroke-width="2.5" stroke-dasharray="6 4"/>'
    )
    marks.append(f'<path d="M{path(totals, "varde")}" fill="none" stroke="#12436D" stroke-width="2.5"/>')
    for row in totals:
        marks.append(f'<circle cx="{x(row.period):.1f}" cy="{y(row.varde):.1f}" r="3.5" fill="#12436D"/>')
        if row.period % 2:
            marks.append(label(x(row.period), 134, "middle", row.period))
    return svg(title, 142, marks)


def split(groups, title):
    ticks = steps(0, max(row.ovre for row in groups))
    x = scale(ticks[0], ticks[-1], 67, 240)
    marks = [line(x(t), 2, x(t), 62, "#D5D8DC") + label(x(t), 79, "middle", tick(t)) for t in ticks]
    for index, row in enumerate(groups):
        y = 15 + 30 * index
        marks.append(label(0, y + 5, "start", row.kon))
        marks.append(label(300, y + 5, "end", f"{row.varde:.1f}".replace(".", ",")))
        marks.append(line(x(row.nedre), y, x(row.ovre), y, "#12436D", 3))
        marks.append(f'<circle cx="{x(row.varde):.1f}" cy="{y}" r="5.5" fill="#12436D"/>')
    return svg(title, 86, marks)
