import type { Catalogue } from './catalogue.ts';
import { enEntry } from './en/entry.ts';
import { enGoal } from './en/goal.ts';
import { enScreen } from './en/screen.ts';
import { enSection } from './en/section.ts';

export const en: Catalogue = { ...enEntry, ...enGoal, ...enSection, ...enScreen };
