import { performance } from 'node:perf_hooks';
import { machineEffects } from '../../../src/cli/effects.ts';
import { publish } from '../../../src/disclosure/publish.ts';
import { estimateFigures } from '../../../src/estimate/estimate-figures.ts';
import { readInputs } from '../../../src/pipeline/read-inputs.ts';

/*
 * Disclosure control and its audit alone, in milliseconds: `node --import tsx gate.ts WORKSPACE`.
 */
const [workspace = '.'] = process.argv.slice(2);
const { inputs } = await readInputs(machineEffects(), { workspace });
if (!inputs) throw new Error(`${workspace} has errors: kub check`);
const { dataset, config } = inputs;
const estimates = estimateFigures(dataset);
const start = performance.now();
const { summary } = await publish(
  estimates,
  [...dataset.indicators.values()],
  dataset.hierarchy,
  config.disclosure,
);
console.log(
  JSON.stringify({ milliseconds: performance.now() - start, figures: estimates.length, ...summary }),
);
