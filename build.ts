import { build } from 'esbuild';
import { machineEffects } from './src/cli/effects.ts';
import { precompile } from './src/render/templates.ts';

/** Bundles our own code (third-party packages stay outside) and precompiles the templates into `dist/`. */
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
