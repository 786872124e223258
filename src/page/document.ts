import type { Locale } from '../i18n/locale.ts';
import { type Html, html, nothing, trusted } from './html.ts';

export interface PageDocument {
  readonly title: string;
  readonly styles: string;
  readonly body: Html;
  /** What else than styles the page carries, as a content security policy says it. */
  readonly allowed?: string;
  /** More of the page's head. */
  readonly head?: Html;
}

/** A whole page in one file: only what it carries itself may run or be shown, and nothing may be fetched. */
export function pageDocument(
  { title, styles, body, allowed = '', head = nothing }: PageDocument,
  locale: Locale,
): string {
  const policy = `default-src 'none'; ${allowed}style-src 'unsafe-inline'; base-uri 'none'`;
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${head}<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(styles)}</style>
</head>
<body>
${body}</body>
</html>
`.markup;
}
