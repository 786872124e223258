import { ruleOf } from '../disclosure/rule.ts';
import type { Goal } from '../model/goal.ts';
import type { ResultFacts } from '../notes/withhold-results.ts';
import type { Publication } from './publication.ts';
import type { Inputs } from './read-inputs.ts';

/** What the areas, the rules of the indicators and what is withheld of them say of the results of goals. */
export function resultFacts({ config, dataset }: Inputs, { figures }: Publication): ResultFacts {
  const { hierarchy, indicators } = dataset;
  const isWithheld = (indicator: string, area: string, period: string) =>
    figures.find({ area, indicator, period, sex: 'total', age: 'total' })?.status === 'suppressed';
  const areaOf = ({ areas }: Goal, area: string) => {
    if (area !== '') return area;
    if (areas.length === 0) return hierarchy.municipality;
    return areas.length === 1 ? areas[0] : undefined;
  };
  return {
    contains: (area, inner) => {
      const members = new Set(hierarchy.members.get(area));
      const own = hierarchy.members.get(inner) ?? [];
      return area !== inner && own.length > 0 && own.every((member) => members.has(member));
    },
    thresholdOf: (indicator) => ruleOf(indicators.get(indicator), config.disclosure).threshold,
    isFigureWithheld: (goal, area, period) => {
      const place = areaOf(goal, area);
      return goal.indicator !== undefined && place !== undefined && isWithheld(goal.indicator, place, period);
    },
  };
}
