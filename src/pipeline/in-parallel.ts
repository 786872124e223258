/**
 * Works on the items of a source, so many at a time, asking for the next only when there is room: memory does
 * not grow with the number of items. The first failure stops the asking and is thrown when all have ended.
 */
export async function inParallel<T>(
  source: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let index = 0;
  for await (const item of source) {
    const task: Promise<void> = work(item, index)
      .catch((failure: unknown) => void failures.push(failure))
      .finally(() => running.delete(task));
    running.add(task);
    index += 1;
    if (running.size >= limit) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
