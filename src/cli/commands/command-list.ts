import type { DeclareCommand } from '../context.ts';
import { declareAudit } from './audit.ts';
import { declareBuild } from './build.ts';
import { declareCheck } from './check.ts';
import { declareCompare } from './compare.ts';
import { declareCompletion } from './completion.ts';
import { declareDiff } from './diff.ts';
import { declareDoctor } from './doctor.ts';
import { declareExplain } from './explain.ts';
import { declareExport } from './export.ts';
import { declareHelp } from './help.ts';
import { declareImport } from './import.ts';
import { declareInit } from './init.ts';
import { declareList } from './list.ts';
import { declarePreview } from './preview.ts';
import { declareRender } from './render.ts';
import { declareSchema } from './schema.ts';
import { declareSite } from './site.ts';

/** Every command of kub. A new one is a new file and a line here. */
export const commands: readonly DeclareCommand[] = [
  declareBuild,
  declareCheck,
  declareCompare,
  declareDiff,
  declareExplain,
  declareExport,
  declareImport,
  declareInit,
  declareList,
  declarePreview,
  declareRender,
  declareSchema,
  declareSite,
  declareAudit,
  declareDoctor,
  declareCompletion,
  declareHelp,
];
