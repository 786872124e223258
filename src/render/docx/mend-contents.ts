/**
 * The contents as word processors know them: named as a table of contents, without which LibreOffice prints
 * its instructions as text, and without leaders, which lead nowhere before there are page numbers.
 *
 * @param xml the main part of the document
 */
export function mendContents(xml: string): string {
  return xml
    .replaceAll(' w:leader="dot"', ' w:leader="none"')
    .replace(
      /<w:sdtPr>(<w:alias\b[^>]*\/>)<\/w:sdtPr>/,
      '<w:sdtPr>$1<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>',
    );
}
