import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { renderXlsx } from '../../src/render/report-xlsx.ts';
import { sampleReport } from '../support/html-page.ts';

/*
 * What makes Word and Excel ask to repair a file: a part without a content type, a relationship to a part that is
 * not there, an id without a relationship, a style or a list that is not defined, an id twice, XML that is not whole.
 */
const archives = {
  docx: unzipSync(await renderDocx(sampleReport(), 'sv')),
  xlsx: unzipSync(await renderXlsx(sampleReport(), 'sv')),
};
const textOf = (files: Record<string, Uint8Array>, name: string): string =>
  strFromU8(files[name] ?? new Uint8Array());
const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, found]) => found ?? '');

describe.each(Object.entries(archives))('the parts of a %s', (_, files) => {
  const names = Object.keys(files);

  it('each have a content type, and none is typed that is not there', () => {
    const types = textOf(files, '[Content_Types].xml');
    const extensions = all(types, /<Default [^>]*Extension="([^"]+)"/g);
    const parts = all(types, /<Override [^>]*PartName="([^"]+)"/g);
    const untyped = names.filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !parts.includes(`/${name}`) &&
        !extensions.includes(name.split('.').at(-1) ?? ''),
    );
    expect(untyped).toEqual([]);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.filter((part) => !names.includes(part.slice(1)))).toEqual([]);
  });

  it('lead to parts that are there, by ids that are there once', () => {
    let targets = 0;
    for (const name of names.filter((one) => one.endsWith('.rels'))) {
      const rels = textOf(files, name);
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
      const ids = all(rels, /<Relationship [^>]*\bId="([^"]+)"/g);
      expect(new Set(ids).size, name).toBe(ids.length);
      for (const [whole] of rels.matchAll(/<Relationship [^>]*>/g)) {
        const target = /\bTarget="([^"]+)"/.exec(whole)?.[1] ?? '';
        if (whole.includes('TargetMode="External"')) expect(target).toMatch(/^(?:https?:|mailto:)/);
        else expect(names, target).toContain(target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
        targets += 1;
      }
      const used = all(textOf(files, owner), /\br:(?:id|embed|link)="([^"]+)"/g);
      expect(
        used.filter((id) => !ids.includes(id)),
        owner,
      ).toEqual([]);
    }
    expect(targets).toBeGreaterThan(5);
  });

  it('are whole XML', () => {
    for (const name of names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
      const xml = textOf(files, name);
      const open: string[] = [];
      for (const [, end, tag, own] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
        if (own === '/') continue;
        if (end === '/') expect(open.pop(), name).toBe(tag);
        else open.push(tag ?? '');
      }
      expect(open, name).toEqual([]);
      expect(xml.replace(/<[^>]*>/g, ''), name).not.toMatch(
        /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)|</,
      );
      expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
    }
  });
});

describe('the document', () => {
  const document = textOf(archives.docx, 'word/document.xml');
  const styles = textOf(archives.docx, 'word/styles.xml');

  it('uses styles and lists that are defined, and real headings', () => {
    const defined = all(styles, /<w:style [^>]*w:styleId="([^"]+)"/g);
    expect(new Set(defined).size).toBe(defined.length);
    const used = new Set(all(document, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g));
    expect([...used].filter((style) => !defined.includes(style))).toEqual([]);
    const lists = all(textOf(archives.docx, 'word/numbering.xml'), /<w:num [^>]*w:numId="([^"]+)"/g);
    expect(all(document, /<w:numId w:val="([^"]+)"/g).filter((list) => !lists.includes(list))).toEqual([]);
    for (const level of [1, 2, 3, 4, 5])
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level}">(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`),
      );
  });

  it('closes every field and bookmark that it opens, and asks for its contents to be made anew', () => {
    const fields = all(document, /<w:fldChar w:fldCharType="(\w+)"/g);
    const count = (kind: string): number => fields.filter((one) => one === kind).length;
    expect(count('begin')).toBeGreaterThan(12);
    expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
    const starts = all(document, /<w:bookmarkStart [^>]*w:id="(\d+)"/g);
    expect(new Set(starts).size).toBe(starts.length);
    expect(all(document, /<w:bookmarkEnd w:id="(\d+)"/g).sort()).toEqual([...starts].sort());
    const names = all(document, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
    const pages = all(document, /PAGEREF (\S+) /g);
    expect(pages.length).toBe(count('begin') - 1);
    expect(pages.filter((name) => !names.includes(name))).toEqual([]);
    expect(textOf(archives.docx, 'word/settings.xml')).toMatch(/<w:updateFields(?: w:val="true")?\/>/);
  });

  it('gives every picture words, and every table its columns', () => {
    for (const [picture] of document.matchAll(/<wp:docPr [^>]*>/g))
      expect(picture).toMatch(/descr="[^"]{3,}"/);
    for (const [table] of document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) {
      const columns = all(table, /<w:gridCol (w:w)=/g).length;
      for (const [row] of table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g))
        expect(all(row, /<(w:tc)>/g)).toHaveLength(columns);
    }
  });
});
