import { interruption, machineEffects } from './effects.ts';
import { run } from './main.ts';
import { kubVersion } from './version.ts';

/** The process: arguments in, exit code out. A closed pipe ends it in silence. */
export async function start(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  // In both languages: which one was asked for is not known here, and nobody should wait for it.
  interruption.handle(() => void process.stderr.write('Avbrutet. / Interrupted.\n'));
  // Once nothing is left to be done: taking the heap down piece by piece would take a hundredth of a second.
  process.once('beforeExit', () => process.exit());
  process.exitCode = await run(process.argv.slice(2), machineEffects(), kubVersion);
}
