import type { ChapterView, View } from '../view/view-shape.ts';
import { type Block, facts, heading, item, paragraph, paragraphs, tableBlock } from './blocks.ts';

/** Goals with how far they have come, and the action plan. */
export function goalsBlocks(
  body: NonNullable<ChapterView['goals']>,
  { labels, standing }: View,
): readonly Block[] {
  const goals = body.goals.flatMap((goal): readonly Block[] => [
    heading(3, goal.sentence, { id: goal.id }),
    paragraph('Value', `${goal.symbol} ${goal.status}`),
    ...paragraphs('Body', [goal.reason]),
    ...facts(goal.facts),
    ...(goal.table
      ? [tableBlock(goal.table), paragraph('Source', `${labels.goalSource} · ${standing}`)]
      : []),
  ]);
  const plan = body.plan.flatMap((action): readonly Block[] => [
    heading(3, action.title, { id: action.id }),
    paragraph(
      'Value',
      [`${action.symbol} ${action.status}`, action.reviewDue].filter((part) => part !== '').join(' · '),
    ),
    ...facts(action.facts),
    ...action.links.map((link) => item([{ text: link.text, link: `#${link.target}` }])),
  ]);
  return [
    ...(goals.length > 0 ? [heading(2, labels.goals), ...goals] : []),
    ...(plan.length > 0 ? [heading(2, labels.plan), ...plan] : []),
    ...paragraphs('Missing', body.missing),
  ];
}
