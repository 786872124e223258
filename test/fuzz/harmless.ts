import { Parser } from 'htmlparser2';
import { expect } from 'vitest';

interface PageParts {
  readonly scripts: readonly string[];
  readonly tags: ReadonlySet<string>;
  readonly attributes: readonly (readonly [tag: string, name: string, value: string])[];
}

function partsOf(html: string): PageParts {
  const scripts: string[] = [];
  const tags = new Set<string>();
  const attributes: [string, string, string][] = [];
  let script: string | null = null;
  const parser = new Parser({
    onopentag(tag, found) {
      tags.add(tag);
      for (const [name, value] of Object.entries(found)) attributes.push([tag, name, value]);
      if (tag === 'script') script = '';
    },
    ontext(text) {
      if (script !== null) script += text;
    },
    onclosetag(tag) {
      if (tag === 'script' && script !== null) {
        scripts.push(script);
        script = null;
      }
    },
  });
  parser.end(html);
  return { scripts, tags, attributes };
}

/** The scripts of pages that nobody has tampered with. */
export function harmlessScripts(written: Readonly<Record<string, string>>): ReadonlySet<string> {
  const pages = Object.entries(written).filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  return new Set(pages.flatMap(([, html]) => partsOf(html).scripts));
}

const addressed = new Set(['href', 'src', 'xlink:href', 'action', 'formaction', 'data', 'poster', 'srcset']);
const forbidden = ['iframe', 'object', 'embed', 'base', 'form', 'foreignobject', 'animate', 'set', 'applet'];

/** No script but the page's own, no handler, no element that loads or sends, no address but of the web or e-mail. */
export function expectHarmlessPage(html: string, scripts: ReadonlySet<string>): void {
  const parts = partsOf(html);
  expect(parts.scripts.filter((script) => !scripts.has(script))).toEqual([]);
  expect(forbidden.filter((tag) => parts.tags.has(tag))).toEqual([]);
  for (const [tag, name, value] of parts.attributes) {
    expect(name.startsWith('on') ? `${tag} ${name}` : '').toBe('');
    if (!addressed.has(name)) continue;
    // A browser passes over white space and control characters within the name of a scheme.
    const address = [...value]
      .filter((sign) => sign > ' ')
      .join('')
      .toLowerCase();
    const allowed =
      tag === 'a'
        ? /^(?:https?:\/\/|mailto:|#)/.test(address)
        : /^(?:#|data:image\/|data:font\/)/.test(address);
    expect(allowed || address === '' ? '' : `${tag} ${name}=${value}`).toBe('');
  }
}
