import type { Effects } from '../io/effects.ts';
import { nearestName, type TemplateProblem, walkTemplates } from './template-walk.ts';
import { readTemplateFiles } from './templates.ts';
import type { Shape } from './view/shape.ts';
import { viewShape } from './view/view-shape.ts';

/**
 * Compares every name that the templates use with the view, through `{{#if}}`, `{{#each}}`, `{{#with}}` and partials.
 * Handlebars itself is silent about a misspelt `{{#if}}`, even when strict. Takes the texts by file name; a user's
 * overrides are checked together with the files that they stand among.
 */
export async function checkTemplates(
  files: ReadonlyMap<string, string>,
  shape: Shape = viewShape,
): Promise<readonly TemplateProblem[]> {
  const { default: handlebars } = await import('handlebars');
  return walkTemplates(files, shape, (text) => handlebars.parseWithoutProcessing(text));
}

/**
 * The same check for a workspace's `mallar/`: problems in the user's own files, and files that no template draws in.
 * The parts are looked at in their place, as a name may exist in one chapter and not in another.
 */
export async function checkOverrides(
  effects: Effects,
  overridesFolder: string,
): Promise<readonly TemplateProblem[]> {
  const own = await readTemplateFiles(effects, `${effects.packageFolder}/templates`);
  const overrides = await readTemplateFiles(effects, overridesFolder);
  const problems = await checkTemplates(new Map([...own, ...overrides]));
  const strangers = [...overrides.keys()].filter((file) => !own.has(file));
  const known = [...own.keys()];
  return [
    ...problems.filter((problem) => overrides.has(problem.file)),
    ...strangers.map((file) => ({
      file,
      line: 1,
      kind: 'unknown-file' as const,
      name: file,
      nearest: nearestName(file, known),
    })),
  ];
}
