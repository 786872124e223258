import { build } from 'esbuild';
import { machineEffects } from './src/cli/effects.ts';
import { jsonSchemas } from './src/pipeline/schemas.ts';
import { precompile } from './src/render/templates.ts';

/** Bundles our own code (third-party packages stay outside), precompiles the templates and writes the JSON Schemas: `dist/`. */
const { dependencies } = JSON.parse(
  new TextDecoder().decode(await machineEffects().files.read('package.json')),
) as { dependencies: Record<string, string> };

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
  external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  sourcemap: true,
});
const effects = machineEffects();
await effects.files.write('dist/templates.js', await precompile(effects, 'templates'));
for (const [name, schema] of Object.entries(jsonSchemas))
  await effects.files.write(`dist/schema/${name}.json`, `${JSON.stringify(schema(), null, 2)}\n`);
