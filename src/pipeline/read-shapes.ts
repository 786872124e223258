import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LayerShape } from './near-shapes.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

type Ring = [number, number][];

interface GeoFeature {
  readonly properties?: Record<string, unknown> | null;
  readonly geometry?: { readonly type?: string; readonly coordinates?: unknown } | null;
}

export interface Shapes {
  /** Who drew the borders; empty where no file says so. */
  readonly source: string;
  readonly areas: readonly LayerShape[];
}

/**
 * Shapes of `geo/*.geojson`; the property `omrade` names an area id or a code. Where they come from is what each
 * collection says under `kalla`; kub never guesses who drew a border.
 */
export async function readShapes(files: WorkspaceFiles, diagnostics: Diagnostic[]): Promise<Shapes> {
  const sources = new Set<string>();
  const shapes: LayerShape[] = [];
  for (const name of await files.list('geo')) {
    if (!/\.(geo)?json$/i.test(name)) continue;
    const file = `geo/${name}`;
    const { features, source } = parseCollection(new TextDecoder().decode(await files.read(file)));
    if (source !== '') sources.add(source);
    if (!features) diagnostics.push({ code: 'not-json', severity: 'error', file });
    else if (source === '') {
      diagnostics.push({ code: 'map-without-source', severity: 'warning', file, field: 'kalla', found: '' });
    }
    for (const [index, feature] of (features ?? []).entries()) {
      const rings = ringsOf(feature);
      const area = textOf(feature?.properties?.['omrade']);
      if (area === '' || rings.length === 0) {
        const where = `features[${index}]`;
        diagnostics.push(incomplete(file, where, area === '' ? 'properties.omrade' : 'geometry'));
      } else shapes.push({ area, name: textOf(feature?.properties?.['namn']) || area, rings, layer: name });
    }
  }
  return { source: [...sources].join('; '), areas: shapes };
}

function incomplete(file: string, feature: string, expected: string): Diagnostic {
  return { code: 'missing-key', severity: 'error', file, field: feature, expected };
}

/** Anything else than a text or a number names nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface Collection {
  /** Null for a file that is no collection. */
  readonly features: readonly (GeoFeature | null)[] | null;
  readonly source: string;
}

function parseCollection(text: string): Collection {
  try {
    const parsed = JSON.parse(text.replace(/^\ufeff/, '')) as { features?: unknown; kalla?: unknown } | null;
    const features = parsed?.features;
    return {
      features: Array.isArray(features) ? (features as (GeoFeature | null)[]) : null,
      source: textOf(parsed?.kalla).trim(),
    };
  } catch {
    return { features: null, source: '' };
  }
}

/** Outer and inner rings of a polygon or of several; positions that are no numbers leave the ring out. */
function ringsOf(feature: GeoFeature | null): Ring[] {
  const { type, coordinates } = feature?.geometry ?? {};
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  if (!Array.isArray(polygons)) return [];
  return polygons.flatMap((polygon: unknown) => (Array.isArray(polygon) ? polygon.flatMap(ringOf) : []));
}

function ringOf(ring: unknown): Ring[] {
  if (!Array.isArray(ring) || ring.length < 4) return [];
  const positions = ring.map((at: unknown): [number, number] =>
    Array.isArray(at) ? [numberOf(at[0]), numberOf(at[1])] : [Number.NaN, Number.NaN],
  );
  return positions.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ? [positions] : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
