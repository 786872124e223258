import { isShown } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { allEntries, type ReportContext } from './report-context.ts';

/** Literature of the methods in kub/stats, by their names there. */
const references: Readonly<Record<string, string>> = {
  wilson: 'Wilson, E. B. (1927). J. Am. Stat. Assoc. 22, 209–212.',
  'newcombe-10': 'Newcombe, R. G. (1998). Stat. Med. 17, 873–890, method 10.',
  'poisson-exact': 'Garwood, F. (1936). Biometrika 28, 437–442.',
  'poisson-byar': 'Breslow, N. E. & Day, N. E. (1987). Statistical Methods in Cancer Research II, 69. IARC.',
  'rate-ratio-exact-conditional': 'Przyborowski, J. & Wilenski, H. (1940). Biometrika 31, 313–323.',
  'rate-ratio-log-normal': 'Rothman, K. J. (2012). Epidemiology: An Introduction, 2nd ed., ch. 9. Oxford.',
  'student-t': 'Student (1908). Biometrika 6, 1–25.',
  welch: 'Welch, B. L. (1947). Biometrika 34, 28–35.',
  'kish-wilson': 'Kish, L. (1965). Survey Sampling. Wiley. Wilson, E. B. (1927).',
  'dsr-dobson-byar': 'Dobson, A. J. et al. (1991). Stat. Med. 10, 457–462.',
  'isr-exact': 'Garwood, F. (1936). Biometrika 28, 437–442.',
  'isr-byar': 'Breslow, N. E. & Day, N. E. (1987). Statistical Methods in Cancer Research II, 65–72. IARC.',
  'rate-difference-mover': 'Zou, G. Y. & Donner, A. (2008). Stat. Med. 27, 1693–1702.',
  'sii-low-low': 'Low, A. & Low, A. (2004). J. Public Health 26, 388–395.',
  'chiang-silcocks':
    'Chiang, C. L. (1984). The Life Table. Silcocks, P. B. S. et al. (2001). J. Epidemiol. Community Health 55, 38–43.',
  'benjamini-hochberg': 'Benjamini, Y. & Hochberg, Y. (1995). J. R. Stat. Soc. B 57, 289–300.',
};

/**
 * The methods behind the figures and comparisons that are in the report, each once, in name order. A method
 * without literature (the producer's own interval) has an empty reference.
 */
export function methodReferences(context: ReportContext): Report['methods'] {
  const names = allEntries(context).flatMap(({ figure, benchmarks, sentences }) => [
    ...(sentences.some(({ key }) => key.startsWith('inequality.')) ? ['sii-low-low'] : []),
    ...(isShown(figure) && figure.interval.kind === 'interval' ? [figure.interval.method] : []),
    ...benchmarks.flatMap(({ comparison }) =>
      comparison.status === 'judged'
        ? [comparison.method, ...(comparison.adjustedPValue === null ? [] : ['benjamini-hochberg'])]
        : [],
    ),
  ]);
  return [...new Set(names)].sort().map((id) => ({ id, reference: references[id] ?? '' }));
}
