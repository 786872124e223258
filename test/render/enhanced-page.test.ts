import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { sampleNote, sampleNotes } from '../support/sample-notes.ts';

const rows = ['Norra|2,5', 'Södra|12,25', 'Västra|för få', 'Östra|\u22123', 'Mitten|', 'Hela|1\u00a0200']
  .map((row) => `<tr>${row.replace(/^(.*)\|(.*)$/, '<td>$1</td><td>$2</td>')}</tr>`)
  .join('');
const table = `<table><thead><tr><th>Del</th><th>Förändring</th></tr></thead><tbody>${rows}</tbody></table>`;

/** The sample report with a table that somebody has written in a note. */
function reportWithTable(): Report {
  const note = sampleNote({ id: 'tabell', title: 'Vad vi "räknade" & såg', html: table });
  return sampleReport({ notes: [...sampleNotes, note] });
}

describe('what a script adds to the page, done as a reader does it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kub-page-'));
  const address = pathToFileURL(join(folder, 'sida.html')).href;
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(join(folder, 'sida.html'), await samplePage(reportWithTable()));
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
  }, 60_000);
  beforeEach(async () => {
    if (browser === null) return;
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'load' });
    await ask(`document.querySelectorAll('details').forEach((twin) => { twin.open = true; })`);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async <T>(script: string): Promise<T> => (await page.evaluate(script)) as T;
  const noteTable = `document.querySelector('.note-body table')`;
  const head = (column: number): string => `${noteTable}.tHead.rows[0].cells[${column}]`;
  const column = (index: number): Promise<string[]> =>
    ask(`[...${noteTable}.tBodies[0].rows].map((row) => row.cells[${index}].textContent)`);

  test('a table is sorted with the keyboard: decimal comma, minus and thousands, words last, nothing after them', async () => {
    if (browser === null) return;
    await ask(`${head(1)}.querySelector('button').focus()`);
    await page.keyboard.press('Enter');
    expect(await column(1)).toEqual(['\u22123', '2,5', '12,25', '1\u00a0200', 'för få', '']);
    expect(await ask(`${head(1)}.getAttribute('aria-sort')`)).toBe('ascending');
    expect(await ask(`document.querySelector('[role="status"]').textContent`)).toBe(
      'Sorterad efter Förändring, stigande',
    );
    await page.keyboard.press('Space');
    expect(await column(1)).toEqual(['1\u00a0200', '12,25', '2,5', '\u22123', 'för få', '']);
    expect(await ask(`${head(1)}.getAttribute('aria-sort')`)).toBe('descending');
    expect(await ask(`document.querySelector('[role="status"]').textContent`)).toBe(
      'Sorterad efter Förändring, fallande',
    );
    await ask(`${head(0)}.querySelector('button').click()`);
    expect(await column(0)).toEqual(['Hela', 'Mitten', 'Norra', 'Södra', 'Västra', 'Östra']);
    expect(await ask(`${noteTable}.querySelectorAll('[aria-sort]').length`)).toBe(1);
    // The arrow is for the eye: a button is named by its word alone.
    expect(await page.$$('.note-body th ::-p-aria([name="Del"][role="button"])')).toHaveLength(1);
  });

  test('every table with values that are not shown keeps them last, whichever way it is turned', async () => {
    if (browser === null) return;
    const found = await ask<{ tables: number; broken: string[] }>(`(() => {
      const broken = [];
      let tables = 0;
      for (const table of document.querySelectorAll('table.data')) {
        [...table.tHead.rows[0].cells].forEach((head, column) => {
          const cells = () => [...table.tBodies[0].rows].map((row) => { const cell = row.cells[column]; const text = cell.textContent; return cell.matches('td:not(.words)') && /^[\\u2212]?[0-9][0-9\\u00a0]*(,[0-9]+)?(\\u00a0%)?$/.test(text) ? text.replace(/[\\u00a0%]/g, '').replace('\\u2212', '-').replace(',', '.') : undefined; });
          if (!cells().some((sort) => sort === undefined) || cells().every((sort) => sort === undefined)) return;
          tables += 1;
          for (const direction of [1, -1]) {
            head.querySelector('button').click();
            const values = cells();
            const first = values.indexOf(undefined);
            const numbers = values.slice(0, first).map(Number);
            const sorted = [...numbers].sort((a, b) => direction * (a - b));
            if (values.slice(first).some((sort) => sort !== undefined) || numbers.join() !== sorted.join()) broken.push(table.id + ' ' + column);
          }
        });
      }
      return { tables, broken };
    })()`);
    expect(found.broken).toEqual([]);
    expect(found.tables).toBeGreaterThan(0);
  });

  /** The file that a click on the button of a table saves. */
  async function saved(selector: string): Promise<{ name: string; bytes: Buffer }> {
    const session = await browser!.target().createCDPSession();
    const name = new Promise<string>((resolve) => {
      session.once('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename));
    });
    const done = new Promise<void>((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => {
        if (state === 'completed') resolve();
      });
    });
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    await ask(`${selector}.click()`);
    const file = await name;
    await done;
    return { name: file, bytes: readFileSync(join(folder, file)) };
  }

  test('a table is saved as CSV that a Swedish spreadsheet opens', async () => {
    if (browser === null) return;
    const isWords = `(cell) => cell.textContent !== '' && !/\\d/.test(cell.textContent)`;
    const twin = `[...document.querySelectorAll('table.data')].find((one) => [...one.querySelectorAll('td:not(.words)')].some(${isWords}))`;
    const id = await ask<string>(`${twin}.id`);
    const { name, bytes } = await saved(`${twin}.parentElement.nextElementSibling`);
    expect(name).toBe(`${id}.csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.subarray(3).toString('utf8').split('\r\n');
    expect(lines.at(-1)).toBe('');
    const shown = await ask<{ text: string; sort: string | null }[][]>(
      `[...${twin}.rows].map((row) => [...row.cells].map((cell) => ({ text: cell.textContent.trim(), sort: cell.matches('td:not(.words)') && /\\d/.test(cell.textContent) ? cell.textContent : null })))`,
    );
    const cells = lines.slice(0, -1).map((line) => line.split(';'));
    expect(cells.map((row) => row.length)).toEqual(shown.map((row) => row.length));
    let numbers = 0;
    let words = 0;
    for (const [line, row] of shown.slice(1).entries()) {
      for (const [place, { text, sort }] of row.slice(1).entries()) {
        const cell = cells[line + 1]![place + 1]!;
        if (sort !== null) {
          numbers += 1;
          expect(cell).toMatch(/^-?\d+(,\d+)?( %)?$/);
        } else if (text !== '' && !/\d/.test(text)) {
          words += 1;
          expect(cell).toBe(text);
        }
      }
    }
    expect(numbers).toBeGreaterThan(0);
    expect(words).toBeGreaterThan(0);
  }, 60_000);

  test('a table of a note is saved under its own name, with numbers that a spreadsheet reads', async () => {
    if (browser === null) return;
    const { name, bytes } = await saved(`${noteTable}.parentElement.nextElementSibling`);
    expect(name).toBe('anteckning-tabell.csv');
    expect(bytes.toString('utf8')).toBe(
      '\ufeffDel;Förändring\r\nNorra;2,5\r\nSödra;12,25\r\nVästra;för få\r\nÖstra;-3\r\nMitten;\r\nHela;1200\r\n',
    );
  }, 60_000);

  test('a link to an indicator is copied and leads to it', async () => {
    if (browser === null) return;
    const session = await page.createCDPSession();
    await session.send('Browser.grantPermissions', {
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    });
    await page.bringToFront();
    const copy = `document.querySelector('.entry .tool[aria-label^="Kopiera länk: "]')`;
    await ask(`${copy}.focus()`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.querySelector('[role="status"]').textContent !== ''`);
    expect(await ask(`document.querySelector('[role="status"]').textContent`)).toBe('Länken är kopierad');
    const link = await ask<string>('navigator.clipboard.readText()');
    expect(link).toBe(`${address}#${await ask<string>(`${copy}.closest('.entry').id`)}`);
    expect(await ask(`document.querySelector(${JSON.stringify(new URL(link).hash)}) !== null`)).toBe(true);
  }, 60_000);

  test('themes are chosen with the keyboard, and a link into one that is hidden shows it', async () => {
    if (browser === null) return;
    await page.focus('.filter select');
    await page.keyboard.press('ArrowDown');
    const visible = `[...document.querySelectorAll('.theme')].filter((theme) => theme.checkVisibility()).map((theme) => theme.id)`;
    const chosen = await ask<string>(`document.querySelector('.filter select').value`);
    expect(chosen).not.toBe('');
    expect(await ask(visible)).toEqual([chosen]);
    const other = await ask<string>(
      `[...document.querySelectorAll('.theme')].find((theme) => theme.hidden).id`,
    );
    await page.evaluate(`location.hash = '#${other}'`);
    await page.waitForFunction(`document.querySelector('.filter select').value === ''`);
    expect(await ask<string[]>(visible)).toContain(other);
  });

  test('a table of a note is a region with a name, its words are whole, and the page does not roll at 320 px', async () => {
    if (browser === null) return;
    await page.setViewport({ width: 320, height: 900 });
    const found = await ask<{
      name: string;
      tab: number;
      page: number;
      scope: string;
      whole: boolean;
    }>(`(() => {
      const frame = ${noteTable}.parentElement;
      const word = ${head(1)}.querySelector('button');
      return {
        name: frame.getAttribute('aria-label'), tab: frame.tabIndex, page: document.documentElement.scrollWidth,
        scope: ${head(0)}.scope, whole: word.getClientRects().length === 1,
      };
    })()`);
    await page.setViewport({ width: 1280, height: 900 });
    expect(found).toEqual({
      name: 'Tabell som kan rullas i sidled: Vad vi "räknade" & såg',
      tab: 0,
      page: 320,
      scope: 'col',
      whole: true,
    });
  });
});
