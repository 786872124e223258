import { performance } from 'node:perf_hooks';
import { checkWorkspace } from '../../../dist/index.js';

/*
 * A workspace read, every row checked and put together with file and line, in milliseconds:
 * `node ingest.mjs WORKSPACE`.
 */
const [workspace = '.'] = process.argv.slice(2);
const start = performance.now();
const diagnostics = await checkWorkspace(workspace);
const milliseconds = performance.now() - start;
if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics));
console.log(JSON.stringify({ milliseconds }));
