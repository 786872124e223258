import { check } from './cases/check.ts';
import { duckDbIngest } from './cases/duckdb-ingest.ts';
import { gate } from './cases/gate.ts';
import { htmlPerArea } from './cases/html-per-area.ts';
import { ingestLarge, ingestMedium, ingestSmall } from './cases/ingest.ts';
import { municipalitiesHtml, municipalitiesPdf } from './cases/municipalities.ts';
import { oneAreaHtml } from './cases/one-area-html.ts';
import { onePdfCold } from './cases/one-pdf-cold.ts';
import { pdfStep } from './cases/pdf-step.ts';
import { px } from './cases/px.ts';
import { startUp } from './cases/start-up.ts';
import { twentyAreasHtml } from './cases/twenty-areas-html.ts';
import { twentyAreasPdf } from './cases/twenty-areas-pdf.ts';
import { unchangedRebuild } from './cases/unchanged-rebuild.ts';
import type { BenchCase } from './harness/bench-case.ts';

/** A case is a file in `cases/` and a line here. */
export const cases: readonly BenchCase[] = [
  startUp,
  check,
  gate,
  ingestSmall,
  ingestMedium,
  ingestLarge,
  duckDbIngest,
  px,
  oneAreaHtml,
  onePdfCold,
  twentyAreasHtml,
  twentyAreasPdf,
  htmlPerArea,
  pdfStep,
  unchangedRebuild,
  municipalitiesHtml,
  municipalitiesPdf,
];
