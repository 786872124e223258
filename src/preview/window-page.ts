import { createHash } from 'node:crypto';
import type { CodeEntry } from '../diagnostics/code-entry.ts';
import { diagnosticCodes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { maskPersonalData } from '../notes/personal-data.ts';
import type { PreviewArea } from './live-workspace.ts';

export interface WindowState {
  readonly version: number;
  readonly language: 'sv' | 'en';
  readonly area: PreviewArea | null;
  readonly areas: readonly PreviewArea[];
  readonly diagnostics: readonly Diagnostic[];
  readonly fault: string;
}

const words = {
  sv: {
    title: 'Förhandsvisning',
    errors: 'Rätta det här först.',
    below: 'Nedanför står underlaget som det var sist det gick att bygga.',
    warnings: 'Varningar',
    line: 'rad',
    found: 'hittade',
    areas: 'Områden',
  },
  en: {
    title: 'Preview',
    errors: 'Mend this first.',
    below: 'Below stands the report as it was when it could last be built.',
    warnings: 'Warnings',
    line: 'line',
    found: 'found',
    areas: 'Areas',
  },
} as const;

/** Waits for the next version, and takes the place in the page along when it comes. */
const script = `const frame = document.querySelector('iframe');
const key = 'kub' + location.pathname;
if (frame) {
  frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, Number(sessionStorage.getItem(key))));
}
const wait = async () => {
  try {
    const reply = await fetch('/_vanta?' + document.body.dataset.version);
    if ((await reply.text()) !== document.body.dataset.version) {
      if (frame) sessionStorage.setItem(key, frame.contentWindow.scrollY);
      location.reload();
      return;
    }
    wait();
  } catch {
    setTimeout(wait, 1000);
  }
};
wait();`;

const style = `body{margin:0;display:flex;flex-direction:column;height:100vh;font:1rem/1.4 system-ui,sans-serif}
header{padding:.25rem 1rem;background:#1d3a4c;color:#fff}nav a{color:#fff;margin-right:1rem}
h1{font-size:1rem;margin:.25rem 0}h2{font-size:1rem}section,details{padding:.5rem 1rem;max-height:45vh;overflow:auto;background:#fff4e5;color:#222}
section{background:#ffe9a8;border-bottom:2px dashed}section:not(:has(~iframe)){max-height:none}
li{margin:.6rem 0;max-width:60rem}code{font-weight:bold}iframe{flex:1;border:0;width:100%}`;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** What the window may do: run its own script, ask this server, show its pages. */
export const windowPolicy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The window of the preview: what is wrong, with file and line, above the page itself, which is left as it is. */
export function windowPage(state: WindowState): string {
  const { language, area, areas, version, diagnostics, fault } = state;
  const said = words[language];
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const list = (some: readonly Diagnostic[]): string =>
    `<ul>${some.map((one) => `<li>${problem(one, language)}</li>`).join('')}</ul>`;
  const links = areas.map(({ id, name }) => {
    const here = id === area?.id ? ' aria-current="page"' : '';
    return `<a href="/${encodeURIComponent(id)}/"${here}>${escapeHtml(name)}</a>`;
  });
  const faults = fault === '' ? '' : `<p><code>${escapeHtml(fault)}</code></p>`;
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>${said.title}${area ? ` – ${escapeHtml(area.name)}` : ''}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body data-version="${version}"><header><h1>${said.title}${area ? `: ${escapeHtml(area.name)}` : ''}</h1>
<nav aria-label="${said.areas}">${links.join('')}</nav></header>
${errors.length > 0 || fault !== '' ? `<section role="alert"><h2>${said.errors}${area ? ` ${said.below}` : ''}</h2>${faults}${list(errors)}</section>` : ''}
${warnings.length > 0 ? `<details><summary>${said.warnings}: ${warnings.length}</summary>${list(warnings)}</details>` : ''}
${area ? `<iframe src="/${encodeURIComponent(area.id)}/kunskapsunderlag.html" title="${escapeHtml(area.name)}"></iframe>` : ''}
<script>${script}</script></body></html>
`;
}

function problem(diagnostic: Diagnostic, language: 'sv' | 'en'): string {
  const entry: CodeEntry = diagnosticCodes[diagnostic.code];
  const { title, remedy } = entry[language];
  const { file, line, field, found } = diagnostic;
  const said = words[language];
  const place = [file, line === undefined ? undefined : `${said.line} ${line}`, field]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  // What was found are the user's own words, and may be somebody's number.
  const seen = found === undefined ? '' : ` (${said.found}: ${shown(found)})`;
  return `<code>${shown(place)}</code> ${escapeHtml(title)}${seen}.<br>→ ${shown(diagnostic.remedy ?? remedy)}`;
}

const shown = (text: string): string => escapeHtml(maskPersonalData(text).slice(0, 300));

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}
