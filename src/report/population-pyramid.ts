import { type Figure, isShown } from '../model/figure.ts';
import type { Section } from '../model/report.ts';
import type { ReportInput } from './report-input.ts';

/** The catalogue's indicator for the number of residents. */
const population = 'folkmangd';

/**
 * Population by age and sex of the area and the municipality, for the latest period that has it for the area;
 * null when no period has at least two age groups for both women and men.
 */
export function populationPyramid(input: ReportInput): Extract<Section, { kind: 'overview' }>['pyramid'] {
  const { ageRange, otherAgesAllowed } = input.profile;
  // A pyramid is of all ages, and a profile with a strict range shows its own alone.
  if (ageRange !== null && !otherAgesAllowed) return null;
  const broken = (area: string): Figure[] =>
    input.figures.of(area, population).filter(({ sex, age }) => sex !== 'total' && age !== 'total');
  const own = broken(input.area.id);
  const latest = own.findLast((figure) => agesOf(own, figure.period).length >= 2);
  if (!latest) return null;
  const ages = agesOf(own, latest.period);
  const pick = (figures: readonly Figure[]) =>
    figures.filter(({ period, age }) => period === latest.period && ages.includes(age));
  const shown = own.find(isShown);
  return {
    period: latest.period,
    source: shown?.source ?? input.indicators.get(population)?.source ?? '',
    ages,
    area: pick(own),
    benchmark: pick(broken(input.municipality.id)),
  };
}

/** Age groups that both sexes have in a period, youngest first. */
function agesOf(figures: readonly Figure[], period: string): string[] {
  const ofPeriod = figures.filter((figure) => figure.period === period);
  const ages = [...new Set(ofPeriod.map((figure) => figure.age))];
  return ages
    .filter((age) =>
      (['women', 'men'] as const).every((sex) => ofPeriod.some((f) => f.age === age && f.sex === sex)),
    )
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}
