import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const file = `${import.meta.dirname}/../dist/kub.cjs`;

/** What V8 made of the script: of use to this version of Node alone. */
export const cacheFile = `${file}.${process.version}-${process.platform}-${process.arch}.cache`;

/** kub as one script, compiled by V8 or taken from `cachedData`. V8 says no to what another version made. */
export function scriptOf(source, cachedData) {
  return new Script(source.latin1Slice(), { filename: file, cachedData });
}

/** What the script exports. */
export function run(script) {
  const module = { exports: {} };
  const meta = { url: new URL('../dist/kub.cjs', import.meta.url).href, resolve: import.meta.resolve };
  script.runInThisContext()(createRequire(file), module, meta, (specifier) => import(specifier));
  return module.exports;
}

export function readSource() {
  return readFileSync(file);
}

/** The cache, and last in it the checksum of what it is of: V8 itself compares the length of the source only. */
export function sealed(source, cachedData) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(source));
  return Buffer.concat([cachedData, checksum]);
}

/** kub, ready compiled; null where there is no such cache, or it is of something else. */
export function readyCompiled() {
  let cache;
  let source;
  try {
    cache = readFileSync(cacheFile);
    source = readSource();
  } catch {
    return null;
  }
  if (cache.length < 4 || cache.readUInt32LE(cache.length - 4) !== crc32(source)) return null;
  const script = scriptOf(source, cache.subarray(0, -4));
  return script.cachedDataRejected ? null : run(script);
}
