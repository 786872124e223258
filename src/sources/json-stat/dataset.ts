import { isObject, type JsonObject } from '../read-json.ts';

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

/**
 * Finds the dataset. Version 2 is the object itself; version 1 is a bundle whose first member it is
 * (mostly called `dataset`), with `id` and `size` inside `dimension`.
 */
export function jsonStatDataset(content: unknown): JsonStatDataset | undefined {
  if (!isObject(content)) return undefined;
  const candidates = [content, ...Object.values(content)];
  const raw = candidates.find((entry): entry is JsonObject => isObject(entry) && isObject(entry.dimension));
  if (raw === undefined || !isObject(raw.dimension)) return undefined;
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
