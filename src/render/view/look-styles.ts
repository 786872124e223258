import type { Report } from '../../model/report.ts';
import { lightenUntil, pageColours, parseColour } from '../contrast.ts';

/** The city's colours as custom properties, with lighter twins that hold 4.5:1 on the dark page. */
export function lookStyles(look: Report['look']): string {
  // Only colours reach the style sheet: anything else in the look would be able to write rules.
  const primary = parseColour(look.primary) === null ? '#12303f' : look.primary;
  const accent = parseColour(look.accent) === null ? '#1f7f78' : look.accent;
  const light = (colour: string) => lightenUntil(colour, pageColours.dark, 4.5);
  return `:root{--primary:${primary};--accent:${accent};--primary-on-dark:${light(primary)};--accent-on-dark:${light(accent)}}`;
}
