const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const file = resolve(__dirname, '../dist/kub.cjs');

/** What V8 made of the script: of use to this version of Node alone. */
const cacheFile = `${file}.${process.version}-${process.platform}-${process.arch}.cache`;

/** kub as one script, compiled by V8 or taken from `cachedData`. V8 says no to what another version made. */
function scriptOf(source, cachedData) {
  return new Script(source.latin1Slice(), { filename: file, cachedData });
}

/** What the script exports. */
function run(script) {
  const module = { exports: {} };
  const ask = createRequire(file);
  const urlOf = (path) => pathToFileURL(path).href;
  const meta = { url: urlOf(file), resolve: (name) => urlOf(ask.resolve(name)) };
  script.runInThisContext()(ask, module, meta, (specifier) => import(specifier));
  return module.exports;
}

function readSource() {
  return readFileSync(file);
}

/** The cache, and last in it the checksum of what it is of: V8 itself compares the length of the source only. */
function sealed(source, cachedData) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(source));
  return Buffer.concat([cachedData, checksum]);
}

/** kub, ready compiled; null where there is no such cache, or it is of something else. */
function readyCompiled() {
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

module.exports = { cacheFile, readSource, readyCompiled, run, scriptOf, sealed };
