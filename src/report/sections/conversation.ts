import type { Indicator } from '../../model/indicator.ts';
import type { Entry, Section } from '../../model/report.ts';
import { conversationTopics } from '../../model/section-sentences.ts';
import { message } from '../../model/sentences.ts';
import { allEntries, allGaps, type ReportContext } from '../report-context.ts';

const notDelivered: ReadonlySet<string> = new Set(['no-data', 'not-available', 'parts-incomplete']);

/** Questions to talk about, and which sector owns which indicator. */
export function conversationSection(context: ReportContext): Section {
  const entries = allEntries(context);
  const delivered = entries.filter(isDelivered).map(({ indicator }) => indicator);
  const missing = [
    ...entries.filter((entry) => !isDelivered(entry)).map(({ indicator }) => indicator),
    ...allGaps(context).map(({ indicator }) => indicator),
  ];
  const indicators = [...entries, ...allGaps(context)].map(({ indicator }) => indicator);
  const sectors = [...new Set(indicators.map(({ sector }) => sector))].filter((sector) => sector !== '');
  return {
    kind: 'conversation',
    id: 'underlag-for-samtal',
    title: message('title.conversation'),
    introduction: [message('conversation.introduction', context.where)],
    questions: conversationTopics.map((topic) => message(`conversation.${topic}`, context.where)),
    sectors: inOrder(sectors).map((sector) => ({
      sector,
      indicators: owned(delivered, sector),
      missing: owned(missing, sector),
    })),
  };
}

/** What is withheld, or cannot be worked out from what its sector gave, has been delivered all the same. */
function isDelivered({ figure }: Entry): boolean {
  return figure.status !== 'missing' || !notDelivered.has(figure.reason);
}

/** In Swedish order. The first collator of a run takes its time, and many have named no sectors. */
function inOrder(sectors: readonly string[]): readonly string[] {
  return sectors.length < 2 ? sectors : [...sectors].sort(new Intl.Collator('sv').compare);
}

function owned(indicators: readonly Indicator[], sector: string): { id: string; name: string }[] {
  return indicators.filter((indicator) => indicator.sector === sector).map(({ id, name }) => ({ id, name }));
}
