import type { Message } from '../../model/message.ts';
import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { notesOfKind, type ReportContext } from '../report-context.ts';

/** Resources, settings and actors; what is missing is said in place. */
export function resourcesSection(context: ReportContext): Section {
  const { where, here, actors } = context;
  const resources = notesOfKind(context, 'resource');
  const settings = notesOfKind(context, 'setting');
  // A note stands once: where a profile has a chapter for these, they are there.
  const { chapters } = context.input.profile;
  const possibilities = chapters.includes('worked') ? [] : notesOfKind(context, 'possibility');
  const difficulties = chapters.includes('hard') ? [] : notesOfKind(context, 'difficulty');
  const told = [resources, settings, possibilities, difficulties, actors].some((list) => list.length > 0);
  return {
    kind: 'resources',
    id: 'resurser-och-arenor',
    title: message('title.resources'),
    introduction: told ? [message('resources.introduction', where)] : [],
    resources,
    settings,
    possibilities,
    difficulties,
    actors: [...actors],
    missing: [
      ...(resources.length === 0 ? [message('resources.missing', here)] : []),
      ...(settings.length === 0 ? [message('settings.missing', here)] : []),
      ...(actors.length === 0 ? [message('actors.missing', here)] : themesWithoutActor(context)),
    ],
  };
}

/** Who is missing; nothing is said where the register does not tell who works with what. */
function themesWithoutActor({ actors, themes, here }: ReportContext): Message[] {
  if (actors.every((actor) => actor.themes === undefined)) return [];
  const without = themes.filter(({ theme }) => !actors.some((actor) => actor.themes?.includes(theme.id)));
  if (without.length === 0) return [];
  return [
    message('actors.themes-missing', here),
    ...without.map(({ theme: { id, title } }) => message('title.theme', { id, title })),
  ];
}
