import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { privateFolder } from './pdf-effects.ts';
import { hasTool } from './pdf-tools.ts';

/** Whether LibreOffice is here; where it is required a missing one fails. */
export function hasOffice(): boolean {
  return hasTool('soffice') || process.env['KUB_REQUIRE_DEBIAN'] === '1';
}

/** The file as LibreOffice reads it, written in another format, such as `pdf` or `txt:Text (encoded):UTF8`. */
export async function convertOffice(name: string, bytes: Uint8Array, to: string): Promise<Uint8Array> {
  const [converted] = await convertOfficeFiles([{ name, bytes }], to);
  return converted ?? new Uint8Array();
}

/** Several files at one start of the program, which takes longer than a file. */
export async function convertOfficeFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  to: string,
): Promise<readonly Uint8Array[]> {
  return await inOwnFolder(async (folder, start) => {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    const out = join(folder, 'converted');
    start(['--convert-to', to, '--outdir', out, ...files.map(({ name }) => join(folder, name))]);
    return await Promise.all(
      files.map(async ({ name }) => {
        const made = name.replace(/\.\w+$/, `.${to.split(':')[0] ?? to}`);
        return new Uint8Array(await readFile(join(out, made)));
      }),
    );
  });
}

/** A document's text as LibreOffice reads it, and its pages when the contents have been made anew. */
export async function readInOffice(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly pdf: Uint8Array }> {
  return await inOwnFolder(async (folder, start) => {
    await writeFile(join(folder, 'underlag.docx'), bytes);
    start(['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'underlag.docx')]);
    // A profile is laid out at the first start; only then does a macro stay in it.
    const basic = join(folder, 'profile/user/basic');
    await mkdir(join(basic, 'Standard'), { recursive: true });
    for (const [name, text] of Object.entries(macroFiles)) await writeFile(join(basic, name), text);
    const [source, target] = ['docx', 'pdf'].map((kind) => `file://${folder}/underlag.${kind}`);
    start([`macro:///Standard.Module1.PrintAnew(${source},${target})`]);
    const text = (await readFile(join(folder, 'underlag.txt'), 'utf8')).replace(/^\ufeff/, '');
    return { text, pdf: new Uint8Array(await readFile(join(folder, 'underlag.pdf'))) };
  });
}

async function inOwnFolder<Result>(
  job: (folder: string, start: (args: readonly string[]) => void) => Promise<Result>,
): Promise<Result> {
  const folder = await privateFolder();
  const own = `-env:UserInstallation=file://${folder}/profile`;
  try {
    return await job(folder, (args) => {
      const { status, error, stderr } = spawnSync('soffice', [own, '--headless', ...args], {
        timeout: 170_000,
      });
      if (status !== 0) throw new Error(`soffice: ${status} ${error ?? ''} ${stderr}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const declaration = (root: string, type: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${type}.dtd">\n`;
const names = 'xmlns:library="http://openoffice.org/2000/library"';

const macroFiles: Readonly<Record<string, string>> = {
  'script.xlc': `${declaration('library:libraries', 'libraries')}<library:libraries ${names} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  'Standard/script.xlb': `${declaration('library:library', 'library')}<library:library ${names} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  'Standard/Module1.xba': `${declaration('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub PrintAnew(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  indexes = document.getDocumentIndexes()
  For at = 0 To indexes.getCount() - 1
    indexes.getByIndex(at).update()
  Next at
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>`,
};
