import { describe } from 'vitest';
import { publishedReports } from '../support/fixture-workspaces.ts';
import { programmes } from '../support/programmes.ts';
import { examinePdfs } from './examine-pdf.ts';

describe('PDFs of Borås, Almby and each programme', () => {
  examinePdfs(publishedReports, 5 + programmes.length);
});
