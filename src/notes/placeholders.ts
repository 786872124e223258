import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { parsePeriod } from '../model/period.ts';
import { lineBreaks } from './personal-data.ts';
import { type NoteVocabulary, resolveName } from './vocabulary.ts';

/** A published figure asked for in a text. */
export interface Placeholder {
  readonly indicator: string;
  readonly period: string;
  /** Area as typed; empty for the area of the report. */
  readonly area: string;
}

/** Everything between double braces, so that a slip is found and not printed. */
export const placeholderPattern = /\{\{([^{}]{0,200})\}\}/;

/** Reads the inside of `{{uppgift indikator period}}`, with an area after it or not; null when it is none. */
export function parsePlaceholder(inside: string): Placeholder | null {
  const [word, indicator, period = '', ...area] = inside.trim().split(/\s+/);
  if (word?.toLowerCase() !== 'uppgift' || indicator === undefined) return null;
  const label = parsePeriod(period)?.label;
  return label === undefined ? null : { indicator, period: label, area: area.join(' ') };
}

/** The token the report fills in: `indicator|period|area`. */
export function figureToken(placeholder: Placeholder): string {
  return `${placeholder.indicator}|${placeholder.period}|${placeholder.area}`;
}

/** Placeholders that cannot be read, and those of unknown indicators and areas. */
export function checkPlaceholders(
  file: string,
  body: string,
  bodyLine: number,
  vocabulary: NoteVocabulary,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const match of body.matchAll(new RegExp(placeholderPattern, 'g'))) {
    const line = bodyLine + lineBreaks(body.slice(0, match.index));
    const place = { severity: 'error', file, line } as const;
    const placeholder = parsePlaceholder(match[1] ?? '');
    if (placeholder === null) {
      diagnostics.push({ code: 'placeholder-malformed', ...place, found: match[0] });
      continue;
    }
    const { indicator, area } = placeholder;
    if (!vocabulary.indicators.some((one) => one.id === indicator)) {
      const suggestion = nearest(
        indicator,
        vocabulary.indicators.map((one) => one.id),
      );
      diagnostics.push(withSuggestion({ code: 'unknown-indicator', ...place, found: indicator }, suggestion));
    }
    if (area !== '') {
      const resolved = resolveName(area, vocabulary.areas);
      if (resolved.kind === 'unknown') {
        diagnostics.push(
          withSuggestion({ code: 'unknown-area', ...place, found: area }, resolved.suggestion),
        );
      }
    }
  }
  const left = body.replace(new RegExp(placeholderPattern, 'g'), (whole) => ' '.repeat(whole.length));
  const stray = /\{\{|\}\}/.exec(left);
  if (stray) {
    const line = bodyLine + lineBreaks(body.slice(0, stray.index));
    diagnostics.push({ code: 'placeholder-malformed', severity: 'error', file, line, found: stray[0] });
  }
  return diagnostics;
}

export function withSuggestion(diagnostic: Diagnostic, suggestion: string | undefined): Diagnostic {
  return suggestion === undefined ? diagnostic : { ...diagnostic, suggestion };
}
