import { readFileSync } from 'node:fs';
import type { Exchange } from './replay-server.ts';

/** The invented exchanges of `fixtures/replay`. */
export function replayFixture(name: string): readonly Exchange[] {
  const url = new URL(`../../fixtures/replay/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Exchange[];
}

export function exchangeNamed(exchanges: readonly Exchange[], name: string): Exchange {
  const found = exchanges.find((one) => one.name === name);
  if (!found) throw new Error(`no exchange ${name}`);
  return found;
}

/** A cube of the invented table, with numbers that nobody looks at. */
export function inventedCube(
  regions: readonly string[],
  ages: readonly string[],
  years: readonly string[],
): object {
  const dimension = (label: string, index: readonly string[]) => ({ label, category: { index } });
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Påhittad',
    source: 'SCB',
    id: ['Region', 'Alder', 'Tid'],
    size: [regions.length, ages.length, years.length],
    dimension: {
      Region: dimension('region', regions),
      Alder: dimension('ålder', ages),
      Tid: dimension('år', years),
    },
    value: Array.from({ length: regions.length * ages.length * years.length }, (_, cell) => cell),
  };
}
