import { areaLevelWords } from '../dataset/read-areas.ts';
import { measureWords, protectionWords } from '../dataset/read-indicators.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import { isOverdue, sortActions } from '../notes/action-state.ts';
import { noteKindsByType } from '../notes/note-keys.ts';
import { actionStatuses } from '../notes/read-action-plan.ts';
import { goalTypes } from '../notes/read-goals.ts';
import { listGaps, listThemes } from './list-questions.ts';
import type { ListingName } from './listing-names.ts';
import type { ListingRow } from './listing-row.ts';
import { type Inputs, readInputs } from './read-inputs.ts';

/** Rows of one kind of thing in the workspace, as text; keys are the column names of the files. */
export async function listWorkspace(
  effects: Effects,
  what: ListingName,
  options: { readonly workspace?: string; readonly search?: string },
): Promise<readonly ListingRow[]> {
  const { inputs, diagnostics } = await readInputs(effects, options);
  if (!inputs) throw new InputError(diagnostics);
  const rows = await listers[what](inputs);
  const searched = options.search?.normalize('NFC').toLowerCase();
  if (searched === undefined) return rows;
  return rows.filter((row) => Object.values(row).join(' ').toLowerCase().includes(searched));
}

/** What is written in the file for what it is read as. */
function wordOf<T extends string>(words: Readonly<Record<string, T>>, meaning: T): string {
  return Object.keys(words).find((word) => words[word] === meaning) ?? meaning;
}

type List = (inputs: Inputs) => readonly ListingRow[] | Promise<readonly ListingRow[]>;

const listers: Readonly<Record<ListingName, List>> = {
  coverage: async ({ dataset }) => (await import('../dataset/coverage.ts')).coverageOf(dataset),
  areas: ({ dataset }) =>
    dataset.hierarchy.areas.map(({ id, name, level, parent, report, codes }) => ({
      id,
      namn: name,
      niva: wordOf(areaLevelWords, level),
      del_av: parent ?? '',
      rapport: report ? 'ja' : 'nej',
      koder: codes.join(' '),
    })),
  indicators: ({ dataset }) => {
    const periods = new Map<string, Set<string>>();
    for (const { indicator, period } of dataset.slices) {
      periods.set(indicator, (periods.get(indicator) ?? new Set()).add(period));
    }
    // What a terminal has no room for stands last; a search looks there too.
    return [...dataset.indicators.values()].map((about) => ({
      id: about.id,
      namn: about.name,
      matt: wordOf(measureWords, about.measure),
      enhet: about.unit,
      tema: about.theme,
      rojandekontroll: wordOf(protectionWords, about.protection),
      perioder: [...(periods.get(about.id) ?? [])].sort().join(' '),
      kolada_id: about.koladaId,
      kalla: about.source,
      definition: about.definition,
      notering: about.note,
    }));
  },
  sources: ({ dataset }) =>
    dataset.sources.map(({ id, name, licence, retrieved }) => ({
      id,
      namn: name,
      licens: licence,
      hamtad: retrieved,
    })),
  notes: ({ human }) =>
    human.notes.map(({ id, kind, title, areas, source, date, reviewBy, stale }) => ({
      id,
      typ: wordOf(noteKindsByType, kind),
      titel: title,
      omraden: areas.join(' '),
      kalla: source,
      utan_kalla: source === '' ? 'ja' : '',
      datum: date,
      granska_senast: reviewBy,
      inaktuell: stale ? 'ja' : '',
    })),
  profiles: ({ config }) =>
    [...config.profiles.values()].map(({ id, name, ageRange }) => ({
      id,
      namn: name,
      alder: ageRange ?? '',
    })),
  actors: ({ human }) =>
    human.actors.map(({ id, name, sector, areas, role }) => ({
      id,
      namn: name,
      sektor: sector,
      omraden: areas.join(' '),
      roll: role,
    })),
  goals: ({ human }) =>
    human.goals.map(({ id, sentence, type, targetPeriod }) => ({
      id,
      mening: sentence,
      typ: wordOf(goalTypes, type),
      malperiod: targetPeriod,
    })),
  plan: ({ human, config }) =>
    sortActions(human.plan, config.date).map((action) => ({
      id: action.id,
      omrade: action.area,
      atgard: action.action,
      ansvarig: action.responsible,
      klart_senast: action.deadline,
      granskas: action.reviewDate,
      status: wordOf(actionStatuses, action.status),
      forsenad: isOverdue(action, config.date) ? 'ja' : '',
    })),
  themes: listThemes,
  gaps: listGaps,
};
