import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/*
 * What a programmer would write by hand to print a page, and nothing else: `node print-pdf.mjs BROWSER PAGE FILE`.
 * The same browser as kub's, started in the same way, prints the same page, tagged and with an outline.
 */
const [executablePath, page, file] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
});
const tab = await browser.newPage();
await tab.setContent(readFileSync(page, 'utf8'), { waitUntil: 'load' });
const pdf = await tab.pdf({
  format: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
});
writeFileSync(file, pdf);
browser.process().kill('SIGKILL');
process.exit();
