import type { Action } from '../model/goal.ts';

/** Not finished though its deadline is before `today` (ISO date). */
export function isOverdue(action: Action, today: string): boolean {
  return isOpen(action) && action.deadline !== '' && action.deadline < today;
}

/** Still open though it should have been reviewed before `today`. */
export function isReviewDue(action: Action, today: string): boolean {
  return isOpen(action) && action.reviewDate !== '' && action.reviewDate < today;
}

function isOpen(action: Action): boolean {
  return action.status === 'planned' || action.status === 'ongoing';
}

/** Overdue first, then open ones, then finished; within each by deadline, those without one last. */
export function sortActions(actions: readonly Action[], today: string): Action[] {
  const rank = (action: Action): number => (isOverdue(action, today) ? 0 : isOpen(action) ? 1 : 2);
  const deadline = (action: Action): string => action.deadline || '9999-12-31';
  return [...actions].sort(
    (a, b) => rank(a) - rank(b) || compareText(deadline(a), deadline(b)) || compareText(a.id, b.id),
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
