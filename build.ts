import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { machineEffects } from './src/cli/effects.ts';
import { jsonSchemas } from './src/pipeline/schemas.ts';
import { precompile } from './src/render/templates.ts';

/**
 * Bundles kub into `dist/` with its templates precompiled, and writes the JSON Schemas. The packages that every
 * build needs are bundled too: one file each instead of some 350, and of zod without its sixty languages, is a third
 * of the start-up time.
 *
 * The command is bundled twice: as modules, which run anywhere, and as one script with what V8 made of it when it was
 * warm (`bin/compiled.js`). That is a tenth of a second less to compile at each start.
 */
const effects = machineEffects();
const { dependencies, optionalDependencies } = JSON.parse(
  new TextDecoder().decode(await effects.files.read('package.json')),
) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;

const bundled = new Set([
  'commander',
  'csv-parse',
  'd3-geo',
  'd3-scale',
  'd3-shape',
  'handlebars',
  'htmlparser2',
  'markdown-it',
  'sanitize-html',
  'yaml',
  'zod',
]);

const templates = await precompile(effects, 'templates');
const templateHash = createHash('sha256').update(templates).digest('hex');

/** Puts the precompiled templates where the source tree has none. */
const withTemplates: Plugin = {
  name: 'precompiled-templates',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/]render[\\/]precompiled\.ts$/ }, () => ({
      contents: `export const templateBuild = { hash: '${templateHash}', load: () => import('templates:') };`,
    }));
    bundler.onResolve({ filter: /^templates:$/ }, ({ path }) => ({ path, namespace: 'templates' }));
    bundler.onLoad({ filter: /./, namespace: 'templates' }, () => ({ contents: templates }));
  },
};

/** commander can start other programs, which kub never asks of it: what Node needs for that is loaded for nothing. */
const withoutPrograms: Plugin = {
  name: 'without-programs',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'programs' } : null,
    );
    bundler.onLoad({ filter: /./, namespace: 'programs' }, () => ({ contents: '' }));
  },
};

const shared = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: Object.keys({ ...dependencies, ...optionalDependencies })
    .filter((name) => !bundled.has(name))
    .flatMap((name) => [name, `${name}/*`]),
  plugins: [withTemplates, withoutPrograms],
  legalComments: 'none',
  // Half the bytes to compile at every start; names stay, for the report of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
} as const satisfies BuildOptions;

await effects.files.remove('dist');
await build({
  ...shared,
  entryPoints: {
    kub: 'src/cli/start.ts',
    'finish-thread': 'src/cli/finish-thread.ts',
    index: 'src/index.ts',
    stats: 'src/stats/index.ts',
  },
  splitting: true,
  format: 'esm',
  // Older packages call require for modules of Node's own.
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
});

const { outputFiles } = await build({
  ...shared,
  entryPoints: { kub: 'src/cli/start.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // A script has no module of its own to ask: bin/compiled.js hands it what it asks for.
  define: { 'import.meta.url': 'importMeta.url', 'import.meta.resolve': 'importMeta.resolve' },
  banner: { js: '(function (require, module, importMeta, importModule) {' },
  footer: { js: '})' },
  write: false,
});
for (const { path, text } of outputFiles)
  await effects.files.write(path, path.endsWith('.map') ? text : scriptText(text));

for (const [name, schema] of Object.entries(jsonSchemas))
  await effects.files.write(`dist/schema/${name}.json`, `${JSON.stringify(schema(), null, 2)}\n`);

// Without its cache kub starts as it did: a build that cannot make one is a build all the same.
spawnSync(process.execPath, ['warm.js'], { stdio: 'inherit' });

/** What bin/compiled.js can run: modules asked for through it, and one byte a character, in regular expressions too. */
function scriptText(bundle: string): string {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return bundle.replaceAll(/(?<![\w.$])import\(/g, 'importModule(').replaceAll(/[\u0080-\uffff]/g, escaped);
}
