/**
 * Does something now and then: at once the first time, and later only when so long has passed since that all the
 * times together take at most a tenth of the run. What is saved of a long list after each item grows as its square.
 */
export function paced(work: () => Promise<void>, clock: () => number): () => Promise<void> {
  let due = Number.NEGATIVE_INFINITY;
  return async () => {
    const start = clock();
    if (start < due) return;
    // Others that come meanwhile need not wait for it.
    due = Number.POSITIVE_INFINITY;
    try {
      await work();
    } finally {
      const end = clock();
      due = end + 9 * (end - start);
    }
  };
}
