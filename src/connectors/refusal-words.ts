import { isObject, scalarText } from '../sources/read-json.ts';

const mostLetters = 300;

/**
 * What a source says when it refuses, in its own words: problem+json (`title`, `detail`, `errors`),
 * PxWeb 1 (`error`), Kolada (`detail`), or the text of a page.
 */
export function refusalWords(status: number, text: string): string {
  const words = parsedWords(text) ?? text.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ');
  const clean = words.replace(/\s+/g, ' ').trim();
  return `${status}${clean === '' ? '' : ` ${clean.slice(0, mostLetters)}`}`;
}

function parsedWords(text: string): string | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(content)) return scalarText(content);
  const { title, detail, error, message, errors } = content;
  const parts = [title, detail, error, message].map(scalarText);
  if (Array.isArray(detail)) parts.push(...detail.filter(isObject).map(({ msg }) => scalarText(msg)));
  if (isObject(errors)) parts.push(...Object.values(errors).flat().map(scalarText));
  return [...new Set(parts.filter((part) => part !== ''))].join('. ');
}
