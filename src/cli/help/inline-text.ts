/**
 * Inline Markdown as text: bold and code lose their signs where colour shows them, links to other pages
 * say how to read them here.
 */
export function inlineText(markdown: string, color: boolean): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\(([^)\s]+)\)/g, (_, text: string, target: string) => linkText(text, target))
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => (color ? `\u001b[1m${text}\u001b[22m` : text))
    .replace(/`([^`]+)`/g, (whole: string, text: string) => (color ? `\u001b[36m${text}\u001b[39m` : whole))
    .replaceAll('\\|', '|');
}

function linkText(text: string, target: string): string {
  const page = /(?:^|\/)([\w-]+)\.md(?:#.*)?$/.exec(target)?.[1];
  if (/^https?:/.test(target)) return text === target ? text : `${text} (${target})`;
  return page === undefined || page === 'README' ? text : `${text} (kub help ${page})`;
}
