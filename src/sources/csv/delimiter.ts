import type { ReadingChoice } from '../raw-table.ts';
import { type HeadRecord, headRecords } from './head-records.ts';

const candidates = [';', '\t', ',', '|'] as const;
const names: Readonly<Record<string, string>> = { ';': 'semicolon', '\t': 'tab', ',': 'comma', '|': 'bar' };

export interface DelimiterFound {
  readonly delimiter: string;
  readonly records: readonly HeadRecord[];
  /** The commonest number of fields. */
  readonly width: number;
  readonly choice: ReadingChoice;
  /** False when the lines hold delimiters but agree on none. */
  readonly certain: boolean;
}

/**
 * The delimiter that splits nearly every line into equally many fields. Semicolon and tab are tried
 * before comma, because a comma may be a decimal mark and then also stands once on every line.
 */
export function findDelimiter(text: string, declared?: string): DelimiterFound {
  if (declared !== undefined) {
    const delimiter = declared === '\\t' || declared.toLowerCase() === 'tab' ? '\t' : declared;
    const choice = { what: 'delimiter', chosen: nameOf(delimiter), because: 'declared' } as const;
    return { ...split(text, delimiter), choice, certain: true };
  }
  const best = bestDelimiter(text);
  if (best === undefined) {
    const choice = {
      what: 'delimiter',
      chosen: 'none',
      because: 'detected',
      evidence: 'one column',
    } as const;
    return { ...split(text, ';'), choice, certain: true };
  }
  const evidence = `${best.width} fields on ${Math.round(best.share * 100)} % of the first lines`;
  const choice = {
    what: 'delimiter',
    chosen: nameOf(best.delimiter),
    because: 'detected',
    evidence,
  } as const;
  return { ...best, choice, certain: best.share >= 0.5 };
}

function split(text: string, delimiter: string) {
  const records = headRecords(text, delimiter);
  return { delimiter, records, ...agreement(records) };
}

/** The first candidate that nearly all lines agree on, else the one that most do; later ones are not even tried. */
function bestDelimiter(text: string) {
  const scored = [];
  for (const delimiter of candidates) {
    if (!text.includes(delimiter)) continue;
    const entry = split(text, delimiter);
    if (entry.width > 1 && entry.share >= 0.9) return entry;
    if (entry.width > 1) scored.push(entry);
  }
  return scored.sort((left, right) => right.share - left.share)[0];
}

function nameOf(delimiter: string): string {
  return names[delimiter] ?? delimiter;
}

/** The commonest number of fields, and how large a share of the records from the first such on has it. */
function agreement(records: readonly HeadRecord[]): {
  readonly width: number;
  readonly share: number;
} {
  const counts = new Map<number, number>();
  for (const { fields } of records) {
    if (!isBlank(fields)) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  let width = 0;
  let most = 0;
  for (const [fields, count] of counts) {
    if (count > most || (count === most && fields > width)) {
      width = fields;
      most = count;
    }
  }
  const start = records.findIndex(({ fields }) => fields.length === width);
  const body = records.slice(Math.max(0, start)).filter(({ fields }) => !isBlank(fields));
  const agreeing = body.filter(({ fields }) => {
    const difference = Math.abs(fields.length - width);
    return difference === 0 || (difference === 1 && (fields.at(-1) ?? '').trim() === '');
  });
  return { width, share: body.length === 0 ? 0 : agreeing.length / body.length };
}

export function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '');
}
