import { describe } from 'vitest';
import { publishedReports } from '../support/fixture-workspaces.ts';
import { programmes } from '../support/programmes.ts';
import { examinePages } from './examine.ts';

describe('pages of Borås, Almby and each programme', () => {
  examinePages(publishedReports, 5 + programmes.length);
});
