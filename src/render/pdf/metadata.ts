import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

export interface DocumentFacts {
  readonly title: string;
  /** BCP 47, for example `sv`. */
  readonly language: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** Stands in the file as its date; never the clock, so that the same input gives the same bytes. */
  readonly date: Date;
  readonly creator?: string;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The XMP packet: title, language, and the claim of ISO 14289-1 that `checkPdf` tests (veraPDF 5-1, 7.1-8, 7.1-9). */
function metadataPacket(facts: DocumentFacts): string {
  const date = facts.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const alternative = (tag: string, text: string): string =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${tag}>`;
  const optional = [
    facts.author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    facts.subject === undefined ? '' : alternative('dc:description', facts.subject),
    facts.keywords === undefined
      ? ''
      : `<dc:subject><rdf:Bag>${facts.keywords.map((word) => `<rdf:li>${escaped(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
  ].join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part><dc:format>application/pdf</dc:format>
${alternative('dc:title', facts.title)}
<dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language>${optional}
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${escaped(facts.creator ?? 'kub')}</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Title, language, dates and identifiers; the file's /ID is `identity` (32 hexadecimal digits), not made by chance. */
export function setMetadata(document: PDFDocument, facts: DocumentFacts, identity: string): void {
  const { context, catalog } = document;
  const packet = context.stream(Buffer.from(metadataPacket(facts)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  document.setTitle(facts.title);
  document.setProducer('kub');
  document.setCreator(facts.creator ?? 'kub');
  document.setCreationDate(facts.date);
  document.setModificationDate(facts.date);
  if (facts.author !== undefined) document.setAuthor(facts.author);
  if (facts.subject !== undefined) document.setSubject(facts.subject);
  if (facts.keywords !== undefined) document.setKeywords([...facts.keywords]);
  const id = PDFHexString.of(identity);
  context.trailerInfo.ID = context.obj([id, id]);
}
