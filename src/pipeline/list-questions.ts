import type { Area } from '../model/area.ts';
import { isShown } from '../model/figure.ts';
import { concerns } from '../report/area-relations.ts';
import { headlineFigure } from '../report/figure-index.ts';
import type { ListingRow } from './listing-row.ts';
import { publishInputs } from './publication.ts';
import type { Inputs } from './read-inputs.ts';
import { reportThemes } from './report-themes.ts';

/** Areas that get a report, each with the themes of the report: who has spoken of them, who works with them. */
export function listThemes({ config, dataset, human }: Inputs): readonly ListingRow[] {
  const { areas } = dataset.hierarchy;
  return reported(areas).flatMap((area) => {
    const here = human.notes.filter((note) => concerns(note.areas, area, areas));
    const actors = human.actors.filter((actor) => concerns(actor.areas, area, areas));
    return config.themes.map(({ id, name }) => {
      const ofKind = (kind: string) => here.filter((note) => note.kind === kind && note.themes.includes(id));
      return {
        omrade: area.id,
        tema: id,
        namn: name,
        boendes_bild: ofKind('resident-view').length > 0 ? 'ja' : 'saknas',
        insatser: String(ofKind('intervention').length),
        aktorer: String(actors.filter((actor) => actor.themes?.includes(id)).length),
      };
    });
  });
}

/** Indicators of the report without a figure to show, area by area, and why: missing, or withheld. */
export async function listGaps(inputs: Inputs): Promise<readonly ListingRow[]> {
  const { config, dataset } = inputs;
  const publication = await publishInputs(inputs);
  const themes = reportThemes(config, dataset.indicators, publication.figures.indicators, undefined);
  return reported(dataset.hierarchy.areas).flatMap((area) =>
    themes.flatMap((theme) =>
      theme.indicators.flatMap((id) => {
        const figure = headlineFigure(publication.figures.of(area.id, id));
        if (figure && isShown(figure)) return [];
        const about = dataset.indicators.get(id);
        return {
          omrade: area.id,
          tema: theme.id,
          indikator: id,
          namn: about?.name ?? '',
          sektor: about?.sector ?? '',
          agare: about?.owner ?? '',
          orsak: figure?.reason ?? 'no-data',
        };
      }),
    ),
  );
}

function reported(areas: readonly Area[]): readonly Area[] {
  return areas.filter((area) => area.report);
}
