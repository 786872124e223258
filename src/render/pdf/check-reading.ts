import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { decodedName, destinationPages } from './destinations.ts';
import { elementText } from './element-text.ts';
import type { Finding } from './finding.ts';
import type { ReadPdf } from './read-pdf.ts';
import type { StructureElement } from './structure.ts';
import { textByPage } from './text-by-page.ts';

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A header row or a running header that the browser has put on every page as content is read out on every page. */
function repeatedText(pdf: ReadPdf): Finding[] {
  return pdf.elements.flatMap(({ element }) => {
    const texts = [...textByPage(element, pdf.textOf).values()];
    const [first] = texts;
    if (first === undefined || first.length < 3 || texts.length < 2 || texts.some((text) => text !== first))
      return [];
    return [{ rule: 'kub-text-repeated', found: `"${first}" on ${texts.length} pages` }];
  });
}

/** Read aloud and copied, a soft hyphen splits its word. */
function softHyphens(pdf: ReadPdf): Finding[] {
  return pdf.pages.flatMap(({ texts, number }) => {
    const found = [...texts.values()].find((text) => text.includes('\u00AD'));
    return found === undefined ? [] : [{ rule: 'kub-soft-hyphen', found: found.trim(), page: number }];
  });
}

function linkedPlace(pdf: ReadPdf, link: StructureElement): string | undefined {
  for (const kid of link.kids) {
    if (kid.kind !== 'object') continue;
    const annotation = pdf.document.context.lookupMaybe(kid.target, PDFDict);
    const action = annotation?.lookupMaybe(PDFName.of('A'), PDFDict);
    const place = pdf.document.context.lookup(
      annotation?.get(PDFName.of('Dest')) ?? action?.get(PDFName.of('D')),
    );
    if (place instanceof PDFName || place instanceof PDFString || place instanceof PDFHexString)
      return decodedName(place.decodeText());
  }
  return undefined;
}

/** A list item with one link inside the report and a number at its end is a line of the contents. */
function contentsNumbers(pdf: ReadPdf): Finding[] {
  const places = destinationPages(pdf.document);
  return pdf.elements
    .filter(({ element }) => pdf.roleOf(element) === 'LBody')
    .flatMap(({ element }) => {
      const links = element.kids.filter((kid) => kid.kind === 'element' && pdf.roleOf(kid) === 'Link');
      const [link] = links;
      if (link?.kind !== 'element' || links.length !== 1) return [];
      const after = element.kids
        .slice(element.kids.indexOf(link) + 1)
        .filter((kid) => kid.kind !== 'element' || pdf.roleOf(kid) !== 'L');
      const stated = /^\D*(\d+)$/.exec(normal(elementText(after, pdf.textOf)))?.[1];
      const place = linkedPlace(pdf, link);
      const actual = place === undefined ? undefined : places.get(place);
      if (stated === undefined || place === undefined || Number(stated) === actual) return [];
      return [
        {
          rule: 'kub-contents-number',
          found: `${place}: ${stated} stated, ${actual ?? 'nowhere'} in the file`,
        },
      ];
    });
}

function emptyPages(pdf: ReadPdf): Finding[] {
  const used = new Set(
    pdf.elements.flatMap(({ element }) =>
      element.kids.flatMap((kid) => (kid.kind === 'marked' ? [kid.page] : [])),
    ),
  );
  return pdf.pages
    .filter(({ page }) => !used.has(page.ref))
    .map(({ number }) => ({ rule: 'kub-empty-page', found: 'no content', page: number }));
}

/** What no standard can know of a report: nothing read twice, right numbers in the contents, no empty page. */
export function checkReading(pdf: ReadPdf): Finding[] {
  return [...repeatedText(pdf), ...softHyphens(pdf), ...contentsNumbers(pdf), ...emptyPages(pdf)];
}
