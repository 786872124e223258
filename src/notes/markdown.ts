import MarkdownIt, { type MarkdownIt as MarkdownParser } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { figureRule, languageRule } from './markdown-rules.ts';

export interface RenderedMarkdown {
  /** Safe to place in a page as it is. */
  readonly html: string;
  /** Link targets that were dropped: neither http, https nor mailto. */
  readonly refusedLinks: readonly string[];
  /** Descriptions of images; images themselves are not shown. */
  readonly images: readonly string[];
  readonly text: string;
}

interface Findings {
  readonly refusedLinks: string[];
  readonly images: string[];
  /** Level of the latest heading that became an h5. */
  baseLevel: number;
}

const allowedLink = /^(?:https?:\/\/|mailto:)/i;
const markdown = createMarkdown();

/**
 * Markdown to HTML that cannot run, load or call anything: HTML in the text is shown as text, images
 * become their description, links are http(s) or mailto. Headings fit under an h4.
 * `[text]{lang=ar}` marks words in another language.
 */
export function renderMarkdown(body: string): RenderedMarkdown {
  const findings: Findings = { refusedLinks: [], images: [], baseLevel: 0 };
  const dirty = markdown.render(body.replaceAll('\u00ad', ''), { findings });
  // The parser already escapes HTML; the sanitiser is the second wall, and the one that is tested.
  const html = sanitizeHtml(dirty, {
    allowedTags:
      'h5 h6 p ul ol li blockquote em strong s code pre hr br a span table thead tbody tr th td'.split(' '),
    allowedAttributes: {
      '*': ['lang', 'dir'],
      a: ['href'],
      ol: ['start'],
      th: ['scope'],
      span: ['data-figure'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
  }).trim();
  const text = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} });
  return { html, refusedLinks: findings.refusedLinks, images: findings.images, text };
}

function createMarkdown(): MarkdownParser {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // Links are judged by our own rule below, which also says what it dropped.
  parser.validateLink = () => true;
  parser.inline.ruler.before('link', 'language', languageRule);
  parser.inline.ruler.before('link', 'figure', figureRule);
  const findingsOf = (env: unknown): Findings => (env as { findings: Findings }).findings;
  parser.renderer.rules.image = (tokens, index, _options, env) => {
    const token = tokens[index];
    const description = token?.content ?? '';
    findingsOf(env).images.push(description);
    return parser.utils.escapeHtml(description);
  };
  parser.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const target = String(token?.attrGet('href') ?? '');
    if (token && !allowedLink.test(target)) {
      findingsOf(env).refusedLinks.push(target);
      token.attrs = [];
    }
    return self.renderToken(tokens, index, options);
  };
  parser.renderer.rules.heading_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token) {
      const findings = findingsOf(env);
      const level = Number(token.tag.slice(1));
      const under = findings.baseLevel > 0 && level > findings.baseLevel;
      if (!under) findings.baseLevel = level;
      token.tag = under ? 'h6' : 'h5';
      const closing = tokens.find((other, place) => place > index && other.type === 'heading_close');
      if (closing) closing.tag = token.tag;
    }
    return self.renderToken(tokens, index, options);
  };
  parser.renderer.rules.th_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('scope', 'col');
    return self.renderToken(tokens, index, options);
  };
  return parser;
}
