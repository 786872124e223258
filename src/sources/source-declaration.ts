import type { DecimalMark } from './decimal-mark.ts';
import type { Legend } from './legend.ts';
import type { SourceFormat } from './raw-table.ts';

/** What kub.yaml says of a file. Everything that is left out is detected. */
export interface SourceDeclaration {
  readonly format?: SourceFormat;
  /** `kodning`: utf-8, windows-1252, iso-8859-1 (read as windows-1252), cp850, macintosh, utf-16le, utf-16be. */
  readonly encoding?: string;
  /** `avgransare`. */
  readonly delimiter?: string;
  /** `decimal`. */
  readonly decimal?: DecimalMark;
  /** `hoppa_over`: lines (or sheet rows) before the header. */
  readonly skipRows?: number;
  /** `rubrikrader`: rows the header takes up. */
  readonly headerRows?: 1 | 2;
  /** `blad`: name of a sheet, or its one-based number. */
  readonly sheet?: string | number;
  /** `tecken`: what the symbols for missing values mean. */
  readonly legend?: Legend;
  /** `sprak`: which language of a multilingual PX file. */
  readonly language?: string;
}
