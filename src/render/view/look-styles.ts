import type { Locale } from '../../i18n/locale.ts';
import { say } from '../../i18n/put.ts';
import type { Report } from '../../model/report.ts';
import { lightenUntil, pageColours, parseColour } from '../contrast.ts';

/** Every printed page of an invented report says so at its foot, whatever page is torn out. */
function inventedStyles(locale: Locale): string {
  const words = say(locale, 'ui.demonstration').replace(/[\\"<\n]/g, '');
  return `@page{@bottom-center{content:"${words}";font:600 9pt/1.3 "Source Sans 3",sans-serif;color:#1d2733;vertical-align:top;padding-top:4mm}}`;
}

/** The city's colours as custom properties, with lighter twins that can be read on the dark page. */
export function lookStyles({ look, invented }: Report, locale: Locale): string {
  // Only colours reach the style sheet: anything else in the look would be able to write rules.
  const primary = parseColour(look.primary) === null ? '#12303f' : look.primary;
  const accent = parseColour(look.accent) === null ? '#1f7f78' : look.accent;
  const light = (colour: string) => lightenUntil(colour, pageColours.dark, 5.5);
  const mark = invented ? inventedStyles(locale) : '';
  return `${mark}:root{--primary:${primary};--accent:${accent};--primary-on-dark:${light(primary)};--accent-on-dark:${light(accent)}}`;
}
