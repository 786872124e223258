/** A place in a plain text: from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Year, month, day and the four last, with the separators people use. */
const candidate =
  /(?<![\d,.])(?:(?:18|19|20)(\d\d)|(\d\d))([-./ ]?)(\d\d)([-./ ]?)(\d\d)(\s{0,2}[-+]\s{0,2}|\s?)(\d{4})(?![\d])/g;

/**
 * Swedish personal and coordination numbers: a valid date (day + 60 for coordination numbers) and a
 * valid Luhn digit. An organisation's number has 20 or more where the month would be, so it is none.
 */
export function findPersonalNumbers(text: string): Span[] {
  const spans: Span[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    if (isPersonalNumber(match) && !isBookNumber(text, match.index)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    } else {
      // A number may start inside what looked like one.
      candidate.lastIndex = match.index + 1;
    }
  }
  return spans;
}

function isPersonalNumber(match: RegExpExecArray): boolean {
  const year = match[1] ?? match[2] ?? '';
  const [, , , first = '', month = '', second = '', day = '', separator = '', last = ''] = match;
  if (first !== second) return false;
  const isWrittenDate = first !== '' && first !== ' ';
  if (isWrittenDate && separator !== '-' && isTimeOrYear(last)) return false;
  return isDate(Number(year), Number(month), Number(day)) && hasLuhn(year + month + day + last);
}

/** "2022-08-27 1430" is a date and a time of day, "2022-08-27 2023" a date and a year. */
function isTimeOrYear(digits: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits) || /^(?:19|20)\d\d$/.test(digits);
}

function isDate(year: number, month: number, day: number): boolean {
  const real = day > 60 ? day - 60 : day;
  if (month < 1 || month > 12 || real < 1) return false;
  // Two digits leave the century open; 29 February is real in one of them when the year divides by four.
  return real <= new Date(Date.UTC(2000 + year, month, 0)).getUTCDate();
}

/** Luhn over ten digits: every other digit doubled from the left, digits of the products summed. */
export function hasLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = Number(digits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function isBookNumber(text: string, start: number): boolean {
  return /ISBN(?:-1[03])?:?\s*[\d -]{0,8}$/i.test(text.slice(Math.max(0, start - 24), start));
}
