/**
 * How long a source asks to be left alone, in milliseconds: `Retry-After` as seconds or as a date
 * (RFC 9110, 10.2.3). Null when it does not say, or says something else.
 */
export function retryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
