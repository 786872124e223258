import { describe } from 'vitest';
import { worstCases } from '../../fixtures/generators/worst-case.ts';
import { worstReports } from '../support/fixture-workspaces.ts';
import { examinePages } from './examine.ts';

describe('pages of the worst cases', () => {
  examinePages(worstReports, Object.keys(worstCases).length);
});
