import { describe } from 'vitest';
import { worstCases } from '../../fixtures/generators/worst-case.ts';
import { worstReports } from '../support/fixture-workspaces.ts';
import { examinePdfs } from './examine-pdf.ts';

describe('PDFs of the worst cases', () => {
  examinePdfs(worstReports, Object.keys(worstCases).length);
});
