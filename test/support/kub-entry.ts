import { start } from '../../src/cli/start.ts';

/** kub as a process of its own, without the bundle: what tests start. */
await start();
