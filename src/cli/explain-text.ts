import { unitIn } from '../i18n/format.ts';
import { say } from '../i18n/put.ts';
import { isShown } from '../model/figure.ts';
import type { Explanation } from '../pipeline/explain-figure.ts';
import { comparisonLines } from './explain-comparison.ts';
import { type Formulas, formulasOf } from './explain-formulas.ts';
import { type ExplainWords, explainWords } from './explain-words.ts';
import { wrapText } from './wrap-text.ts';

/** Where a figure comes from, in words and numbers that a colleague can redo with a pocket calculator. */
export function explainText(explanation: Explanation, language: 'sv' | 'en', width: number): string {
  const words = explainWords[language];
  const { figure, indicator, area } = explanation;
  const formulas = formulasOf(indicator, words, language);
  const ages = figure.age === 'total' ? words.allAges : figure.age;
  const head = [indicator.name, area.name, figure.period, words.sexes[figure.sex], ages];
  const sections = [
    [
      '',
      [
        head.filter((part) => part !== '').join(' · '),
        ...resultLines(explanation, formulas, words, language),
      ],
    ],
    ['', [`${words.definition}: ${indicator.definition}`, ...sourceLine(explanation, words)]],
    [words.from, originLines(explanation, formulas, words)],
    [words.formula, isShown(figure) ? [formulas.value(figure)] : []],
    [words.interval, isShown(figure) ? formulas.interval(figure) : []],
    [words.comparison, comparisonLines(explanation, formulas, words, language)],
    [words.disclosure, ruleLines(explanation, words)],
  ] as const;
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => {
      const indent = title === '' ? '' : '  ';
      return `${title === '' ? '' : `${title}\n`}${lines.map((line) => wrapText(`${indent}${line}`, width)).join('\n')}\n`;
    })
    .join('\n');
}

function resultLines(
  { figure, indicator }: Explanation,
  { number, limits }: Formulas,
  words: ExplainWords,
  language: 'sv' | 'en',
): readonly string[] {
  if (isShown(figure)) {
    const value = `${number(figure.value)} ${unitIn(indicator.unit, language)}`.trim();
    return [figure.interval.kind === 'none' ? value : `${value}  [${limits(figure.interval)}]`];
  }
  if (figure.status === 'suppressed') {
    return [figure.reason === 'disclosure' ? words.withheld : words.withheldAtSource];
  }
  return [`${words.missing}: ${say(language, `cell.${figure.reason}`)}.`];
}

function sourceLine({ source }: Explanation, words: ExplainWords): readonly string[] {
  return source === null ? [] : [`${words.source}: ${source.name}`];
}

function originLines(
  { figure, rows, parts, indicator }: Explanation,
  { number }: Formulas,
  words: ExplainWords,
): readonly string[] {
  const places = rowLines(rows, words);
  if (!isShown(figure)) return places.length === 0 ? [words.noRows] : places;
  if (figure.origin.kind === 'own-row') return [...places, words.ownRow];
  if (parts === null) return [...places, words.sum(rows.length), words.partsHidden];
  const table = parts.map(({ name, count, denominator }) =>
    partLine(sexOrName(name, words), count, denominator, number),
  );
  const total = partLine(words.total, figure.count ?? 0, figure.denominator, number);
  const turned = indicator.inverted ? [words.turned] : [];
  return [...places, words.sum(rows.length), ...turned, ...table, total];
}

function sexOrName(name: string, { sexes }: ExplainWords): string {
  return name === 'women' || name === 'men' ? sexes[name] : name;
}

function partLine(
  name: string,
  count: number,
  denominator: number | null,
  number: (value: number) => string,
): string {
  return `  ${name.padEnd(16)} ${number(count).padStart(10)}${denominator === null ? '' : ` / ${number(denominator)}`}`;
}

/** "data/folkmangd.csv, rad 12–14 (kod 1490R019)": neighbouring rows of a code are one line. */
function rowLines(rows: Explanation['rows'], words: ExplainWords): readonly string[] {
  const groups = new Map<string, { file: string; code: string; lines: number[] }>();
  for (const { file, line, code } of rows) {
    const key = `${file}\u001f${code}`;
    const group = groups.get(key) ?? { file, code, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].map(
    ({ file, code, lines }) => `${file}, ${words.line} ${runs(lines)} (${words.code} ${code})`,
  );
}

/** 2, 3, 4, 8 as "2–4, 8". */
function runs(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const found: { from: number; to: number }[] = [];
  for (const line of sorted) {
    const last = found.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else found.push({ from: line, to: line });
  }
  return found.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function ruleLines({ rule, indicator, figure }: Explanation, words: ExplainWords): readonly string[] {
  if (rule.open) return [words.open(indicator.protectionReason)];
  return [
    words.threshold(rule.threshold - 1),
    ...(rule.sensitive ? [words.sensitive] : []),
    words.minimum(rule.minimumDenominator, rule.minimumRespondents),
    ...(isShown(figure) ? [words.passed] : []),
  ];
}
