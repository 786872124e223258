import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchTools, Step } from './bench-case.ts';
import { emptyFolder } from './steps.ts';

/** Debian's own Python, since that is where Debian's packages are. */
const python = '/usr/bin/python3';

function missing(program: string, words: readonly string[], packages: string): Pick<Step, 'skipped'> {
  const { status } = spawnSync(program, words, { stdio: 'ignore' });
  return status === 0 ? {} : { skipped: `install ${packages}` };
}

/** The same report by pandas and Jinja. */
export function pythonStep(
  { root, folder }: BenchTools,
  workspace: string,
  areas: readonly string[],
  charts: 'svg' | 'matplotlib',
  format: 'html' | 'pdf',
): Step {
  const out = join(folder, `python-${charts}-${format}`);
  const modules = [
    'pandas',
    'jinja2',
    ...(charts === 'svg' ? [] : [charts]),
    ...(format === 'pdf' ? ['weasyprint'] : []),
  ];
  const packages = modules.map((name) => (name === 'weasyprint' ? name : `python3-${name}`)).join(' ');
  const drawn = charts === 'svg' ? 'plain SVG' : 'matplotlib';
  return {
    name: format === 'pdf' ? 'pandas + Jinja + WeasyPrint' : `pandas + Jinja, ${drawn}`,
    command: [python, join(root, 'test/bench/peers/report.py'), workspace, out, charts, format, ...areas],
    env: { PYTHONDONTWRITEBYTECODE: '1' },
    before: () => emptyFolder(out),
    watched: true,
    ...missing(python, ['-c', `import ${modules.join(', ')}`], packages),
  };
}

/** The same report by R Markdown and ggplot2. */
export function markdownStep(
  { root, folder }: BenchTools,
  workspace: string,
  areas: readonly string[],
): Step {
  const out = join(folder, 'r-markdown');
  return {
    name: 'R Markdown + ggplot2',
    command: ['Rscript', join(root, 'test/bench/peers/render.R'), workspace, out, ...areas],
    before: () => emptyFolder(out),
    ...missing(
      'Rscript',
      ['-e', 'library(ggplot2); stopifnot(rmarkdown::pandoc_available())'],
      'r-base-core r-cran-rmarkdown r-cran-ggplot2 pandoc',
    ),
  };
}
