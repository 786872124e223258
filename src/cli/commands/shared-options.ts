import { InvalidArgumentError, Option } from 'commander';
import { engineNames } from '../../engine/engine-choice.ts';
import type { Sex } from '../../model/figure.ts';
import type { CommandContext } from '../context.ts';

/** A text in the language of the user. */
export function inLanguage({ language }: CommandContext, sv: string, en: string): string {
  return language === 'en' ? en : sv;
}

export const workspaceOption = (context: CommandContext): Option =>
  new Option('--workspace <DIR>', inLanguage(context, 'arbetsmapp med kub.yaml', 'workspace with kub.yaml'));

export const jsonOption = (context: CommandContext): Option =>
  new Option(
    '--json',
    inLanguage(context, 'maskinläsbart resultat på stdout', 'machine-readable result on stdout'),
  );

export const strictOption = (context: CommandContext): Option =>
  new Option('--strict', inLanguage(context, 'räkna varningar som fel', 'count warnings as errors'));

export const engineOption = (context: CommandContext): Option =>
  new Option(
    '--engine <ENGINE>',
    inLanguage(
      context,
      'vad som läser data: auto, builtin eller duckdb (förval som i kub.yaml)',
      'what reads the data: auto, builtin or duckdb (default as in kub.yaml)',
    ),
  ).choices(engineNames);

export const languageOption = (context: CommandContext): Option =>
  new Option('--lang <LANG>', inLanguage(context, 'språk: sv eller en', 'language: sv or en')).choices([
    'sv',
    'en',
  ]);

export const quietOption = (context: CommandContext): Option =>
  new Option('--quiet', inLanguage(context, 'skriv bara fel', 'print only errors'));

/** A comma-separated list of known words; anything else is wrong usage. */
export function listOf<T extends string>(known: readonly T[]): (text: string) => readonly T[] {
  return (text) => {
    const words = text.split(',').map((word) => word.trim().toLowerCase());
    const unknown = words.filter((word) => !known.some((one) => one === word));
    if (unknown.length > 0) throw new InvalidArgumentError(known.join(', '));
    return known.filter((one) => words.includes(one));
  };
}

/** One of some known words; anything else is wrong usage. */
export function oneOf<T extends string>(known: readonly T[]): (text: string) => T {
  return (text) => {
    const found = known.find((one) => one === text.trim().toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(known.join(', '));
    return found;
  };
}

export function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return number;
}

/** "2/5": the second of five shares. */
export function shardOf(text: string): { readonly index: number; readonly of: number } {
  const [, index, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!index || !of || index > of) throw new InvalidArgumentError('1/5, 2/5 … 5/5');
  return { index, of };
}

const sexWords: Readonly<Record<string, Sex>> = {
  totalt: 'total',
  total: 'total',
  kvinnor: 'women',
  women: 'women',
  män: 'men',
  man: 'men',
  men: 'men',
};

/** The sex that a word in either language stands for. */
export function sexOf(text: string): Sex {
  const sex = sexWords[text.normalize('NFC').toLowerCase()];
  if (sex === undefined) throw new InvalidArgumentError('totalt, kvinnor, män');
  return sex;
}
