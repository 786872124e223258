/** What stands at the top and foot of every page. The words come from the report's language. */
export interface RunningText {
  /** Area and document, at the top. */
  readonly left: string;
  /** Edition and unit, at the top. */
  readonly right: string;
  /** Sender, at the foot. */
  readonly foot: string;
  /** With `{page}` and `{pages}`: "Sida {page} av {pages}". */
  readonly page: string;
}

/** A CSS string; `<` is written as a code so that no text can end the style element. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

function counted(pattern: string): string {
  return pattern
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : quoted(part),
    )
    .join(' ');
}

/**
 * Running header and footer as page-margin boxes of CSS, so that they use the report's own fonts. Chromium leaves them
 * outside the tags; `finishPdf` marks them as what they are.
 */
export function runningStyles(running: RunningText): string {
  const font = 'font:9pt/1.3 "Source Sans 3",sans-serif;color:#444';
  return `@page{
@top-left{content:${quoted(running.left)};${font};vertical-align:bottom;padding-bottom:4mm}
@top-right{content:${quoted(running.right)};${font};vertical-align:bottom;padding-bottom:4mm;text-align:right}
@bottom-center{content:none}
@bottom-left{content:${quoted(running.foot)};${font};vertical-align:top;padding-top:4mm}
@bottom-right{content:${counted(running.page)};${font};vertical-align:top;padding-top:4mm;text-align:right}
}`;
}

/** Puts style rules last in the head, after the report's own. */
export function withStyles(html: string, styles: string): string {
  const element = `<style>${styles}</style>`;
  const at = html.search(/<\/head>/i);
  return at === -1 ? `${element}${html}` : `${html.slice(0, at)}${element}${html.slice(at)}`;
}
