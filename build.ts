import { build } from 'esbuild';
import { machineEffects } from './src/cli/effects.ts';
import { jsonSchemas } from './src/pipeline/schemas.ts';
import { precompile } from './src/render/templates.ts';

/**
 * Bundles kub into `dist/`, precompiles the templates and writes the JSON Schemas. The packages that every build
 * needs are bundled too: one file each instead of some 350, and of zod without its sixty languages, is a third of
 * the start-up time.
 */
const { dependencies, optionalDependencies } = JSON.parse(
  new TextDecoder().decode(await machineEffects().files.read('package.json')),
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

await machineEffects().files.remove('dist');
await build({
  entryPoints: {
    kub: 'src/cli/start.ts',
    'finish-thread': 'src/cli/finish-thread.ts',
    index: 'src/index.ts',
    stats: 'src/stats/index.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: Object.keys({ ...dependencies, ...optionalDependencies })
    .filter((name) => !bundled.has(name))
    .flatMap((name) => [name, `${name}/*`]),
  // Older packages call require for modules of Node's own.
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  // Half the bytes to compile at every start; names stay, for the report of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
});
const effects = machineEffects();
await effects.files.write('dist/templates.js', await precompile(effects, 'templates'));
for (const [name, schema] of Object.entries(jsonSchemas))
  await effects.files.write(`dist/schema/${name}.json`, `${JSON.stringify(schema(), null, 2)}\n`);
