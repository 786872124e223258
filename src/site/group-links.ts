import { type Html, html, nothing } from '../page/html.ts';
import { type AreaGroup, hasGroups } from './area-groups.ts';
import type { SiteWords } from './words-shape.ts';

/** Links to the groups of a long list, for those who do not search. */
export function groupLinks(groups: readonly AreaGroup[], words: SiteWords): Html {
  if (!hasGroups(groups)) return nothing;
  const links = groups.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="jump" aria-label="${words.groups}"><ul>${links}</ul></nav>\n`;
}
