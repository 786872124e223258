import { guardFormula } from '../io/formula-text.ts';

const regso = /^\d{4}R\d{3}$/;
const deso = /^\d{4}[ABC]\d{4}$/;

/**
 * The text of `omraden.csv` for one municipality, from the rows of a list of DeSO or RegSO whose columns come
 * in any order: codes are known by their form, and the name is the first text that is no code or number. With
 * both systems each RegSO becomes an area that holds its DeSO. No preposition is guessed, so no area is
 * marked for a report. Null when no row has a code of the municipality.
 *
 * @example areasFromCodes([['1490R001', 'Norra udden']], '1490') // '…\nnorra-udden;Norra udden;omrade;kommun-1490;1490R001;;nej\n'
 */
export function areasFromCodes(rows: readonly (readonly string[])[], municipality: string): string | null {
  const areas = new Map<string, { name: string; codes: Set<string> }>();
  for (const cells of rows) {
    const own = cells.filter((cell) => cell.startsWith(municipality));
    const outer = own.find((cell) => regso.test(cell));
    const inner = own.find((cell) => deso.test(cell));
    const code = outer ?? inner;
    if (code === undefined) continue;
    const name =
      cells.find((cell) => /\p{L}{2}/u.test(cell) && !regso.test(cell) && !deso.test(cell)) ?? code;
    const area = areas.get(code) ?? { name, codes: new Set([code]) };
    if (inner !== undefined) area.codes.add(inner);
    areas.set(code, area);
  }
  if (areas.size === 0) return null;
  const taken = new Set<string>();
  const top = `kommun-${municipality}`;
  const lines = [...areas.values()].map(({ name, codes }) =>
    [slug(name, taken), csvCell(name), 'omrade', top, [...codes].join(' '), '', 'nej'].join(';'),
  );
  return [
    'id;namn;niva;del_av;koder;preposition;rapport',
    `${top};Kommun ${municipality};kommun;;${municipality};i;nej`,
    ...lines,
    '',
  ].join('\n');
}

/** An id of small letters, digits and hyphens; the second of the same name gets a number. */
function slug(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'omrade' : plain;
  let made = base;
  for (let copy = 2; taken.has(made); copy += 1) made = `${base}-${copy}`;
  taken.add(made);
  return made;
}

function csvCell(text: string): string {
  const safe = guardFormula(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
