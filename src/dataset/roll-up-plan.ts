import type { Area } from '../model/area.ts';
import type { Dataset } from './dataset.ts';
import { exactCover } from './exact-cover.ts';
import { codesBySystem } from './hierarchy.ts';

/** The codes of an area in one code system. */
interface CodeGroup {
  readonly codes: readonly string[];
  /** As the rows number them; null where one of them is an area itself. */
  readonly indexes: Int32Array | null;
  readonly isDisjoint: boolean;
}

/** What depends on the areas alone: asked for again for every indicator, period, sex and age. */
interface Plans {
  readonly codesOf: (area: Area) => readonly CodeGroup[];
  /** The areas below that may be parts of it. */
  readonly childrenOf: (area: Area) => readonly Area[];
  /** Which of the usable children together cover the area once, by their place in the list. */
  readonly coverBy: (
    area: Area,
    children: readonly Area[],
    isUsable: readonly boolean[],
  ) => readonly number[] | null;
}

const plansOf = new WeakMap<Dataset, Plans>();

/** The plans of a dataset, made when they are first asked for. */
export function plansFor(dataset: Dataset): Plans {
  const known = plansOf.get(dataset);
  if (known) return known;
  const { hierarchy } = dataset;
  const codesOf = remembered((area: Area) => codeGroups(dataset, area));
  const childrenOf = remembered((area: Area) =>
    (hierarchy.childrenOf.get(area.id) ?? []).filter(({ level }) => level !== 'group'),
  );
  const membersOf = ({ id }: Area): readonly string[] => hierarchy.members.get(id) ?? [id];
  const covers = new Map<string, readonly number[] | null>();
  const coverBy: Plans['coverBy'] = (area, children, isUsable) => {
    const key = isUsable.includes(false) ? `${area.id} ${isUsable.map(Number).join('')}` : area.id;
    let cover = covers.get(key);
    if (cover === undefined) {
      const parts = children.flatMap((child, place) =>
        isUsable[place] ? [{ id: String(place), members: membersOf(child) }] : [],
      );
      cover = exactCover(membersOf(area), parts)?.map(Number) ?? null;
      covers.set(key, cover);
    }
    return cover;
  };
  const plans = { codesOf, childrenOf, coverBy };
  plansOf.set(dataset, plans);
  return plans;
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

function codeGroups(dataset: Dataset, area: Area): readonly CodeGroup[] {
  const { byId } = dataset.hierarchy;
  return [...codesBySystem(area, byId)].map(([system, codes]) => ({
    codes,
    indexes: codes.some((code) => byId.has(code))
      ? null
      : Int32Array.from(codes, (code) => dataset.codeIndex.get(code) ?? -1),
    isDisjoint: system !== 'area' || areDisjoint(dataset, codes),
  }));
}

/** Whether areas share no ground: overlapping groupings are never added in one total. */
function areDisjoint({ hierarchy }: Dataset, ids: readonly string[]): boolean {
  const members = ids.flatMap((id) => hierarchy.members.get(id) ?? [id]);
  return new Set(members).size === members.length;
}
