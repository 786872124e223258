/**
 * What a spreadsheet takes for a formula when it opens a CSV file (OWASP, CSV injection): a text that begins with
 * = @ + - or white space that is taken away, full-width forms too. A sign before nothing but digits is a number.
 */
const formula = /^(?:[=@\t\r\n＝＠]|[+\-＋－](?![\d\s.,]*$))/;

function isFormula(text: string): boolean {
  return formula.test(text.replace(/^'+/, ''));
}

/** The text with an apostrophe before it where a spreadsheet would run it. */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text;
}
