import type { Withholding } from '../pipeline/publication.ts';
import type { CommandContext } from './context.ts';

type Remedy = Withholding['indicators'][number]['remedies'][number];
type Risks = Withholding['indicators'][number]['risks'];

const mostIndicators = 12;

const riskWords: Readonly<Record<keyof Required<Risks>, readonly [sv: string, en: string]>> = {
  'small-count': ['litet antal', 'small count'],
  'small-complement': ['få utanför', 'small complement'],
  'small-denominator': ['liten grupp', 'small group'],
  'few-respondents': ['få svar', 'few respondents'],
  'zero-or-all': ['känsligt: ingen eller alla', 'sensitive: none or all'],
  'no-counts-to-judge-by': ['känsligt utan antal', 'sensitive without counts'],
};

const patternWords = {
  optimal: ['Det går inte att skydda dem och dölja mindre.', 'They cannot be protected with less withheld.'],
  heuristic: ['Det kan gå att skydda dem och dölja mindre.', 'Less might do to protect them.'],
} as const;

/**
 * What disclosure control will withhold, why, and what would give figures back: for the analyst's own eyes,
 * since it tells small figures from those hidden to protect them.
 */
export function disclosureText(withholding: Withholding, context: CommandContext): string {
  const swedish = context.language === 'sv';
  const { total, pattern, indicators, areas } = withholding;
  const hidden = total.primary + total.secondary + total.atSource;
  const head = swedish
    ? `Röjandekontroll: ${total.shown} uppgifter visas och ${hidden} döljs (${total.primary} för att de är små eller känsliga, ${total.secondary} för att skydda dem, ${total.atSource} dolda redan i källan).`
    : `Disclosure control: ${total.shown} figures are shown and ${hidden} withheld (${total.primary} because they are small or sensitive, ${total.secondary} to protect those, ${total.atSource} already at the source).`;
  if (hidden === 0) return `${head}\n`;
  const most = [...indicators].sort((a, b) => b.primary + b.secondary - a.primary - a.secondary);
  const lines = most
    .slice(0, mostIndicators)
    .flatMap(({ indicator, primary, secondary, atSource, risks, remedies }) => [
      `  ${indicator}: ${primary + secondary + atSource} (${whyText(risks, secondary, swedish)})`,
      ...remedies.slice(0, 2).map((remedy) => `    → ${remedyText(remedy, swedish)}`),
    ]);
  const more =
    most.length > mostIndicators ? [`  … ${most.length - mostIndicators} ${swedish ? 'till' : 'more'}`] : [];
  const left = areas
    .filter((area) => area.primary + area.secondary + area.atSource > 0)
    .map(({ area, shown, primary, secondary, atSource }) => ({
      area,
      share: shown / (shown + primary + secondary + atSource),
    }))
    .sort((a, b) => a.share - b.share)
    .slice(0, mostIndicators)
    .map(({ area, share }) => `  ${area}: ${Math.floor(100 * share)} %`);
  return [
    head,
    ...(pattern === 'none-needed' ? [] : [patternWords[pattern][swedish ? 0 : 1]]),
    ...lines,
    ...more,
    swedish ? 'Så mycket är kvar, minst först:' : 'This much is left, least first:',
    ...left,
    '',
  ].join('\n');
}

function whyText(risks: Risks, secondary: number, swedish: boolean): string {
  const own = Object.entries(risks).map(([risk, count]) => {
    const words = riskWords[risk as keyof Required<Risks>] ?? [risk, risk];
    return `${words[swedish ? 0 : 1]} ${count}`;
  });
  return [
    ...own,
    ...(secondary > 0 ? [`${swedish ? 'skyddar andra' : 'protecting others'} ${secondary}`] : []),
  ].join(', ');
}

function remedyText(remedy: Remedy, swedish: boolean): string {
  const back = swedish ? `ger tillbaka ${remedy.givesBack}` : `gives back ${remedy.givesBack}`;
  if (remedy.kind === 'pool-years') return `${swedish ? 'slå ihop åren' : 'pool the years'}: ${back}`;
  if (remedy.kind === 'merge-areas')
    return `${swedish ? 'slå ihop' : 'merge'} ${remedy.areas.join(' + ')}: ${back}`;
  const what = remedy.breakdown === 'sex' ? (swedish ? 'kön' : 'sex') : swedish ? 'ålder' : 'age';
  return `${swedish ? 'redovisa inte efter' : 'do not break down by'} ${what}: ${back}`;
}
