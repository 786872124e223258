import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { figuresOfAgeRange } from '../age-range.ts';
import { allEntries, type ReportContext } from '../report-context.ts';

/** Every published figure of the area for the indicators of the report. */
export function tableAppendixSection(context: ReportContext): Section {
  const { input } = context;
  const indicators = allEntries(context).map(({ indicator }) => indicator);
  const figures = indicators.flatMap((indicator) =>
    figuresOfAgeRange(input.figures.of(input.area.id, indicator.id), indicator, input.profile),
  );
  return {
    kind: 'table-appendix',
    id: 'tabellbilaga',
    title: message('title.table-appendix'),
    introduction: [
      figures.length > 0
        ? message('table-appendix.introduction', context.where)
        : message('table-appendix.empty', context.here),
    ],
    figures,
    indicators,
  };
}
