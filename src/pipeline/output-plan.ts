import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import type { ReportFormat } from '../render/index.ts';
import type { OutputFile } from './build-edition.ts';

const fileNames: Readonly<Record<ReportFormat, string>> = {
  html: 'kunskapsunderlag.html',
  pdf: 'kunskapsunderlag.pdf',
  docx: 'kunskapsunderlag.docx',
  xlsx: 'kunskapsunderlag.xlsx',
  json: 'report.json',
};

/** What a build would write, without building. */
export function outputPlan(
  edition: string,
  areas: readonly Area[],
  formats: readonly ReportFormat[],
): readonly OutputFile[] {
  const reports = areas.flatMap((area) =>
    formats.map((format) => `${edition}/${area.id}/${fileNames[format]}`),
  );
  return [...reports, `${edition}/figures.csv`, `${edition}/manifest.json`].map((path) => ({
    path,
    sha256: '',
  }));
}

/** A path as the user typed it, from the working directory, with forward slashes. */
export function absolutePath(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return /^(\/|[A-Za-z]:)/.test(slashes) ? slashes : `${effects.workingDirectory}/${slashes}`;
}
