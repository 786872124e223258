/** What a symbol in place of a number means. */
export type Meaning = 'zero' | 'rounded-zero' | 'cannot-occur' | 'not-available' | 'suppressed' | 'not-given';

/** The symbols of one source. `.` and `..` mean opposite things at different agencies. */
export type Legend = Readonly<Record<string, Meaning>>;

/** The workspace's own legend; empty means that nothing was given. */
export const defaultLegend: Legend = {
  '': 'not-given',
  '..': 'not-available',
  '.': 'cannot-occur',
  '-': 'zero',
  '\u2010': 'zero',
  '\u2011': 'zero',
  '\u2013': 'zero',
  '\u2014': 'zero',
  '\u2212': 'zero',
  U: 'suppressed',
  /** PX: the sum of cells of which some are missing. */
  '.......': 'not-available',
};

/** Legends that a source can name in place of spelling them out. */
export const legendPresets: Readonly<Record<string, Legend>> = {
  kub: defaultLegend,
  /** Statistics Sweden: a lone 0 after rounding stands as 0, nothing to report as a dash. */
  scb: defaultLegend,
  /** Skolverket: `..` is fewer than ten pupils, `.` no such pupils. */
  skolverket: { ...defaultLegend, '..': 'suppressed', '.': 'not-available', '~100': 'suppressed' },
  /** Kolada's pages: `-` missing, `.` not applicable, `..` secrecy. */
  kolada: {
    ...defaultLegend,
    '-': 'not-available',
    '\u2013': 'not-available',
    '.': 'cannot-occur',
    '..': 'suppressed',
  },
  /** PX where the file gives no DATASYMBOL of its own. */
  px: {
    ...defaultLegend,
    '...': 'not-available',
    '....': 'not-available',
    '.....': 'not-available',
    '......': 'not-available',
  },
};

const swedish: Readonly<Record<string, Meaning>> = {
  noll: 'zero',
  avrundad_noll: 'rounded-zero',
  kan_inte_forekomma: 'cannot-occur',
  ej_tillamplig: 'cannot-occur',
  saknas: 'not-available',
  undertryckt: 'suppressed',
  sekretess: 'suppressed',
  ej_angiven: 'not-given',
};

/** The words that a legend in kub.yaml may use, and what they mean. */
export const legendWords: Readonly<Record<string, Meaning>> = swedish;
