import type { FigureKey } from '../model/figure.ts';

/** What an attack can show. The words for them stand with the command. */
export const auditRules = [
  'not-readable',
  'withheld-has-number',
  'shown-elsewhere',
  'unexplained-number',
  'mark-of-withheld',
  'attachment',
  'small-count',
  'share-gives-count',
  'rest-gives-count',
  'recoverable',
  'too-narrow',
  'sums-contradict',
  'editions',
  'personal-data',
  'pdf-accessibility',
  'html-accessibility',
  'limits-unknown',
] as const;
export type AuditRule = (typeof auditRules)[number];

/** One finding: where, about what, and how. It never holds the number that was found out. */
export interface AuditFinding {
  readonly rule: AuditRule;
  readonly severity: 'error' | 'warning';
  /** Path below the audited folder. */
  readonly file: string;
  /** The withheld figure; null when the finding is about a file. */
  readonly cell: FigureKey | null;
  /** How it is reached: figures to add ("+ …") and subtract ("− …"), or the place in the file. */
  readonly path: readonly string[];
}
