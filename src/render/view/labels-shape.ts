import { record, text } from './shape.ts';

const labelNames = [
  'skip',
  'contents',
  'gaps',
  'definitions',
  'sources',
  'references',
  'limitations',
  'events',
  'delimitation',
  'codes',
  'parts',
  'questions',
  'sectors',
  'tableTwin',
  'definition',
  'warnings',
  'top',
  'voices',
  'goals',
  'plan',
  'related',
  'sectorMissing',
  'goalSource',
  'actors',
] as const;
/** Words of the page itself that its templates name. */
export const labelsShape = record(
  Object.fromEntries(labelNames.map((name) => [name, text])) as {
    readonly [Name in (typeof labelNames)[number]]: typeof text;
  },
);
