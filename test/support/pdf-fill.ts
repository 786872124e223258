import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pointsPerMillimetre = 72 / 25.4;
/** Where the text of a page begins and ends, as print.css has it; what stands outside is on every page. */
const edge = { top: (297 - 24) * pointsPerMillimetre, bottom: 22 * pointsPerMillimetre };

/** How far down each page the text reaches, of the room there is: 0 for none, 1 for a full page. */
export async function pageFill(pdf: Uint8Array): Promise<readonly number[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const parts: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const heights = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : [],
    );
    const inside = heights.filter((height) => height > edge.bottom && height < edge.top);
    const lowest = Math.min(edge.top, ...inside);
    parts.push((edge.top - lowest) / (edge.top - edge.bottom));
  }
  await document.destroy();
  return parts;
}
