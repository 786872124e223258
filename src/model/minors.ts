const adult = 18;
/** A group that begins with children may end in the teens and still be called girls and boys: "0–19 år". */
const endOfTeens = 20;
const endOfChildhood = 13;

/**
 * Whether people of an age as kub writes it ("1-5", "4", "0-19", "åk 9") are called girls and boys and not women
 * and men. Ages that are not known, or without an upper end, are those of adults.
 */
export function areMinors(age: string): boolean {
  if (age === '') return false;
  if (/^åk \d/.test(age)) return true;
  const [, first = '', last = first] = /^(\d+)(?:[-–](\d+))?(?: år)?$/.exec(age) ?? [];
  if (first === '') return false;
  return Number(last) < adult || (Number(first) < endOfChildhood && Number(last) < endOfTeens);
}
