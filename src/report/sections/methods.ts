import type { Message } from '../../model/message.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Section } from '../../model/report.ts';
import { limitationTopics, methodTopics } from '../../model/section-sentences.ts';
import { message } from '../../model/sentences.ts';
import { eventsFor } from '../breaks.ts';
import { allEntries, allGaps, type ReportContext } from '../report-context.ts';

/** What only some reports need to say about their methods. */
function extraMethods(context: ReportContext): Message[] {
  const entries = allEntries(context);
  const isUnequal = entries.some(({ sentences }) =>
    sentences.some(({ key }) => key.startsWith('inequality.')),
  );
  const isPooled = entries.some(
    ({ indicator, figure }) =>
      indicator.pooledYears !== undefined && parsePeriod(figure.period)?.kind === 'years',
  );
  return [
    ...(isUnequal ? [message('method.inequality')] : []),
    ...(isPooled ? [message('method.pooled-years')] : []),
  ];
}

const firstNoisyYear = '2025';

/** Statistics Sweden adds small random changes to its population figures since a year. */
function hasCellKeyNoise(context: ReportContext): boolean {
  return allEntries(context).some(
    ({ indicator, figure }) =>
      /\bSCB\b/.test(indicator.source) && figure.period.slice(0, firstNoisyYear.length) >= firstNoisyYear,
  );
}

/** How the figures were made, what each indicator means, and what they cannot be used for. */
export function methodsSection(context: ReportContext): Section {
  const { input } = context;
  const definitions = [...allEntries(context), ...allGaps(context)].map(({ indicator }) => indicator);
  return {
    kind: 'methods',
    id: 'metod',
    title: message('title.methods'),
    introduction: [message('methods.introduction')],
    paragraphs: [
      ...methodTopics.map((topic) => message(`method.${topic}`)),
      ...extraMethods(context),
      message('method.trace'),
    ],
    definitions,
    limitations: limitationTopics
      .filter((topic) => topic !== 'cell-key' || hasCellKeyNoise(context))
      .map((topic) => message(`limitation.${topic}`)),
    events: input.events.filter((event) =>
      definitions.some((indicator) => eventsFor([event], input.area.id, indicator.id).length > 0),
    ),
  };
}
