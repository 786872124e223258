/**
 * Saves a growing list after each of its first forty items, and then each time it is a twentieth longer: written
 * whole after every item, a list of thousands would cost as their square. A run that is killed loses a twentieth.
 */
export function sparingly(save: () => Promise<void>): () => Promise<void> {
  let items = 0;
  let due = 1;
  return async () => {
    items += 1;
    if (items < due) return;
    due = items + Math.max(1, Math.floor(items / 20));
    await save();
  };
}
