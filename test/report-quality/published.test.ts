import { describe } from 'vitest';
import { publishedReports } from '../support/fixture-workspaces.ts';
import { programmes } from '../support/programmes.ts';
import { examinePages } from './examine.ts';
import { examinePdfs } from './examine-pdf.ts';

const count = 5 + programmes.length;

describe('pages of Borås, Almby and each programme', () => {
  examinePages(publishedReports, count);
});

describe('PDFs of Borås, Almby and each programme', () => {
  examinePdfs(publishedReports, count);
});
