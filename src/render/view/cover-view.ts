import { drawAreaMap } from '../../charts/area-map.ts';
import type { Figure } from '../../model/figure.ts';
import type { Section } from '../../model/report.ts';
import { yearsOf } from './appendix-view.ts';
import { factSources, factViews, mapTitle } from './overview-view.ts';
import type { Scene } from './scene.ts';
import type { PairView, View } from './view-shape.ts';
import { fill } from './words.ts';

type Overview = Extract<Section, { kind: 'overview' }>;

/** Who stands behind the document; what is not stated leaves no row. */
export function senderFacts(scene: Scene): readonly PairView[] {
  const { labels } = scene;
  const { sender } = scene.report;
  return [
    { term: labels.documentSender, detail: sender.name },
    { term: labels.documentUnit, detail: sender.unit },
    { term: labels.documentContact, detail: sender.contact },
    { term: labels.documentRegistration, detail: sender.registrationNumber },
  ].filter((pair) => pair.detail !== '');
}

function figuresOf(sections: readonly Section[]): readonly Figure[] {
  return sections.flatMap((section) =>
    'entries' in section ? section.entries.flatMap((entry) => [entry.figure, ...entry.series]) : [],
  );
}

function leadOf(scene: Scene): string {
  const { preposition } = scene.report.area;
  const words = { name: scene.areaName, benchmark: scene.benchmarkName };
  const { lead, leadWithoutViews, leadNoPlace, leadNoPlaceWithoutViews } = scene.labels;
  const views = scene.report.sections.some(
    (section) => section.kind === 'resident-views' && section.notes.length > 0,
  );
  if (preposition === null) return fill(views ? leadNoPlace : leadNoPlaceWithoutViews, words);
  return fill(views ? lead : leadWithoutViews, { ...words, place: scene.place });
}

/** A word that does not fit the line would be broken anywhere. */
function sizeOf(name: string): 'short' | 'long' | 'longest' {
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => word.length));
  if (longest <= 12) return 'short';
  return longest <= 18 ? 'long' : 'longest';
}

const factsOnCover = 3;

/** The first thing a reader sees: the area's name, what this is, a few facts and the area's shape. */
export function coverView(scene: Scene): View['cover'] {
  const { report, labels } = scene;
  const overview = report.sections.find((section): section is Overview => section.kind === 'overview');
  const map = overview?.map;
  const facts = overview ? factViews(scene, overview).filter((fact) => !fact.withheld) : [];
  const document: readonly PairView[] = [
    {
      term: labels.documentArea,
      detail: [scene.areaName, ...report.ancestors.map((area) => area.name)].join(', '),
    },
    { term: labels.documentEdition, detail: report.edition },
    { term: labels.documentDate, detail: report.date },
    { term: labels.documentYears, detail: yearsOf(figuresOf(report.sections)) },
    ...senderFacts(scene),
    { term: labels.documentProfile, detail: report.profile },
  ];
  return {
    eyebrow: `${fill(labels.eyebrow, { edition: report.edition })} · ${report.municipality.name}`,
    name: scene.areaName,
    size: sizeOf(scene.areaName),
    lead: leadOf(scene),
    logo: report.look.logo,
    logoAlt: report.look.logoAlt || labels.logo,
    sender: report.sender.name,
    facts: facts.slice(0, factsOnCover),
    factSources: overview ? factSources(scene, overview, factsOnCover) : '',
    map: map
      ? {
          svg: drawAreaMap({
            id: scene.claim('omslag-karta'),
            title: mapTitle(scene, map),
            shapes: map.shapes,
            named: false,
          }),
        }
      : null,
    document: document.filter((pair) => pair.detail !== ''),
  };
}
