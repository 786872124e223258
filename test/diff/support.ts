import type { ComparableEdition } from '../../src/edition/comparable-edition.ts';
import { comparableReports } from '../../src/edition/comparable-report.ts';
import { openMannerBook } from '../../src/edition/figure-manners.ts';
import type { StoredFile } from '../../src/edition/stored-edition.ts';
import type { Report } from '../../src/model/report.ts';
import { sampleReport } from '../support/html-page.ts';
import { readFigures } from '../support/read-figures-text.ts';

const head =
  'omrade;indikator;period;kon;alder;taljare;namnare;varde;nedre;ovre;antal_svar;standardavvikelse;status;jamforelse;jamforelsevarde;skillnad;utfall;kalla';

/** "norrangby sysselsattning 2024 kvinnor 40/80" or "… dold" / "… saknas"; area, indicator, period, sex, figure. */
export function line(text: string): string {
  const [area, indicator, period, sex, figure = '', benchmark = ''] = text.split(' ');
  const key = `${area};${indicator};${period};${sex};totalt`;
  if (figure === 'dold') return `${key};;;;;;;;undertryckt;;;;;`;
  if (figure === 'saknas') return `${key};;;;;;;;saknas;;;;;`;
  const [count, of] = figure.split('/').map(Number);
  const value = of === undefined ? count : (100 * count!) / of;
  const compared = benchmark === '' ? ';;;' : `tallvinge;${benchmark};0;högre`;
  return `${key};${count};${of ?? ''};${String(value).replace('.', ',')};;;;;visas;${compared};Källa`;
}

/** An edition with just these figures; its reports have names, units and definitions. */
export function edition(
  name: string,
  lines: readonly string[],
  options: {
    readonly reports?: readonly Report[];
    readonly kub?: string;
    readonly inputs?: readonly StoredFile[];
  } = {},
): ComparableEdition {
  const {
    reports = [emptied(sampleReport())],
    kub = '0.1.0',
    inputs = [{ path: 'data.csv', sha256: name }],
  } = options;
  const figures = readFigures(`\ufeff${head}\r\n${lines.map((one) => `${line(one)}\r\n`).join('')}`);
  const book = openMannerBook(figures);
  for (const report of reports) book.add(report);
  return {
    name,
    manners: book,
    manifest: { kub, inputs, areas: {}, files: [], whole: {} },
    reports: reports.map(comparableReports()),
    sample: reports[0]!,
    figures,
  };
}

/** A report without figures of its own: the table alone decides what there is. */
export function emptied(report: Report): Report {
  return {
    ...report,
    sections: report.sections.map((section) => {
      if (section.kind === 'table-appendix') return { ...section, figures: [] };
      if (section.kind === 'theme') return { ...section, entries: [] };
      if (section.kind === 'overview') return { ...section, entries: [], facts: [], pyramid: null };
      return section;
    }),
  };
}

/** The same report with every indicator changed. */
export function withIndicators(
  report: Report,
  change: (indicator: {
    readonly id: string;
    readonly definition: string;
    readonly instrument: string;
  }) => object,
): Report {
  return {
    ...report,
    sections: report.sections.map((section) => {
      if (section.kind === 'methods')
        return { ...section, definitions: section.definitions.map((one) => ({ ...one, ...change(one) })) };
      if (section.kind === 'table-appendix')
        return { ...section, indicators: section.indicators.map((one) => ({ ...one, ...change(one) })) };
      return section;
    }),
  };
}
