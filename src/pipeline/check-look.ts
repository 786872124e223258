import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../io/effects.ts';
import { checkContrast, parseColour } from '../render/contrast.ts';
import type { Config } from '../workspace/config.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { leadsOutside, type WorkspaceFiles } from './workspace-files.ts';

const logoTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

const largestLogo = 1_000_000;

/** Contrast of the colours, the user's own templates: what would make a page nobody can read. */
export async function checkLook(
  effects: Effects,
  workspace: Workspace,
  diagnostics: Diagnostic[],
): Promise<void> {
  const { look } = workspace.config;
  const problem = (code: Diagnostic['code'], field: string, found: string, expected?: string): void => {
    const base = { code, severity: 'error' as const, file: 'kub.yaml', field, found };
    diagnostics.push({ ...base, ...(expected === undefined ? {} : { expected }) });
  };
  const colours = { huvud: look.primary, accent: look.accent };
  for (const [name, colour] of Object.entries(colours)) {
    if (parseColour(colour) === null) problem('not-a-colour', `utseende.farger.${name}`, colour);
  }
  if (parseColour(look.primary) !== null && parseColour(look.accent) !== null) {
    for (const { foreground, background, ratio, required } of checkContrast(look)) {
      const pair = `${foreground.name} ${foreground.colour} / ${background.name} ${background.colour}: ${ratio}:1`;
      problem('contrast-too-low', 'utseende.farger', pair, `≥ ${required}:1`);
    }
  }
  await checkTemplates(effects, workspace, diagnostics);
}

const templateCodes = {
  'unknown-file': 'unknown-template',
  'unknown-name': 'unknown-name-in-template',
  'unknown-part': 'unknown-name-in-template',
  'unknown-helper': 'unknown-name-in-template',
  'raw-text': 'markup-in-template',
  'escaped-markup': 'markup-in-template',
  syntax: 'template-syntax',
} as const;

async function checkTemplates(
  effects: Effects,
  workspace: Workspace,
  diagnostics: Diagnostic[],
): Promise<void> {
  const folder = `${workspace.folder}/mallar`;
  // The compiler is heavy: it is loaded only where somebody has templates of their own.
  const names = await effects.files.list(folder);
  if (names.length === 0) return;
  const outside = names.filter((name) => leadsOutside(effects.files, workspace.folder, `mallar/${name}`));
  for (const name of outside)
    diagnostics.push({ code: 'path-outside-workspace', severity: 'error', file: `mallar/${name}` });
  if (outside.length > 0) return;
  const { checkOverrides } = await import('../render/template-check.ts');
  for (const { file, line, kind, name, nearest } of await checkOverrides(effects, folder)) {
    diagnostics.push({
      code: templateCodes[kind],
      severity: 'error',
      file: `mallar/${file}`,
      line,
      found: name,
      ...(nearest === undefined || nearest === '' ? {} : { suggestion: nearest }),
    });
  }
}

/** The logotype as a data URI, so that the page stays one file; empty for none. */
export async function readLogo(
  config: Config,
  files: WorkspaceFiles,
  diagnostics: Diagnostic[],
): Promise<string> {
  const { logo, logoAlt } = config.look;
  if (logo === '') return '';
  const type = logoTypes[logo.split('.').at(-1)?.toLowerCase() ?? ''];
  const inside = !/^([/\\]|[A-Za-z]:)|\.\./.test(logo);
  const status = inside ? await files.stat(logo) : null;
  if (!type || logoAlt === '' || status?.kind !== 'file' || status.size > largestLogo) {
    diagnostics.push({
      code: 'logo-not-usable',
      severity: 'error',
      file: 'kub.yaml',
      field: 'utseende.logotyp',
      found: logo,
    });
    return '';
  }
  return `data:${type};base64,${Buffer.from(await files.read(logo)).toString('base64')}`;
}
