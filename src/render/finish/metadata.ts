import { addObject, addStream, type DraftFile } from './draft-file.ts';
import { dictionaryOf } from './printed-file.ts';
import { writtenText } from './strings.ts';
import { dictionary, type Entries } from './syntax.ts';

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

/** The document information dictionary, as an object of the file. */
function information(draft: DraftFile, facts: DocumentFacts): string {
  const date = `(D:${facts.date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '')})`;
  const said: Entries = new Map([
    ['Title', writtenText(facts.title)],
    ['Producer', writtenText('kub')],
    ['Creator', writtenText(facts.creator ?? 'kub')],
    ['CreationDate', date],
    ['ModDate', date],
  ]);
  if (facts.author !== undefined) said.set('Author', writtenText(facts.author));
  if (facts.subject !== undefined) said.set('Subject', writtenText(facts.subject));
  if (facts.keywords !== undefined) said.set('Keywords', writtenText(facts.keywords.join(' ')));
  return addObject(draft, dictionary(said));
}

/**
 * Title, language, dates and identifiers: writes them into the catalog.
 *
 * @param identity 32 hexadecimal digits for the file's /ID, not made by chance
 * @returns what the trailer says beside the root
 */
export function setMetadata(
  draft: DraftFile,
  catalog: Entries,
  facts: DocumentFacts,
  identity: string,
): string {
  const packet = Buffer.from(metadataPacket(facts));
  catalog.set('Metadata', addStream(draft, '/Type /Metadata/Subtype /XML', packet));
  catalog.set('Lang', writtenText(facts.language));
  catalog.set('MarkInfo', '<</Marked true>>');
  const shown = dictionaryOf(draft.file, catalog.get('ViewerPreferences')) ?? new Map<string, string>();
  catalog.set('ViewerPreferences', dictionary(shown.set('DisplayDocTitle', 'true')));
  return `/Info ${information(draft, facts)}/ID [<${identity}> <${identity}>]`;
}
