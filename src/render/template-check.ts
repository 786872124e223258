import { type TemplateProblem, walkTemplates } from './template-walk.ts';
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
