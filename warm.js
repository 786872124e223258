/*
 * Part of the build: runs kub until it is warm, and keeps what V8 has compiled for the next start (bin/compiled.js).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import compiled from './bin/compiled.js';

const { cacheFile, readSource, run, scriptOf, sealed } = compiled;
const out = mkdtempSync(join(tmpdir(), 'kub-warm-'));
const commands = [['build', 'hassleholmen', '--format', 'html', '--out', out], ['check']];

// Else what has not run for a while is thrown away. Set back below, since a cache is for the flags that made it.
setFlagsFromString('--no-flush-bytecode');
const source = readSource();
const script = scriptOf(source);
const { start } = run(script);
const [node, program] = process.argv;
const { stdout, stderr } = process;
const write = [stdout.write, stderr.write];
stdout.write = () => true;
stderr.write = () => true;
try {
  for (const words of commands) {
    process.argv = [node, program, ...words];
    await start();
    if (process.exitCode) throw new Error(`kub ${words.join(' ')}: ${process.exitCode}`);
  }
} finally {
  [stdout.write, stderr.write] = write;
  rmSync(out, { recursive: true, force: true });
}
setFlagsFromString('--flush-bytecode');
writeFileSync(cacheFile, sealed(source, script.createCachedData()));
