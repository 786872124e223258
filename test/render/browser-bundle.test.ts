import { chmod, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Effects } from '../../src/io/effects.ts';
import { bundledChromium, unpackChromium } from '../../src/render/browser-bundle.ts';
import { privateFolder, realEffects } from '../support/pdf-effects.ts';

const suited = process.platform === 'linux' && process.arch === 'x64';
if (!suited) console.log('skipped: the bundled browser is made for Linux on x64');

describe.skipIf(!suited)('unpackChromium(effects, bundle)', { timeout: 60_000 }, () => {
  let cacheFolder: string;
  let effects: Effects;
  let writes: string[];

  beforeAll(async () => {
    cacheFolder = await privateFolder();
    const real = realEffects({ cacheFolder });
    writes = [];
    effects = {
      ...real,
      files: {
        ...real.files,
        write: async (path, bytes, options) => {
          writes.push(path);
          await real.files.write(path, bytes, options);
        },
      },
    };
  });
  afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

  test('two at once end with one whole browser, closed to others, and a third finds it', async () => {
    const bundle = (await bundledChromium(effects))!;
    const [one, other] = await Promise.all([
      unpackChromium(effects, bundle),
      unpackChromium(effects, bundle),
    ]);
    expect(one).toEqual(other);
    const program = await stat(one.executable);
    // The unpacked size is stated in technology terms: 197 MB.
    expect(program.size).toBeGreaterThan(190e6);
    expect(program.mode & 0o777).toBe(0o700);
    const home = `${cacheFolder}/${bundle.key}`;
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect(writes.at(-1)).toBe(`${home}/complete.json`);
    // No temporary name is left behind.
    expect((await readdir(home)).sort()).toEqual([
      'chromium',
      'complete.json',
      'fonts',
      'fonts.conf',
      'lib',
      'libEGL.so',
      'libGLESv2.so',
      'libvk_swiftshader.so',
      'libvulkan.so.1',
      'vk_swiftshader_icd.json',
    ]);
    writes.length = 0;
    await unpackChromium(effects, bundle);
    expect(writes).toEqual([]);
  });

  test('a damaged file is found by its size and unpacked again', async () => {
    const bundle = (await bundledChromium(effects))!;
    const library = `${cacheFolder}/${bundle.key}/lib/libnss3.so`;
    await truncate(library, 10);
    await unpackChromium(effects, bundle);
    expect((await stat(library)).size).toBe(1287000);
  });

  test('a folder that others can write, or that another owns, is refused', async () => {
    const bundle = (await bundledChromium(effects))!;
    const home = `${cacheFolder}/${bundle.key}`;
    await chmod(home, 0o770);
    await expect(unpackChromium(effects, bundle)).rejects.toMatchObject({ code: 'browser-cache-unsafe' });
    await chmod(home, 0o700);
    await chmod(cacheFolder, 0o777);
    await expect(unpackChromium(effects, bundle)).rejects.toMatchObject({ code: 'browser-cache-unsafe' });
    await chmod(cacheFolder, 0o700);
    const stranger: Effects = { ...effects, machine: { ...effects.machine, userId: 4711 } };
    await expect(unpackChromium(stranger, bundle)).rejects.toMatchObject({ code: 'browser-cache-unsafe' });
  });

  test('a folder that cannot be made is a problem of the machine, with its path', async () => {
    const bundle = (await bundledChromium(effects))!;
    const file = `${cacheFolder}-fil`;
    await writeFile(file, '');
    const full: Effects = { ...effects, machine: { ...effects.machine, cacheFolder: `${file}/kub` } };
    await expect(unpackChromium(full, bundle)).rejects.toMatchObject({
      code: 'browser-cache-unwritable',
      detail: `${file}/kub/${bundle.key} (ENOTDIR)`,
    });
    await rm(file);
  });
});
