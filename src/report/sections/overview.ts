import { isShown } from '../../model/figure.ts';
import type { Message } from '../../model/message.ts';
import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { ancestorsOf, partsOf } from '../area-relations.ts';
import { populationPyramid } from '../population-pyramid.ts';
import { notesOfKind, type ReportContext } from '../report-context.ts';
import type { ReportInput } from '../report-input.ts';

/** The area in brief: facts, population by age and sex, what it is made of, map. */
export function overviewSection(context: ReportContext): Section {
  const { input, background, here } = context;
  return {
    kind: 'overview',
    id: 'omradet-i-korthet',
    title: message('title.overview'),
    introduction: [message('overview.introduction', here)],
    notes: [
      ...(input.profile.introduction ? [input.profile.introduction] : []),
      ...notesOfKind(context, 'introduction').filter((note) => note.themes.length === 0),
    ],
    // What is not shown is told where it stands, and is no key figure.
    facts: background.entries
      .filter(({ figure }) => isShown(figure))
      .map(({ indicator, figure }) => ({
        label: message('overview.fact', { indicator: indicator.name, period: figure.period }),
        figure,
        unit: indicator.unit,
      })),
    pyramid: populationPyramid(input),
    entries: [...background.entries],
    gaps: [...background.gaps],
    delimitation: delimitation(context),
    codes: statisticalCodes(input),
    parts: partsOf(input.area, input.areas).map(({ id, name }) => ({ id, name })),
    map: mapOf(context),
  };
}

/** Codes of producers: a group lists the areas it is made of by their ids, which are named as its parts. */
function statisticalCodes({ area, areas }: ReportInput): string[] {
  return area.codes.filter((code) => !areas.some(({ id }) => id === code));
}

function delimitation({ input, where }: ReportContext): Message[] {
  const { area, areas } = input;
  const parent = ancestorsOf(area, areas)[0];
  const parts = partsOf(area, areas);
  const codes = statisticalCodes(input);
  return [
    ...(parent ? [message('overview.part-of', { ...where, parent: parent.name })] : []),
    ...(parts.length > 0 ? [message('overview.parts', { ...where, count: parts.length })] : []),
    ...(codes.length > 0 ? [message('overview.codes', { ...where, count: codes.length })] : []),
    ...(codes.length === 0 && parts.length === 0 ? [message('overview.no-codes', where)] : []),
    ...(area.vintage ? [message('overview.vintage', { ...where, vintage: area.vintage })] : []),
  ];
}

/** Shapes are keyed by area id or by code: the area's own parts are marked. */
function mapOf({ input }: ReportContext): Extract<Section, { kind: 'overview' }>['map'] {
  const { area, areas, shapes } = input;
  const own = new Set([area.id, ...area.codes, ...partsOf(area, areas).map((part) => part.id)]);
  if (!shapes.areas.some((shape) => own.has(shape.area))) return null;
  return {
    source: shapes.source,
    shapes: shapes.areas.map((shape) => ({
      area: shape.area,
      name: shape.name,
      own: own.has(shape.area),
      rings: shape.rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
    })),
  };
}
