import type { Catalogue } from './catalogue.ts';
import { svEntry } from './sv/entry.ts';
import { svGoal } from './sv/goal.ts';
import { svScreen } from './sv/screen.ts';
import { svSection } from './sv/section.ts';

/** The Swedish catalogue: the source of every key. */
export const sv: Catalogue = { ...svEntry, ...svGoal, ...svSection, ...svScreen };
