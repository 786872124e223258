import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledChromium, unpackChromium } from '../../src/render/browser-bundle.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { exampleContents } from '../support/run-kub.ts';

const root = resolve(import.meta.dirname, '../..');
const note = 'anteckningar/resurser/ekdalens-odlare.md';

describe('kub preview', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kub-preview-'));
  let child: ChildProcess;
  let address = '';
  let browser: Browser | null = null;
  let page: Page | null = null;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(await exampleContents())) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const argv = [join(root, 'bin/kub.js'), 'preview', 'ekdalen', '--workspace', folder, '--port', '4719'];
    child = spawn(process.execPath, argv, { cwd: tmpdir() });
    address = await new Promise<string>((started) =>
      child.stdout?.once('data', (piece: Buffer) => started(piece.toString().trim())),
    );
    const { effects, choice } = await bundledChoice();
    const bundle = await bundledChromium(effects);
    if (choice.kind !== 'chosen' || !bundle) return;
    const { executable, environment } = await unpackChromium(effects, bundle);
    browser = await puppeteer.launch({
      executablePath: executable,
      headless: 'shell',
      pipe: true,
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
      env: { ...process.env, ...environment },
    });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** One request as it is given, without the tidying of a browser. */
  async function ask(path: string, host = new URL(address).host, method = 'GET') {
    const { hostname, port } = new URL(address);
    return await new Promise<{ status: number; body: string }>((answered, failed) => {
      request({ hostname, port, path, method, headers: { host } }, (reply) => {
        let body = '';
        reply.on('data', (piece: Buffer) => {
          body += piece.toString();
        });
        reply.on('end', () => answered({ status: reply.statusCode ?? 0, body }));
      })
        .on('error', failed)
        .end();
    });
  }

  async function shown(text: string): Promise<void> {
    const script = `[document, ...[...document.querySelectorAll('iframe')].map((f) => f.contentDocument)].some((d) => d && d.body && d.body.textContent.includes(${JSON.stringify(text)}))`;
    for (let tries = 0; tries < 150; tries += 1) {
      if (await page?.evaluate(script).catch(() => false)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`never shown: ${text}`);
  }

  test('stands on the loopback address', () => {
    expect(address).toBe('http://127.0.0.1:4719/');
  });

  test.each(['elak.example', 'elak.example:4719', '127.0.0.1', '127.0.0.1:4719.elak.example'])(
    'a request for the host "%s" is refused',
    async (host) => {
      const { status, body } = await ask('/ekdalen/kunskapsunderlag.html', host);
      expect(status).toBe(403);
      expect(body).not.toContain('Ekdalen');
    },
  );

  test.each([
    '/../kub.yaml',
    '/ekdalen/../../kub.yaml',
    '/%2e%2e/kub.yaml',
    '/ekdalen/..%2f..%2fkub.yaml',
    '/kub.yaml',
    '//etc/passwd',
    '/data/andelar.csv',
    '/exempelstad/kunskapsunderlag.html',
  ])('%s leads nowhere', async (path) => {
    expect(await ask(path)).toEqual({ status: 404, body: '404' });
  });

  test('nothing can be sent to it', async () => {
    expect((await ask('/', undefined, 'POST')).status).toBe(405);
  });

  test('shows the page, follows a note, and shows what is wrong with file and line', async () => {
    if (!page) return console.log('skipped: no browser');
    await page.goto(address, { waitUntil: 'load' });
    await shown('kolonilotter');
    const text = readFileSync(join(folder, note), 'utf8');
    writeFileSync(join(folder, note), text.replace('kolonilotter', 'odlingslotter'));
    await shown('odlingslotter');

    const data = readFileSync(join(folder, 'omraden.csv'), 'utf8');
    writeFileSync(join(folder, 'omraden.csv'), data.replace('omrade;exempelstad', 'omrade;okand'));
    await shown('omraden.csv, rad ');
    await shown('odlingslotter');
    writeFileSync(join(folder, 'omraden.csv'), data);

    writeFileSync(join(folder, note), `${text}\nSkriv till kim.odlare@exempel.se.\n`);
    await shown(note);
    const { body } = await ask('/');
    expect(body).toContain('k••');
    expect(body).not.toContain('kim.odlare');
    writeFileSync(join(folder, note), text);
    await shown('kolonilotter');
  });

  test('ends on Ctrl-C', async () => {
    const code = new Promise((ended) => child.on('close', ended));
    child.kill('SIGINT');
    expect(await code).toBe(0);
  });
});
