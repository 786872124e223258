/** A file with just this name: DuckDB takes some letters of a path for a pattern. */
export function fileNamed(place: string): string {
  return place.replace(/[[*?]/g, (letter) => `[${letter}]`);
}
