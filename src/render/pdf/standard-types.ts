/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4): readers know what these are. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What Chromium writes beyond them, and the nearest standard type of each. */
export const roleMap: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** Types that hold text themselves: paragraphs, cells and what stands inside a line. */
export const textTypes: ReadonlySet<string> = new Set(
  (
    'P H H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Caption Span Quote Note Reference BibEntry Code Link Annot ' +
    'Strong Em Sub Title FENote Figure Formula Form'
  ).split(' '),
);
