import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { type Report, reportSchema, type Section } from '../../src/model/report.ts';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { sampleArea } from '../support/sample-areas.ts';
import { sampleNote } from '../support/sample-notes.ts';

type Theme = Extract<Section, { kind: 'theme' }>;

function changed(change: (section: Section) => Section | readonly Section[]): Report {
  const report = sampleReport();
  return reportSchema.parse({ ...report, sections: report.sections.flatMap(change) });
}

function hidden({ area, indicator, period, sex, age }: Figure): Figure {
  return { status: 'suppressed', area, indicator, period, sex, age, reason: 'disclosure' };
}

/** Every figure of the area withheld: no value, no drawing, no sentence with a number. */
const allSuppressed = (): Report =>
  changed((section) =>
    'entries' in section
      ? {
          ...section,
          entries: section.entries.map((entry) => ({
            ...entry,
            figure: hidden(entry.figure),
            series: entry.series.map(hidden),
            bySex: entry.bySex.map(hidden),
            byAge: entry.byAge.map(hidden),
            parts: entry.parts.map(hidden),
            spread: null,
            sentences: [],
          })),
        }
      : section,
  );

const longNames = (): Report => {
  const name = 'Kinnarumma-Fagerhult-Viskaforsområdets östra ytterstadsdel';
  const report = sampleReport({ area: sampleArea({ name }) });
  const sections = report.sections.map((section) =>
    section.kind === 'theme'
      ? {
          ...section,
          entries: section.entries.map((entry) => ({
            ...entry,
            indicator: {
              ...entry.indicator,
              name: 'Långtidsarbetslöshetsersättningsberättigade förvärvsarbetande (självskattning)',
            },
          })),
        }
      : section,
  );
  return reportSchema.parse({ ...report, sections });
};

const manyIndicators = (): Report =>
  changed((section) => {
    if (section.kind !== 'theme') return section;
    const entries = Array.from({ length: 12 }, (_, copy) =>
      section.entries.map((entry) => ({
        ...entry,
        indicator: { ...entry.indicator, id: `${entry.indicator.id}-${copy}` },
      })),
    ).flat();
    return { ...section, entries };
  });

const manyNotes = (): Report =>
  changed((section) =>
    section.kind === 'resident-views'
      ? {
          ...section,
          missing: null,
          notes: Array.from({ length: 200 }, (_, index) =>
            sampleNote({
              id: `rost-${index}`,
              kind: 'resident-view',
              title: `Röst ${index}`,
              language: index % 2 === 0 ? 'ar' : 'sv',
              html:
                index % 2 === 0
                  ? '<p dir="rtl" lang="ar">أحب العيش هنا لأن الجيران يسلمون على بعضهم.</p>'
                  : '<h2>Rubrik</h2><p>https://www.example.org/en/mycket/lang/adress/utan/nagra/brytpunkter/alls/som/ska/rymmas</p><table><tr><td>a</td></tr></table>',
              residentView: { method: 'Samtal', contributors: null, consent: true },
            }),
          ),
        }
      : section,
  );

const oneIndicator = (): Report => {
  let kept = false;
  return changed((section) => {
    if (section.kind !== 'theme' || kept || section.entries.length === 0)
      return section.kind === 'theme' ? [] : [section];
    kept = true;
    const one: Theme = { ...section, entries: section.entries.slice(0, 1), gaps: [], comments: [] };
    return [one];
  });
};

const cases = {
  allSuppressed,
  longNames,
  manyIndicators,
  manyNotes,
  oneIndicator,
  sample: () => sampleReport(),
};

describe('worst cases, measured in the browser', () => {
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    '%s fits, at 320 and 1280 px',
    async (name) => {
      if (browser === null) return;
      const html = await samplePage(cases[name]());
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 900 });
        await page.setContent(html, { waitUntil: 'load' });
        const found = await page.evaluate(`(() => {
        for (const twin of document.querySelectorAll('details')) twin.open = true;
        const wide = document.documentElement.clientWidth;
        const outside = [...document.querySelectorAll('body *')].filter((part) =>
          !part.closest('.scroll') && !part.closest('svg') && !part.closest('.skip') && part.getBoundingClientRect().right > wide + 1);
        // Text of a drawing that sticks out of the drawing is cut.
        const cut = [...document.querySelectorAll('svg text')].filter((text) => {
          const box = text.getBBox();
          const view = text.ownerSVGElement.viewBox.baseVal;
          return box.width > 0 && !text.matches('.m-name, .m-own-name') && (box.x < -1 || box.x + box.width > view.width + 1 || box.y + box.height > view.height + 1);
        });
        return [...outside.slice(0, 3).map((part) => part.outerHTML.slice(0, 150)), ...cut.slice(0, 5).map((text) => text.ownerSVGElement.classList.value + ': ' + text.textContent + ' ' + JSON.stringify({x: text.getBBox().x, w: text.getBBox().width}))];
      })()`);
        expect(found, `${name} ${width}`).toEqual([]);
      }
    },
    120_000,
  );

  it('withholds everything of a withheld figure: no mark is drawn', async () => {
    const html = await samplePage(allSuppressed());
    for (const entry of html.match(/<article class="entry[\s\S]*?<\/article>/g) ?? []) {
      expect(entry).toContain('entry-withheld');
      expect(entry).not.toMatch(/class="c-area"/);
    }
  });
});
