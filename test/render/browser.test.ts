import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openBrowser, type Printer } from '../../src/render/browser.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { privateFolder } from '../support/pdf-effects.ts';
import { shortPage } from '../support/pdf-sample.ts';
import { pdfText } from '../support/pdf-text.ts';

const { effects, choice } = await bundledChoice();

async function opened(tabs = 1): Promise<Printer> {
  const printer = await openBrowser(effects, choice, { tabs });
  onTestFinished(() => printer.close());
  return printer;
}

/** The browsers that this test run has started, by the profile they were given (Linux only). */
async function running(profile: string): Promise<number[]> {
  const found: number[] = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const command = await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => '');
    if (command.includes(profile) && !command.includes('--type=')) found.push(Number(id));
  }
  return found;
}

/** The processes that hold the tabs of a browser (Linux only). */
async function renderers(browser: number): Promise<number[]> {
  const found: number[] = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const command = await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => '');
    const status = await readFile(`/proc/${id}/status`, 'latin1').catch(() => '');
    if (command.includes('--type=renderer') && status.includes(`PPid:\t${browser}\n`)) found.push(Number(id));
  }
  return found.sort((a, b) => a - b);
}

const profiles = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('puppeteer_dev_chrome_profile-'));

describe.skipIf(choice.kind !== 'chosen')('openBrowser(effects, choice)', { timeout: 60_000 }, () => {
  test('prints tagged text with an outline and says which browser it was', async () => {
    const printer = await opened();
    const pdf = await printer.print(shortPage('Blåbär'));
    expect(await pdfText(pdf)).toEqual(['Blåbär']);
    expect(Buffer.from(pdf).includes('/StructTreeRoot')).toBe(true);
    expect(printer.version).toMatch(/Chrome\/\d+/);
    expect(printer.sandboxed).toBe(!effects.machine.isRoot);
  });

  test('prints several at once, each with its own text', async () => {
    const printer = await opened(2);
    const names = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem'];
    const pdfs = await Promise.all(names.map((name) => printer.print(shortPage(name))));
    expect(await Promise.all(pdfs.map((pdf) => pdfText(pdf)))).toEqual(names.map((name) => [name]));
  });

  test('the page reaches no network and no file, and runs no script', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('body { display: none }');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const folder = await privateFolder();
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(`${folder}/hemlig.html`, '<p>Hemlig</p>');
    const site = `http://127.0.0.1:${port}`;
    const printer = await opened();
    const pdf = await printer.print(
      `<!doctype html><title>a</title><link rel="stylesheet" href="${site}/stil.css"><link rel="preconnect" href="${site}">
       <p>Kvar</p><img src="${site}/bild.png" alt=""><iframe src="${site}/ram"></iframe>
       <iframe src="file://${folder}/hemlig.html"></iframe>
       <script>document.body.innerHTML = 'Skript'; fetch('${site}/skript')</script>`,
    );
    expect(asked).toEqual([]);
    expect((await pdfText(pdf)).join(' ')).not.toMatch(/Hemlig|Skript/);
    expect((await pdfText(pdf)).join(' ')).toContain('Kvar');
    // A page that moves away leaves nothing to print.
    const moving = `<!doctype html><title>a</title><meta http-equiv="refresh" content="0;url=${site}/flytt"><p>Kvar</p>`;
    await printer.print(moving).catch((problem) => expect(problem).toMatchObject({ code: 'pdf-blank' }));
    expect(asked).toEqual([]);
  });

  test('an empty page is an error, not a PDF', async () => {
    const printer = await opened();
    await expect(printer.print('<!doctype html><title>a</title>')).rejects.toMatchObject({
      code: 'pdf-blank',
    });
    // The next print is not harmed by it.
    expect(await pdfText(await printer.print(shortPage('Efter')))).toEqual(['Efter']);
  });

  test('a print that takes too long ends with an error', async () => {
    const printer = await opened();
    const slow = shortPage('rad '.repeat(200_000));
    await expect(printer.print(slow, { timeout: 5 })).rejects.toMatchObject({ code: 'print-timeout' });
  });

  test.skipIf(process.platform !== 'linux')(
    'a browser that dies is started again, and its profile is removed',
    async () => {
      const before = await profiles();
      const printer = await openBrowser(effects, choice);
      const [profile] = (await profiles()).filter((name) => !before.includes(name));
      const [id] = await running(profile!);
      const long = printer.print(shortPage('Lång '.repeat(20_000)));
      process.kill(id!, 'SIGKILL');
      expect((await pdfText(await long)).length).toBeGreaterThan(10);
      await printer.close();
      expect(await running(profile!)).toEqual([]);
      expect((await profiles()).filter((name) => name === profile)).toEqual([]);
      await expect(printer.print(shortPage('Stängd'))).rejects.toMatchObject({ code: 'browser-died' });
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'a tab whose process dies is left for a new one: while it prints, and while it waits',
    async () => {
      const before = await profiles();
      const printer = await opened();
      const [profile] = (await profiles()).filter((name) => !before.includes(name));
      const [id] = await running(profile!);
      await printer.print(shortPage('Först'));
      const first = await renderers(id!);
      expect(first.length).toBeGreaterThan(0);
      const long = printer.print(shortPage('Lång '.repeat(60_000)));
      await new Promise((later) => setTimeout(later, 100));
      for (const renderer of first) process.kill(renderer, 'SIGKILL');
      expect((await pdfText(await long)).length).toBeGreaterThan(10);
      for (const renderer of await renderers(id!)) process.kill(renderer, 'SIGKILL');
      await new Promise((later) => setTimeout(later, 100));
      expect(await pdfText(await printer.print(shortPage('Efter')))).toEqual(['Efter']);
      // The browser itself is the same.
      expect(await running(profile!)).toEqual([id]);
    },
  );

  test.skipIf(process.platform !== 'linux')('after three prints a tab is a new process', async () => {
    const before = await profiles();
    const printer = await opened();
    const [profile] = (await profiles()).filter((name) => !before.includes(name));
    const [id] = await running(profile!);
    await printer.print(shortPage('1'));
    const first = await renderers(id!);
    for (let print = 2; print <= 4; print += 1) await printer.print(shortPage(String(print)));
    expect(await renderers(id!)).not.toEqual(first);
    expect((await renderers(id!)).length).toBeLessThanOrEqual(first.length + 1);
  });

  test('an installed browser that does not start is reported and the next one is used', async () => {
    const folder = await privateFolder();
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(`${folder}/bin`);
    await writeFile(`${folder}/bin/chromium`, '#!/bin/sh\necho trasig >&2\nexit 1\n', { mode: 0o755 });
    const broken = {
      origin: 'installed',
      name: 'Chromium',
      path: `${folder}/bin/chromium`,
      state: 'usable',
    } as const;
    const printer = await openBrowser(effects, {
      kind: 'chosen',
      browser: broken,
      tried: [broken, ...choice.tried],
    });
    onTestFinished(() => printer.close());
    expect(printer.browser.origin).not.toBe('installed');
    expect(printer.failed).toMatchObject([{ code: 'browser-start-failed' }]);
    expect(printer.failed[0]?.detail).toContain('trasig');
  });

  test('no browser, or a named one that is absent, is an error with its own code', async () => {
    const tried = choice.tried;
    await expect(openBrowser(effects, { kind: 'none', tried })).rejects.toMatchObject({
      code: 'browser-absent',
    });
    const browser = {
      origin: 'named',
      name: 'KUB_CHROMIUM',
      variable: 'KUB_CHROMIUM',
      path: '/finns/inte',
      state: 'absent',
    } as const;
    await expect(openBrowser(effects, { kind: 'named-absent', browser, tried })).rejects.toMatchObject({
      code: 'browser-named-absent',
      detail: 'KUB_CHROMIUM=/finns/inte',
    });
  });
});
