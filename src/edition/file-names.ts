/** Name of a report within the folder of its area. */
export const reportFileName = 'kunskapsunderlag';

/** The beginning of the names of pages of changes; the name of the earlier edition follows. */
export const changesPrefix = 'andringar-fran-';
