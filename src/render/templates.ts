import { createHash } from 'node:crypto';
import type Handlebars from 'handlebars';
import type { Effects } from '../io/effects.ts';
import { type HelperHome, useLightEach } from './light-each.ts';
import { type PrecompiledTemplates, templateBuild } from './precompiled.ts';
import { tighten, tightWords } from './tighten.ts';
import type { View } from './view/view-shape.ts';

/** The page's templates, ready to use. */
export interface Templates {
  page(view: View): string;
  readonly styles: string;
  readonly script: string;
  readonly policy: string;
}

/** The part of Handlebars that runs what is compiled. */
interface Runtime extends HelperHome {
  template(specification: TemplateSpecification): Handlebars.TemplateDelegate<View>;
}

/** The whole page; every other `.hbs` file is a part that it draws in by its name. */
const mainTemplate = 'page';
/** Style sheets in the order they are put in the page. */
const styleFiles = ['style.css', 'charts.css', 'print.css'] as const;
const scriptFile = 'enhance.js';

/** `strict`: a name that the view does not have is an error, not a blank. */
const options = { strict: true, preventIndent: true, knownHelpersOnly: true } as const;

const decoder = new TextDecoder();

/** Full Handlebars, loaded only where a template has to be compiled. */
async function loadCompiler(): Promise<typeof Handlebars> {
  return (await import('handlebars')).default;
}

async function loadRuntime(): Promise<Runtime> {
  // The package names no runtime entry for ES modules; its CommonJS file is the documented one.
  // @ts-expect-error TS7016: the file has no types of its own.
  const loaded: { default: Runtime } = await import('handlebars/runtime.js');
  return loaded.default;
}

export async function readTemplateFiles(effects: Effects, folder: string): Promise<Map<string, string>> {
  const names = (await effects.files.list(folder)).filter((name) => /\.(hbs|css|js)$/.test(name));
  const texts = await Promise.all(
    names.map(async (name) => [name, decoder.decode(await effects.files.read(`${folder}/${name}`))] as const),
  );
  return new Map(texts);
}

const partName = (file: string): string => file.replace(/\.hbs$/, '');

/**
 * The text of a JavaScript module that holds the compiled templates and the style sheets, for the build to write:
 * a packed kub then starts without the compiler.
 */
export async function precompile(effects: Effects, templatesFolder: string): Promise<string> {
  const compiler = await loadCompiler();
  const files = await readTemplateFiles(effects, templatesFolder);
  const specifications: string[] = [];
  const others: string[] = [];
  for (const [file, text] of files) {
    if (file.endsWith('.hbs')) {
      const name = JSON.stringify(partName(file));
      const code = String(compiler.precompile(text, options));
      specifications.push(`${name}: ${tighten(code, `specifications[${name}]`)}`);
    } else others.push(`${JSON.stringify(file)}: ${JSON.stringify(text)}`);
  }
  return `${tightWords}export const specifications = {\n${specifications.join(',\n')}\n};\nexport const files = {\n${others.join(',\n')}\n};\n`;
}

/** Only what the page carries itself may run or be shown, and nothing may be fetched. */
function policyOf(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Comments and indentation are for those who read the source, not for every page. */
function slim(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .replace(/\n+/g, '\n');
}

interface Parts {
  readonly templates: ReadonlyMap<string, Handlebars.TemplateDelegate<View>>;
  readonly files: ReadonlyMap<string, string>;
}

function assemble({ templates, files }: Parts): Templates {
  const page = templates.get(mainTemplate);
  if (page === undefined) throw new Error(`compileTemplates: no ${mainTemplate}.hbs`);
  const partials = Object.fromEntries(templates);
  const script = files.get(scriptFile) ?? '';
  return {
    page: (view) => page(view, { partials }),
    styles: slim(styleFiles.map((file) => files.get(file) ?? '').join('\n')),
    script,
    policy: policyOf(script),
  };
}

async function compileFiles(
  effects: Effects,
  folder: string,
  overrides: ReadonlyMap<string, string>,
): Promise<Templates> {
  const compiler = (await loadCompiler()).create();
  useLightEach(compiler);
  const files = new Map([...(await readTemplateFiles(effects, folder)), ...overrides]);
  const templates = new Map<string, Handlebars.TemplateDelegate<View>>();
  for (const [file, text] of files) {
    if (file.endsWith('.hbs')) templates.set(partName(file), compiler.compile(text, options));
  }
  return assemble({ templates, files });
}

async function usePrecompiled(
  precompiled: PrecompiledTemplates,
  overrides: ReadonlyMap<string, string>,
): Promise<Templates> {
  const own = [...overrides].filter(([file]) => file.endsWith('.hbs'));
  const runtime: Runtime = own.length > 0 ? await loadCompiler() : await loadRuntime();
  useLightEach(runtime);
  const templates = new Map<string, Handlebars.TemplateDelegate<View>>();
  for (const [name, specification] of Object.entries(precompiled.specifications)) {
    templates.set(name, runtime.template(specification as TemplateSpecification));
  }
  if (own.length > 0) {
    const compiler = await loadCompiler();
    for (const [file, text] of own) templates.set(partName(file), compiler.compile(text, options));
  }
  return assemble({ templates, files: new Map([...Object.entries(precompiled.files), ...overrides]) });
}

/**
 * The templates of the page, with the user's own files of the same name in their place. Precompiled ones where the
 * build has made them, else compiled from the package's `templates/`.
 */
export async function compileTemplates(
  effects: Effects,
  overridesFolder?: string,
  precompiled?: PrecompiledTemplates,
): Promise<Templates> {
  const overrides: ReadonlyMap<string, string> =
    overridesFolder === undefined ? new Map() : await readTemplateFiles(effects, overridesFolder);
  const ready = precompiled ?? (await templateBuild?.load());
  if (ready !== undefined) return await usePrecompiled(ready, overrides);
  return await compileFiles(effects, `${effects.packageFolder}/templates`, overrides);
}
