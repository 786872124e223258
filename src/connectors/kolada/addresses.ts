/** Most ids that Kolada takes in one segment of a path. */
const mostIds = 25;

export function inChunks<T>(items: readonly T[], size = mostIds): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The paths that together give every asked measure, municipality and year; without years all there are. */
export function dataPaths(
  kpis: readonly string[],
  municipalities: readonly string[],
  years: readonly string[],
): readonly string[] {
  const parts = years.length === 0 ? [''] : inChunks(years).map((chunk) => `/year/${chunk.join(',')}`);
  return inChunks(kpis).flatMap((kpiChunk) =>
    inChunks(municipalities).flatMap((chunk) =>
      parts.map((part) => `data/kpi/${kpiChunk.join(',')}/municipality/${chunk.join(',')}${part}`),
    ),
  );
}
