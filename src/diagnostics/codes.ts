import { areaCodes } from './codes-areas.ts';
import { browserCodes } from './codes-browser.ts';
import { cellCodes } from './codes-cells.ts';
import { conflictCodes } from './codes-conflicts.ts';
import { disclosureCodes } from './codes-disclosure.ts';
import { editionCodes } from './codes-editions.ts';
import { engineCodes } from './codes-engines.ts';
import { formatCodes } from './codes-formats.ts';
import { importCodes } from './codes-import.ts';
import { lookCodes } from './codes-look.ts';
import { noteCodes } from './codes-notes.ts';
import { observationCodes } from './codes-observations.ts';
import { pxCodes } from './codes-px.ts';
import { readingCodes } from './codes-reading.ts';
import { workspaceCodes } from './codes-workspace.ts';

/** Every kind of problem kub can report. Codes are stable: scripts match on them. */
export const diagnosticCodes = {
  ...readingCodes,
  ...cellCodes,
  ...formatCodes,
  ...pxCodes,
  ...observationCodes,
  ...conflictCodes,
  ...areaCodes,
  ...workspaceCodes,
  ...lookCodes,
  ...noteCodes,
  ...disclosureCodes,
  ...importCodes,
  ...engineCodes,
  ...editionCodes,
  ...browserCodes,
} as const;

export type DiagnosticCode = keyof typeof diagnosticCodes;
