import { contrastFaults } from './check-contrast.ts';
import type { AuditFinding } from './finding.ts';
import { type HtmlElement, type HtmlPage, textOf, walkHtml } from './parse-html.ts';

/** What can be seen of a page's accessibility without a browser; the path names the fault and the place. */
export function checkHtml(file: string, page: HtmlPage): readonly AuditFinding[] {
  const elements = [...walkHtml(page.root)];
  const all = elements.map(([element]) => element);
  const faults = [
    ...documentFaults(all),
    ...contrastFaults(all),
    ...headingFaults(all),
    ...elements.flatMap(([element, above]) => [
      ...tableFaults(element, above),
      ...elementFaults(element, above),
    ]),
    ...idFaults(all),
  ];
  return faults.map((fault) => ({
    rule: 'html-accessibility',
    severity: 'error',
    file,
    cell: null,
    path: [fault],
  }));
}

function documentFaults(all: readonly HtmlElement[]): string[] {
  const count = (tag: string) => all.filter((element) => element.tag === tag).length;
  const html = all.find(({ tag }) => tag === 'html');
  const title = all.find(({ tag }) => tag === 'title');
  return [
    ...(html?.attributes.get('lang') ? [] : ['html: lang']),
    ...(title && textOf(title) !== '' ? [] : ['head: title']),
    ...(count('main') === 1 ? [] : ['main ≠ 1']),
    ...(count('h1') === 1 ? [] : ['h1 ≠ 1']),
    ...(count('nav') > 0 ? [] : ['nav: 0']),
  ];
}

function headingFaults(all: readonly HtmlElement[]): string[] {
  let last = 0;
  return all.flatMap((element) => {
    const level = Number(/^h([1-6])$/.exec(element.tag)?.[1] ?? 0);
    if (level === 0) return [];
    const skips = level > last + 1;
    last = level;
    return skips ? [`h${level} #${element.attributes.get('id') ?? ''}: level skipped`] : [];
  });
}

/** A table that somebody wrote in a note has the note's heading for a name: Markdown knows no captions. */
function tableFaults(table: HtmlElement, above: readonly HtmlElement[]): string[] {
  if (table.tag !== 'table') return [];
  const inside = [...walkHtml(table)].map(([element]) => element);
  const name = `table #${table.attributes.get('id') ?? ''}`;
  const heads = inside.filter(({ tag }) => tag === 'th');
  const isNote = above.some(
    ({ tag, attributes }) => tag === 'article' && attributes.get('class')?.includes('note'),
  );
  const hasCaption = inside.some((element) => element.tag === 'caption' && textOf(element) !== '');
  const hasScope = heads.length > 0 && heads.every(({ attributes }) => attributes.has('scope'));
  return [...(isNote || hasCaption ? [] : [`${name}: caption`]), ...(hasScope ? [] : [`${name}: scope`])];
}

function elementFaults(element: HtmlElement, above: readonly HtmlElement[]): string[] {
  const { tag, attributes } = element;
  const faults: string[] = [];
  const isHidden = [...above, element].some((one) => one.attributes.get('aria-hidden') === 'true');
  if (tag === 'svg' && !isHidden) {
    const hasTitle = element.children.some(
      (child) => typeof child !== 'string' && child.tag === 'title' && textOf(child) !== '',
    );
    if (attributes.get('role') !== 'img' || !(hasTitle || attributes.get('aria-label')))
      faults.push('svg: role="img", title');
  }
  if (tag === 'img' && !attributes.has('alt')) faults.push('img: alt');
  for (const name of ['src', 'srcset', 'href', 'xlink:href', 'action', 'poster']) {
    const value = attributes.get(name) ?? '';
    // A link is followed by choice; everything else is fetched.
    if (tag !== 'a' && /^(https?:)?\/\//i.test(value)) faults.push(`${tag} ${name}: external`);
  }
  if (
    (tag === 'style' || attributes.has('style')) &&
    /(url\(|@import)\s*["']?(https?:)?\/\//i.test(styleOf(element))
  ) {
    faults.push(`${tag}: external style`);
  }
  return faults;
}

function styleOf(element: HtmlElement): string {
  return `${element.attributes.get('style') ?? ''} ${element.tag === 'style' ? element.children.join('') : ''}`;
}

function idFaults(all: readonly HtmlElement[]): string[] {
  const seen = new Set<string>();
  const twice = all.flatMap(({ attributes }) => {
    const id = attributes.get('id');
    if (id === undefined) return [];
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [`#${id}: twice`] : [];
  });
  const lost = all.flatMap(({ attributes }) => {
    const names =
      `${attributes.get('aria-labelledby') ?? ''} ${attributes.get('aria-describedby') ?? ''}`.split(' ');
    const link = attributes.get('href') ?? '';
    const wanted = [...names, link.startsWith('#') ? decodeURIComponent(link.slice(1)) : ''];
    return wanted.filter((id) => id !== '' && !seen.has(id)).map((id) => `#${id}: missing`);
  });
  return [...new Set([...twice, ...lost])];
}
