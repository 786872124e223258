/** How many times longer than a saving takes the next one waits: a twentieth of the time goes to it. */
const patience = 19;

/**
 * Saves a growing list now and then. It is written whole each time: after every item that would be a tenth of the
 * work for small pages, and more and more of it for thousands. A run that is killed loses what was made since. Who comes
 * while it is saved waits for it: however busy the machine is, no more is made meanwhile than was on its way.
 *
 * @param now milliseconds of any clock
 */
export function sparingly(save: () => Promise<void>, now: () => number): () => Promise<void> {
  let due = Number.NEGATIVE_INFINITY;
  let saving: Promise<void> | undefined;
  const saveAndRest = async (begun: number): Promise<void> => {
    await save();
    const ended = now();
    due = ended + patience * (ended - begun);
  };
  return async () => {
    const begun = now();
    if (saving === undefined && begun < due) return;
    saving ??= saveAndRest(begun).finally(() => {
      saving = undefined;
    });
    await saving;
  };
}
