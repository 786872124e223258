import type { Actor } from '../../model/note.ts';
import { dataLanguage } from './entry-view.ts';
import type { Scene } from './scene.ts';
import type { ActorView } from './view-shape.ts';

/** An address as it is said: without protocol and a last slash. */
const spoken = (web: string): string => web.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** One who works in the area, as a card: who, of what kind, in which role, with what, and where to read more. */
export function actorView(scene: Scene, actor: Actor): ActorView {
  const { labels, themes } = scene;
  const facts = [
    { term: labels.actorRole, detail: actor.role },
    { term: labels.actorContributes, detail: actor.contributes },
    { term: labels.actorThemes, detail: (actor.themes ?? []).map((id) => themes.get(id) ?? id).join('; ') },
  ];
  return {
    id: scene.claim(`aktor-${actor.id}`),
    name: actor.name,
    language: dataLanguage(scene),
    label: [actor.type, actor.sector].filter((part) => part !== '').join(' · '),
    facts: facts.filter(({ detail }) => detail !== ''),
    // A stored report may come from anywhere: only an address of a page becomes a link.
    web: /^https?:\/\//.test(actor.web) ? actor.web : '',
    webText: spoken(actor.web),
  };
}
