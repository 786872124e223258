import type { ConfigSpec, DataSpec, ThemeSpec } from './config-schema.ts';

/** A theme orders indicators; null means "every indicator of the catalogue with this theme". */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly string[] | null;
}

/** A cut of the report for one question or audience. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly string[] | null;
  readonly themes: readonly string[] | null;
  readonly ageRange: string | null;
  readonly otherAgesAllowed: boolean;
  readonly chapters: readonly string[] | null;
  readonly introduction: string;
}

/** `kub.yaml` with every default filled in. */
export interface Config {
  readonly municipality: string;
  readonly edition: string;
  /** Printed date of the edition; the first of January of the edition's year when not given. */
  readonly date: string;
  readonly invented: boolean;
  readonly data: readonly DataSpec[];
  /** What reads the data; DuckDB where a file is large or of its own format, when nothing is said. */
  readonly engine: 'auto' | 'builtin' | 'duckdb';
  readonly language: 'sv' | 'en';
  readonly sender: {
    readonly name: string;
    readonly unit: string;
    readonly contact: string;
    readonly registrationNumber: string;
  };
  readonly benchmark: 'municipality' | 'rest';
  /** `targetArea` orders by the national target areas instead of by theme. */
  readonly themes: readonly Theme[];
  readonly themeField: 'theme' | 'targetArea';
  readonly background: readonly string[] | null;
  readonly chapters: readonly string[] | null;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly disclosure: {
    readonly threshold: number;
    readonly sensitiveThreshold: number;
    readonly minimumDenominator: number;
    readonly minimumRespondents: number;
    readonly minimumSeriesShare: number;
  };
  readonly look: {
    readonly logo: string;
    readonly logoAlt: string;
    readonly primary: string;
    readonly accent: string;
    readonly font: string;
  };
  /** Folder of earlier editions, relative to the workspace; empty for none. */
  readonly previous: string;
}

/** The chapters of `--profile kortversion`: what has room on a sheet of paper. */
const briefChapters = ['sammanfattning', 'boendes-bild', 'insatser', 'om-underlaget'];

/** The seven themes of the Borås welfare report. */
export const borasThemes: readonly Theme[] = [
  { id: 'inkludering-delaktighet-tillit', name: 'Inkludering, delaktighet och tillit', indicators: null },
  { id: 'trygghet-narmiljo', name: 'Trygghet och närmiljö', indicators: null },
  { id: 'utbildning', name: 'Utbildning', indicators: null },
  { id: 'arbete-forsorjning', name: 'Arbete och försörjning', indicators: null },
  { id: 'boende', name: 'Boende', indicators: null },
  { id: 'barn-unga', name: 'Barn och ungas hälsa', indicators: null },
  { id: 'vuxna-aldre', name: 'Vuxnas och äldres hälsa och levnadsvanor', indicators: null },
];

/** Sweden's eight national public-health target areas, and health outcomes last. */
export const nationalTargetAreas: readonly Theme[] = [
  { id: '1', name: 'Det tidiga livets villkor', indicators: null },
  { id: '2', name: 'Kunskaper, kompetenser och utbildning', indicators: null },
  { id: '3', name: 'Arbete, arbetsförhållanden och arbetsmiljö', indicators: null },
  { id: '4', name: 'Inkomster och försörjningsmöjligheter', indicators: null },
  { id: '5', name: 'Boende och närmiljö', indicators: null },
  { id: '6', name: 'Levnadsvanor', indicators: null },
  { id: '7', name: 'Kontroll, inflytande och delaktighet', indicators: null },
  { id: '8', name: 'En jämlik och hälsofrämjande hälso- och sjukvård', indicators: null },
  { id: 'halsa', name: 'Hälsa', indicators: null },
];

/** Names of the ready theme orders in `teman:`. */
export const themePresets: ReadonlyMap<string, { themes: readonly Theme[]; field: Config['themeField'] }> =
  new Map([
    ['boras', { themes: borasThemes, field: 'theme' }],
    ['malomraden', { themes: nationalTargetAreas, field: 'targetArea' }],
  ]);

/** Fills in every default. The only place where a default of `kub.yaml` stands. */
export function normalizeConfig(spec: ConfigSpec): Config {
  const preset =
    themePresets.get(typeof spec.teman === 'string' ? spec.teman : 'boras') ?? themePresets.get('boras')!;
  const themes = Array.isArray(spec.teman) ? spec.teman.map(normalizeTheme) : preset.themes;
  return {
    municipality: spec.kommun,
    edition: spec.utgava,
    date: spec.datum ?? `${/^\d{4}/.exec(spec.utgava)?.[0] ?? '2000'}-01-01`,
    invented: spec.pahittade_uppgifter ?? false,
    data: spec.data,
    engine: spec.motor === 'inbyggd' ? 'builtin' : (spec.motor ?? 'auto'),
    language: spec.sprak ?? 'sv',
    sender: {
      name: spec.avsandare?.namn ?? '',
      unit: spec.avsandare?.enhet ?? '',
      contact: spec.avsandare?.kontakt ?? '',
      registrationNumber: spec.avsandare?.diarienummer ?? '',
    },
    benchmark: spec.jamforelse === 'ovriga' ? 'rest' : 'municipality',
    themes,
    themeField: Array.isArray(spec.teman) ? 'theme' : preset.field,
    background: spec.bakgrund ?? null,
    chapters: spec.kapitel ?? null,
    profiles: new Map(
      Object.entries(withBrief(spec.profiler ?? {})).map(([id, profile]) => [
        id,
        normalizeProfile(id, profile),
      ]),
    ),
    disclosure: {
      threshold: spec.rojandekontroll?.troskel ?? 5,
      sensitiveThreshold: spec.rojandekontroll?.troskel_kanslig ?? 10,
      minimumDenominator: spec.rojandekontroll?.minsta_namnare ?? 10,
      minimumRespondents: spec.rojandekontroll?.minsta_antal_svar ?? 30,
      minimumSeriesShare: 0,
    },
    look: {
      logo: spec.utseende?.logotyp ?? '',
      logoAlt: spec.utseende?.logotyp_text ?? '',
      primary: spec.utseende?.farger?.huvud ?? '#12436D',
      accent: spec.utseende?.farger?.accent ?? '#801650',
      font: spec.utseende?.typsnitt ?? '',
    },
    previous: spec.tidigare ?? '',
  };
}

function normalizeTheme(spec: ThemeSpec): Theme {
  return { id: spec.id, name: spec.namn, indicators: spec.indikatorer ?? null };
}

/** Every workspace has a version of two pages; one that names its own decides what else is in it. */
function withBrief(profiles: NonNullable<ConfigSpec['profiler']>): NonNullable<ConfigSpec['profiler']> {
  const brief = { namn: 'Kortversion', kapitel: briefChapters, ...profiles['kortversion'] };
  return { ...profiles, kortversion: brief };
}

function normalizeProfile(id: string, spec: NonNullable<ConfigSpec['profiler']>[string]): Profile {
  return {
    id,
    name: spec.namn ?? id,
    indicators: spec.indikatorer ?? null,
    themes: spec.teman ?? null,
    ageRange: spec.alder ?? null,
    otherAgesAllowed: spec.tillat_andra_aldrar ?? false,
    chapters: spec.kapitel ?? null,
    introduction: spec.inledning ?? '',
  };
}
