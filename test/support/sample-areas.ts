import type { Area } from '../../src/model/area.ts';

/** An invented area; tests change what they are about. */
export function sampleArea(changes: Partial<Area> = {}): Area {
  return {
    id: 'norrangby',
    name: 'Norrängby',
    level: 'area',
    parent: 'tallvinge',
    codes: ['9990R001', '9990R002'],
    preposition: 'på',
    demonym: 'norrängbybor',
    demonymDefinite: 'norrängbyborna',
    report: true,
    validFrom: null,
    validTo: null,
    vintage: '2025',
    ...changes,
  };
}

export const sampleMunicipality: Area = sampleArea({
  id: 'tallvinge',
  name: 'Tallvinge',
  level: 'municipality',
  parent: null,
  codes: ['9990'],
  preposition: 'i',
  demonym: 'tallvingebor',
  demonymDefinite: 'tallvingeborna',
  report: false,
});

const neighbours = [
  'Askvik',
  'Björkbro',
  'Ekdala',
  'Furunäs',
  'Granlid',
  'Hassela',
  'Lindkulle',
  'Rönnhed',
  'Sälgmo',
  'Videby',
];

/** Ids of the ten other areas of the invented municipality. */
export const sampleNeighbours: readonly string[] = neighbours.map((name) =>
  name.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o'),
);

export const sampleAreas: readonly Area[] = [
  sampleMunicipality,
  sampleArea(),
  sampleArea({
    id: 'norrangby-ost',
    name: 'Norrängby öst',
    level: 'subarea',
    parent: 'norrangby',
    codes: ['9990R001'],
    preposition: null,
    report: false,
  }),
  sampleArea({
    id: 'norrangby-vast',
    name: 'Norrängby väst',
    level: 'subarea',
    parent: 'norrangby',
    codes: ['9990R002'],
    preposition: null,
    report: false,
  }),
  ...neighbours.map((name, at) =>
    sampleArea({
      id: sampleNeighbours[at]!,
      name,
      codes: [`9990R${String(at + 10).padStart(3, '0')}`],
      preposition: null,
      report: false,
    }),
  ),
];
