import { check } from './cases/check.ts';
import { gate } from './cases/gate.ts';
import { oneAreaHtml } from './cases/one-area-html.ts';
import { startUp } from './cases/start-up.ts';
import type { BenchCase } from './harness/bench-case.ts';

/** A case is a file in `cases/` and a line here. */
export const cases: readonly BenchCase[] = [startUp, check, oneAreaHtml, gate];
