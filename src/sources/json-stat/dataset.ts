import { isObject, type JsonObject, scalarText } from '../read-json.ts';

/** The parts of a JSON-stat dataset that make the table, whichever version it is written in. */
export interface JsonStatDataset {
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: JsonObject;
  readonly value: readonly unknown[] | JsonObject;
  readonly status: unknown;
  /** Everything else: label, source, updated, note, extension. */
  readonly raw: JsonObject;
}

/** A dataset of a file with the name it has there; empty for the only one. */
export interface NamedDataset {
  readonly name: string;
  readonly raw: JsonObject;
}

/**
 * The datasets of a file. Version 2 is the object itself, or a collection that holds some; version 1 is a
 * bundle whose members they are (mostly one, called `dataset`).
 */
export function jsonStatDatasets(content: unknown): readonly NamedDataset[] {
  if (Array.isArray(content)) return content.flatMap(jsonStatDatasets);
  if (!isObject(content)) return [];
  if (isObject(content.dimension)) return [{ name: scalarText(content.label), raw: content }];
  const members = Object.entries(content).flatMap(([name, raw]): readonly NamedDataset[] =>
    isObject(raw) && isObject(raw.dimension) ? [{ name, raw }] : [],
  );
  const items = isObject(content.link) && Array.isArray(content.link.item) ? content.link.item : [];
  return [...members, ...items.flatMap(jsonStatDatasets)];
}

/** The first dataset of a file, when it has what makes one. */
export function jsonStatDataset(content: unknown): JsonStatDataset | undefined {
  const raw = jsonStatDatasets(content)[0]?.raw;
  if (raw === undefined || !isObject(raw.dimension)) return undefined;
  // Version 1 has `id` and `size` inside `dimension`.
  const id = raw.id ?? raw.dimension.id;
  const size = raw.size ?? raw.dimension.size;
  const value = raw.value ?? [];
  if (!isArrayOf(id, 'string') || !isArrayOf(size, 'number') || id.length !== size.length) return undefined;
  if (!Array.isArray(value) && !isObject(value)) return undefined;
  return {
    id: id as readonly string[],
    size: size as readonly number[],
    dimension: raw.dimension,
    value,
    status: raw.status,
    raw,
  };
}

function isArrayOf(value: unknown, type: 'string' | 'number'): value is readonly unknown[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === type);
}
