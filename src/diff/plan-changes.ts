import type { ComparableReport } from '../edition/comparable-report.ts';
import type { Action } from '../model/goal.ts';
import { changedFields, idsOfBoth } from './changed-fields.ts';
import type { ActionChange } from './edition-diff.ts';

interface KnownAction {
  readonly action: Action;
  readonly areas: readonly string[];
}

/** Lines of the action plan that came, went, were put in other words, moved in time or got another status. */
export function planChanges(
  old: readonly ComparableReport[],
  now: readonly ComparableReport[],
): readonly ActionChange[] {
  const [before, after] = [planOf(old), planOf(now)];
  return idsOfBoth(before, after).flatMap((id): readonly ActionChange[] => {
    const [then, here] = [before.get(id), after.get(id)];
    const known = here ?? then;
    if (!known) return [];
    const fields =
      then && here
        ? changedFields(then.action, here.action, partsOf({ ...then.action, ...here.action }))
        : [];
    const [statusBefore, statusAfter] = [then?.action.status ?? null, here?.action.status ?? null];
    if (then && here && fields.length === 0 && statusBefore === statusAfter) return [];
    const change = !then ? 'added' : here ? 'changed' : 'removed';
    const { action: title } = known.action;
    return [{ id, title, change, areas: known.areas, statusBefore, statusAfter, fields }];
  });
}

/** All that a line says of itself; its status has a column of its own. */
function partsOf(action: Action): readonly (keyof Action)[] {
  return (Object.keys(action) as (keyof Action)[]).filter((name) => name !== 'id' && name !== 'status');
}

function planOf(reports: readonly ComparableReport[]): ReadonlyMap<string, KnownAction> {
  const known = new Map<string, { readonly action: Action; readonly areas: string[] }>();
  for (const { area, plan } of reports)
    for (const action of plan) {
      const areas = known.get(action.id)?.areas ?? [];
      areas.push(area.id);
      known.set(action.id, { action, areas });
    }
  return known;
}
