"""The report of one or more areas by pandas and Jinja, with hand-written SVG or matplotlib, and WeasyPrint for PDF.

python3 report.py WORKSPACE OUT svg|matplotlib html|pdf AREA…
"""

import base64
import importlib
import json
import sys
from pathlib import Path

import figures
from jinja2 import Environment, FileSystemLoader

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
FACES = [
    ("source-sans-3", "Source Sans 3", 400, "normal"),
    ("source-sans-3", "Source Sans 3", 400, "italic"),
    ("source-sans-3", "Source Sans 3", 600, "normal"),
    ("source-sans-3", "Source Sans 3", 700, "normal"),
    ("source-serif-4", "Source Serif 4", 400, "italic"),
    ("source-serif-4", "Source Serif 4", 600, "normal"),
]


def font_styles():
    rules = []
    for slug, family, weight, style in FACES:
        folder = ROOT / "node_modules/@fontsource" / slug
        ranges = json.loads((folder / "unicode.json").read_text())
        for subset in ("latin", "latin-ext"):
            font = (folder / "files" / f"{slug}-{subset}-{weight}-{style}.woff2").read_bytes()
            source = base64.b64encode(font).decode()
            rules.append(
                f'@font-face{{font-family:"{family}";font-style:{style};font-weight:{weight};'
                f'unicode-range:{ranges[subset]};src:url(data:font/woff2;base64,{source}) format("woff2")}}'
            )
    return "\n".join(rules)


def decimal(value):
    return f"{value:.1f}".replace(".", ",")


def thousands(value):
    return f"{int(value):,}".replace(",", "\u00a0")


def held_differences(entries):
    """Benjamini and Hochberg on the normal scale: few enough to compare with the table of its limits."""
    from statistics import NormalDist

    ranked = sorted(entries, key=lambda entry: -entry["strength"])
    normal = NormalDist()
    held = 0
    for index, entry in enumerate(ranked, 1):
        if 2 * (1 - normal.cdf(entry["strength"])) <= 0.05 * index / len(ranked):
            held = index
    return ranked[:held][:6]


def main(workspace, out, charts, kind, wanted):
    drawings = importlib.import_module(f"{charts}_charts")
    areas, indicators = figures.read_areas(workspace), figures.read_indicators(workspace)
    table = figures.estimate(figures.sum_areas(figures.read_rows(workspace), areas), indicators)
    totals = table[table.kon == "totalt"]
    whole = areas.id.iloc[0]
    outcomes, trends, spreads = figures.judge(totals), figures.trends(totals), figures.spreads(totals, whole)
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(decimal=decimal, thousands=thousands)
    template = environment.get_template("report.html.jinja")
    styles, names = font_styles(), areas.set_index("id").namn
    Path(out).mkdir(parents=True, exist_ok=True)
    for area in wanted:
        own = table[table.omrade == area]
        by_indicator = {name: list(group.itertuples(index=False)) for name, group in own.groupby("indikator")}
        entries = []
        for indicator in indicators.itertuples(index=False):
            rows = by_indicator[indicator.id]
            years = [row for row in rows if row.kon == "totalt"]
            last, spread = years[-1], spreads.loc[indicator.id].tolist()
            groups = [row for row in rows if row.period == last.period and row.kon != "totalt"]
            outcome = outcomes.loc[(area, indicator.id)]
            entry = {
                "indicator": indicator, "rows": rows, "years": years, "last": last, "groups": groups, "spread": spread,
                "outcome": outcome.utfall, "strength": outcome.styrka, "trend": trends.loc[(area, indicator.id)],
            }
            entry["comparison"] = drawings.comparison(last, spread, indicator.namn)
            entry["development"] = drawings.trend(years, f"{indicator.namn}, utveckling")
            entry["split"] = drawings.split(groups, f"{indicator.namn}, kvinnor och män")
            entries.append(entry)
        html = template.render(
            area=names[area], municipality=names[whole], entries=entries, styles=styles,
            themes=list(dict.fromkeys(indicators.tema)), highlights=held_differences(entries), areas=len(areas) - 1,
        )
        if kind == "pdf":
            from weasyprint import HTML

            HTML(string=html).write_pdf(Path(out) / f"{area}.pdf")
        else:
            (Path(out) / f"{area}.html").write_text(html, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:])
