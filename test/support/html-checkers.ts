import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';

/** Rules of html-validate that do not fit a file which carries everything inside itself. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'long-title': 'off',
    // The template engine writes void elements and booleans as HTML does.
    'void-style': 'off',
    // Nothing is fetched, so there is nothing to check the integrity of.
    'require-sri': 'off',
    // Compact output: indentation would be a tenth of the file.
    'no-trailing-whitespace': 'off',
  },
});

export async function htmlFindings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${line}) ${selector}`,
    ),
  );
}

/** Whether the Nu HTML checker can run: it needs Java. Where Java must be, its absence is a failure. */
export function nuPossible(): boolean {
  const found = spawnSync('java', ['-version']).error === undefined;
  if (found) return true;
  if (process.env['KUB_REQUIRE_DEBIAN'] === '1') return true;
  console.log('skipped: the Nu HTML checker needs Java, which is not installed');
  return false;
}

/** Errors that the Nu HTML checker finds in pages, checked together: starting it takes longer than a page. */
export function nuFindings(pages: readonly string[]): string[] {
  const jar = join(
    dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
    'build/dist/vnu.jar',
  );
  const folder = mkdtempSync(join(tmpdir(), 'kub-nu-'));
  const files = pages.map((html, index) => {
    const file = join(folder, `${index}.html`);
    writeFileSync(file, html);
    return file;
  });
  const { stdout, stderr, error } = spawnSync(
    'java',
    ['-Xss4m', '-jar', jar, '--stdout', '--exit-zero-always', '--errors-only', '--format', 'json', ...files],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  rmSync(folder, { recursive: true });
  if (error) throw error;
  if (!stdout.startsWith('{')) throw new Error(`vnu: ${stdout}${stderr}`);
  const { messages } = JSON.parse(stdout) as {
    messages: readonly { url: string; lastLine?: number; message: string; extract?: string }[];
  };
  return messages.map(
    ({ url, lastLine, message, extract }) =>
      `${url.split('/').at(-1)}:${lastLine ?? ''} ${message} ${extract ?? ''}`,
  );
}
