import type { Section } from '../../model/report.ts';
import { readingGuideTopics } from '../../model/section-sentences.ts';
import { message } from '../../model/sentences.ts';

export function readingGuideSection(): Section {
  return {
    kind: 'reading-guide',
    id: 'lasanvisning',
    title: message('title.reading-guide'),
    introduction: [],
    paragraphs: readingGuideTopics.map((topic) => message(`guide.${topic}`)),
  };
}
