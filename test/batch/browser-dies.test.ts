import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledChromium, unpackChromium } from '../../src/render/browser-bundle.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { almby, brokenFiles, contentsOf, kub, temporaryFolder } from './batch.ts';

const { effects, choice } = await bundledChoice();
const areas = ['angskulla', 'akervalla', 'osterbackaryd', 'sjohagsudden'];

/** Kills the browser itself, or the processes of its tabs, of a kub that is running (Linux only). */
function killBrowser(child: ChildProcess, kind: 'browser' | 'tabs'): number {
  let killed = 0;
  const textOf = (path: string): string => {
    try {
      return readFileSync(path, 'latin1');
    } catch {
      return '';
    }
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const childrenOf = (parent: string): string[] =>
    all.filter((id) => textOf(`/proc/${id}/status`).includes(`PPid:\t${parent}\n`));
  const browsers = childrenOf(String(child.pid)).filter((id) =>
    textOf(`/proc/${id}/cmdline`).includes('puppeteer_dev_chrome_profile-'),
  );
  const tabs = browsers
    .flatMap(childrenOf)
    .filter((id) => textOf(`/proc/${id}/cmdline`).includes('--type=renderer'));
  for (const id of kind === 'browser' ? browsers : tabs) {
    process.kill(Number(id), 'SIGKILL');
    killed += 1;
  }
  return killed;
}

describe.skipIf(choice.kind !== 'chosen' || process.platform !== 'linux')(
  'a batch whose browser dies',
  () => {
    const folder = temporaryFolder();
    const whole = join(folder.path, 'whole');
    // One tab: when the first area is made, the next two may be printed, and the rest are not begun.
    const build = (out: string) => [
      ...['build', ...areas, '--workspace', almby, '--format', 'pdf', '--jobs', '1', '--out', out],
    ];
    beforeAll(async () => {
      expect((await kub(build(whole))).code).toBe(0);
    }, 60_000);
    afterAll(folder.remove);

    test.each(['browser', 'tabs'] as const)(
      'the %s killed after the first area: every PDF is made, and as ever',
      async (kind) => {
        const out = join(folder.path, kind);
        let killed = 0;
        const { code, err } = await kub(build(out), {
          onTalk: (said, child) => {
            if (killed === 0 && said.includes('[1/4]')) killed = killBrowser(child, kind);
          },
        });
        expect(killed).toBeGreaterThan(0);
        expect({ code, failed: /gjordes inte/.test(err) }).toEqual({ code: 0, failed: false });
        expect(brokenFiles(out)).toEqual([]);
        expect(contentsOf(out)).toEqual(contentsOf(whole));
      },
      120_000,
    );

    test('it dies and cannot be started again: the rest is missed and said, and the next run makes it', async () => {
      const out = join(folder.path, 'gone');
      const program = join(folder.path, 'chrome-headless');
      const { executable, environment } = await unpackChromium(effects, (await bundledChromium(effects))!);
      const settings = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
      const once = `[ -e "$0.started" ] && exit 1; touch "$0.started"`;
      writeFileSync(program, ['#!/bin/sh', once, ...settings, `exec '${executable}' "$@"`, ''].join('\n'), {
        mode: 0o755,
      });
      let killed = 0;
      const { code, err } = await kub(build(out), {
        environment: { KUB_CHROMIUM: program },
        onTalk: (said, child) => {
          if (killed === 0 && said.includes('[1/4]')) killed = killBrowser(child, 'browser');
        },
      });
      expect(killed).toBe(1);
      expect({ code, said: err.includes('[browser-start-failed]'), bug: /^ {4}at /m.test(err) }).toEqual({
        code: 3,
        said: true,
        bug: false,
      });
      expect(brokenFiles(out)).toEqual([]);
      expect((await kub(build(out))).code).toBe(0);
      expect(contentsOf(out)).toEqual(contentsOf(whole));
    }, 120_000);
  },
);
