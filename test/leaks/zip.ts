import { crc32 } from 'node:zlib';

/** A ZIP archive of texts, uncompressed: enough to make workbooks and documents that no writer of ours would make. */
export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, path, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with one sheet; the rows after the first are hidden, and the sheet too when asked. */
export function workbook(rows: readonly (readonly string[])[], isHidden: boolean): Uint8Array {
  const sheet = rows
    .map((cells, at) => {
      const made = cells.map((text, column) => {
        const place = `${String.fromCharCode(65 + column)}${at + 1}`;
        return /^\d+(\.\d+)?$/.test(text) && column > 4
          ? `<c r="${place}"><v>${text}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${at + 1}"${at > 0 ? ' hidden="1"' : ''}>${made.join('')}</row>`;
    })
    .join('');
  const state = isHidden ? ' state="hidden"' : '';
  return zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Uppgifter" sheetId="1"${state} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

/** A Word document of a heading, a table, and a drawing with an alternative text when asked. */
export function wordDocument(
  heading: string,
  rows: readonly (readonly string[])[],
  alternative = '',
): Uint8Array {
  const paragraph = (text: string, style = '') =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table = rows.map(
    (cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`,
  );
  const drawing =
    alternative === '' ? '' : `<w:p><w:r><w:drawing><docPr descr="${alternative}"/></w:drawing></w:r></w:p>`;
  return zip({
    'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(heading, 'Heading3')}<w:tbl>${table.join('')}</w:tbl>${drawing}</w:body></w:document>`,
  });
}
