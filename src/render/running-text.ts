import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import type { Report } from '../model/report.ts';
import type { RunningText } from './pdf/running-styles.ts';

/** What stands above and below the text of every printed page. */
export function runningText(report: Report, locale: Locale): RunningText {
  const { area, edition, sender, invented } = report;
  return {
    left: say(locale, 'ui.running-header', { area: area.name, edition }),
    right: invented ? say(locale, 'ui.invented') : sender.unit,
    foot: [sender.name, ...(invented ? [sender.unit] : [])].filter((part) => part !== '').join(', '),
    page: locale === 'sv' ? 'Sida {page} av {pages}' : 'Page {page} of {pages}',
  };
}
