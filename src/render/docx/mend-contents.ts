/** Right edge of the text on an upright page, in twips. */
const edge = 9_638;

/**
 * The contents as word processors know them: named as a table of contents, without which LibreOffice prints
 * its instructions as text; the page of each entry as a field that can be worked out; and without leaders, which
 * lead nowhere before there are page numbers.
 *
 * @param xml the main part of the document
 */
export function mendContents(xml: string): string {
  return xml
    .replace(
      /<w:sdtPr>(<w:alias\b[^>]*\/>)<\/w:sdtPr>/,
      '<w:sdtPr>$1<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>',
    )
    .replace(
      /(<w:pStyle w:val="TOC\d"\/>)<w:tabs>.*?<\/w:tabs>/g,
      `$1<w:tabs><w:tab w:val="right" w:pos="${edge}"/></w:tabs>`,
    )
    .replace(
      /(<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*><w:r>)<w:rPr><w:rStyle w:val="IndexLink"\/><\/w:rPr>(<w:t [^>]*>[^<]*<\/w:t><w:tab\/>)<w:t [^>]*><\/w:t><\/w:r>/g,
      (_, start: string, bookmark: string, title: string) => `${start}${title}</w:r>${pageOf(bookmark)}`,
    );
}

function pageOf(bookmark: string): string {
  const part = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>`;
  return `${part('begin')}${instruction}${part('separate')}${part('end')}`;
}
