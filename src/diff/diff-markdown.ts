import type { DiffView, SectionView, TableView } from './view-shape.ts';

/** The page of changes as Markdown with tables (GitHub, GitLab). */
export function diffMarkdown({ heading, lead, facts, sections, footer, title }: DiffView): string {
  const parts = [
    `# ${escapeMarkdown(title || heading)}`,
    escapeMarkdown(lead),
    facts.map(({ label, value }) => `- **${escapeMarkdown(value)}** ${escapeMarkdown(label)}`).join('\n'),
    ...sections.flatMap(sectionParts),
    ...footer.map(escapeMarkdown),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ title, paragraphs, tables }: SectionView): readonly string[] {
  return [`## ${escapeMarkdown(title)}`, ...paragraphs.map(escapeMarkdown), ...tables.flatMap(tableParts)];
}

function tableParts({ heading, caption, headers, rows, numeric }: TableView): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `|${headers.map((_, index) => (numeric.includes(index) ? ' ---: ' : ' --- ')).join('|')}|`;
  return [
    ...(heading === '' ? [] : [`### ${escapeMarkdown(heading)}`]),
    `*${escapeMarkdown(caption)}*`,
    [line(headers), rule, ...rows.map(line)].join('\n'),
  ];
}

/** Names and notes are text, whatever signs they hold. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, (space) => (space === '\u00a0' ? space : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|#~]/g, '\\$&');
}
