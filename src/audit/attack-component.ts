import { type Bounds, boundsOfSum, propagate, sumsOf } from './bounds.ts';
import type { Component } from './components.ts';
import { eliminate, type Knowledge } from './elimination.ts';
import type { Form } from './equations.ts';
import { exactly, loadIntervalSolver } from './interval-solver.ts';
import { type IndicatorLimit, isSmall } from './limits.ts';
import { pathOf } from './path-text.ts';

/** What an attack on one component found out about a withheld figure, or about a piece nobody shows. */
export interface Exposure {
  readonly rule: 'recoverable' | 'too-narrow' | 'rest-gives-count' | 'sums-contradict';
  readonly form: Form;
  readonly path: readonly string[];
}

/** What is left uncertain about a withheld figure. */
export interface Hidden {
  readonly form: Form;
  readonly bounds: Bounds;
  /** The shown sums it stands in. */
  readonly path: readonly string[];
}

export interface ComponentAttack {
  readonly exposures: readonly Exposure[];
  readonly hidden: readonly Hidden[];
}

/** Elimination first, then the interval of every withheld figure, by our own means and by linear programming. */
export async function attackComponent(component: Component, limit: IndicatorLimit): Promise<ComponentAttack> {
  const sums = sumsOf(component);
  const knowledge = eliminate(sums.map(({ unknowns }) => unknowns));
  const exposures: Exposure[] = [];
  const safe: number[] = [];
  component.forms.forEach((form, index) => {
    if (form.persons !== null) return;
    const found = knowledge.recipeFor(component.unknowns[index] ?? []);
    if (!found) safe.push(index);
    else exposures.push({ rule: 'recoverable', form, path: pathOf(stepsOf(found, component, sums)) });
  });
  exposures.push(...smallRests(component, sums, knowledge, limit));
  if (safe.length === 0) return { exposures, hidden: [] };
  const kept = knowledge.independent.flatMap((index) => sums[index] ?? []);
  const rough = propagate(sums, component.unknownCount);
  const wanted = safe.map((index) => component.unknowns[index] ?? []);
  const solve = await loadIntervalSolver();
  const rows = kept.map(({ unknowns, persons }) => exactly(unknowns, persons));
  const { intervals, isContradicted } = solve(rows, component.unknownCount, wanted);
  const hidden = safe.map((index, at): Hidden => {
    const unknowns = component.unknowns[index] ?? [];
    const form = component.forms[index] as Form;
    const around = sums.filter((sum) => sum.unknowns.some((unknown) => unknowns.includes(unknown)));
    const steps = around
      .sort((one, other) => one.unknowns.length - other.unknowns.length)
      .slice(0, 6)
      .map((sum) => ({ key: (component.forms[sum.form] as Form).key, coefficient: 1 }));
    return { form, bounds: intervals?.[at] ?? boundsOfSum(unknowns, rough), path: pathOf(steps) };
  });
  if (isContradicted)
    exposures.push({ rule: 'sums-contradict', form: hidden[0]!.form, path: hidden[0]!.path });
  return { exposures, hidden };
}

type Recipe = NonNullable<ReturnType<Knowledge['recipeFor']>>;

function stepsOf({ recipe, divisor }: Recipe, component: Component, sums: ReturnType<typeof sumsOf>) {
  return [...recipe].map(([sum, coefficient]) => ({
    key: (component.forms[sums[sum]?.form ?? 0] as Form).key,
    coefficient: Number(coefficient) / Number(divisor),
    persons: sums[sum]?.persons ?? 0,
  }));
}

/** Pieces that no row describes and that subtraction shows to be small: "municipality less area". */
function smallRests(
  component: Component,
  sums: ReturnType<typeof sumsOf>,
  knowledge: Knowledge,
  limit: IndicatorLimit,
): Exposure[] {
  if (limit.isOpen || sums.length < 2) return [];
  const described = new Set(component.unknowns.filter((list) => list.length === 1).map(([only]) => only));
  const found: Exposure[] = [];
  for (let unknown = 0; unknown < component.unknownCount; unknown += 1) {
    if (described.has(unknown)) continue;
    const recipe = knowledge.recipeFor([unknown]);
    if (!recipe) continue;
    const steps = stepsOf(recipe, component, sums);
    const persons = steps.reduce((sum, step) => sum + step.coefficient * step.persons, 0);
    if (!isSmall(persons, limit)) continue;
    const whole = component.forms[
      sums
        .filter((sum) => sum.unknowns.includes(unknown))
        .sort((a, b) => a.unknowns.length - b.unknowns.length)[0]?.form ?? 0
    ] as Form;
    found.push({ rule: 'rest-gives-count', form: whole, path: pathOf(steps) });
  }
  return found;
}
