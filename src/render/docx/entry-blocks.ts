import type { EntryView, GapView, View } from '../view/view-shape.ts';
import { type Block, heading, item, items, paragraph, paragraphs, tableBlock, type Words } from './blocks.ts';
import { noteBlocks } from './note-blocks.ts';

/** One indicator: what the page draws is here in its tables, which hold every value of the drawings. */
export function entryBlocks(entry: EntryView, view: View): readonly Block[] {
  const { labels, standing, language: page } = view;
  const { language, outcome, keeper, keeperLabel, keeperLanguage } = entry;
  const source: Words[] = [
    ...(entry.sourceStart === '' ? [] : [{ text: entry.sourceStart }]),
    { text: entry.sourceLine, language: entry.sourceLanguage },
    { text: ` · ${standing}` },
    ...(keeper === '' ? [] : [{ text: ` · ${keeperLabel}: ` }, { text: keeper, language: keeperLanguage }]),
  ];
  const related = entry.related.flatMap((link, index): readonly Words[] => [
    { text: index === 0 ? `${labels.related}: ` : ', ' },
    { text: link.text, link: `#${link.target}` },
  ]);
  return [
    heading(Number(entry.level) - 1, entry.name, { id: entry.id, language: entry.nameLanguage }),
    paragraph('Subheading', entry.subtitle),
    ...entry.values.map(
      ({ label, value, interval, main }): Block => ({
        kind: 'paragraph',
        style: 'Value',
        words: [
          { text: `${label}: ` },
          { text: value, bold: main },
          ...(interval === '' ? [] : [{ text: ` (${interval})` }]),
        ],
      }),
    ),
    ...(outcome ? [paragraph('Value', `${outcome.symbol} ${outcome.words}`)] : []),
    ...paragraphs('Body', [entry.sentences.join(' '), entry.parts]),
    // Their numbers are those of marks in the drawing.
    ...items(entry.events.map(({ text }) => text)),
    { kind: 'paragraph', style: 'Source', words: source },
    {
      kind: 'paragraph',
      style: 'Source',
      words: [
        { text: `${labels.definition}: `, bold: true },
        { text: entry.definition, language },
      ],
    },
    ...entry.tables.map(tableBlock),
    ...(related.length > 0 ? [{ kind: 'paragraph', style: 'Fact', words: related } as const] : []),
    ...entry.comments.flatMap((note) => noteBlocks(note, page)),
  ];
}

export function gapBlocks(gaps: readonly GapView[], view: View, level: number): readonly Block[] {
  if (gaps.length === 0) return [];
  return [
    heading(level, view.labels.gaps),
    ...gaps.flatMap((gap) => [
      ...paragraphs('Body', [gap.reason]),
      ...gap.items.map((missing) => item(missingWords(missing), missing.id)),
    ]),
  ];
}

function missingWords({ name, language, besides, ...source }: GapView['items'][number]): readonly Words[] {
  if (besides === '') return [{ text: name, language }];
  return [
    { text: name, language },
    { text: ` · ${besides} · ${source.sourceStart}` },
    { text: source.sourceLine, language: source.sourceLanguage },
  ];
}
