import { describe } from 'vitest';
import { worstCases } from '../../fixtures/generators/worst-case.ts';
import { worstReports } from '../support/fixture-workspaces.ts';
import { examinePages } from './examine.ts';
import { examinePdfs } from './examine-pdf.ts';

const count = Object.keys(worstCases).length;

describe('pages of the worst cases', () => {
  examinePages(worstReports, count);
});

describe('PDFs of the worst cases', () => {
  examinePdfs(worstReports, count);
});
