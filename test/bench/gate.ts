import { machineEffects } from '../../src/cli/effects.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { estimateFigures } from '../../src/estimate/estimate-figures.ts';
import { readInputs } from '../../src/pipeline/read-inputs.ts';

/** CPU seconds of disclosure control and its audit alone: `npx tsx test/bench/gate.ts WORKSPACE`. */
const [workspace = '.'] = process.argv.slice(2);
const { inputs } = await readInputs(machineEffects(), { workspace });
if (!inputs) throw new Error(`${workspace} has errors: kub check`);
const { dataset, config } = inputs;
const estimates = estimateFigures(dataset);
const start = process.cpuUsage();
const { summary } = await publish(
  estimates,
  [...dataset.indicators.values()],
  dataset.hierarchy,
  config.disclosure,
);
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ figures: estimates.length, seconds: (user + system) / 1e6, ...summary }));
