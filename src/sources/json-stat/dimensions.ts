import type { CubeDimension } from '../cube-table.ts';
import { isObject, type JsonObject, scalarText } from '../read-json.ts';
import type { JsonStatDataset } from './dataset.ts';

/** The dimensions with codes in order and labels; a sentence about what is wrong when one does not fit. */
export function jsonStatDimensions(dataset: JsonStatDataset): readonly CubeDimension[] | string {
  const dimensions: CubeDimension[] = [];
  for (const [position, id] of dataset.id.entries()) {
    const dimension = dataset.dimension[id];
    if (!isObject(dimension)) return `dimension "${id}"`;
    const category = isObject(dimension.category) ? dimension.category : {};
    // One category may be left unsaid altogether.
    const codes = codesOf(category) ?? (dataset.size[position] === 1 ? [id] : undefined);
    if (codes === undefined || codes.length !== dataset.size[position]) {
      return `dimension "${id}": category.index ${codes?.length ?? '-'}, size ${dataset.size[position]}`;
    }
    const labels = isObject(category.label) ? category.label : {};
    dimensions.push({
      name: scalarText(dimension.label) || id,
      codes,
      labels: codes.map((code) => scalarText(labels[code]) || code),
    });
  }
  return dimensions;
}

/** `index` is an array of codes, an object of positions, or absent where there is one category. */
function codesOf(category: JsonObject): readonly string[] | undefined {
  const { index, label } = category;
  if (Array.isArray(index)) return index.map(scalarText);
  if (isObject(index)) {
    const codes = Object.keys(index);
    // Numeric-looking keys come first in JavaScript objects, so the order is that of the positions.
    const positionOf = (code: string): number => Number(scalarText(index[code]));
    const positions = codes.map(positionOf);
    if (new Set(positions).size !== codes.length) return undefined;
    return codes.sort((left, right) => positionOf(left) - positionOf(right));
  }
  return isObject(label) ? Object.keys(label) : undefined;
}
