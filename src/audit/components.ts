import type { Form } from './equations.ts';

/** Figures that share persons, directly or through others; atoms that always go together are one unknown. */
export interface Component {
  readonly forms: readonly Form[];
  /** Per form, the unknowns it is the sum of. */
  readonly unknowns: readonly (readonly number[])[];
  readonly unknownCount: number;
}

export function componentsOf(forms: readonly Form[]): readonly Component[] {
  const root = new Map<string, string>();
  const find = (atom: string): string => {
    let top = atom;
    for (let next = root.get(top); next !== undefined && next !== top; next = root.get(top)) top = next;
    root.set(atom, top);
    return top;
  };
  for (const { atoms } of forms) {
    const [first = ''] = atoms;
    for (const atom of atoms) root.set(find(atom), find(first));
  }
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    const name = find(form.atoms[0] ?? '');
    const group = groups.get(name);
    if (group) group.push(form);
    else groups.set(name, [form]);
  }
  return [...groups.values()].map(joinAtoms);
}

function joinAtoms(forms: readonly Form[]): Component {
  const holders = new Map<string, number[]>();
  forms.forEach(({ atoms }, index) => {
    for (const atom of atoms) {
      const list = holders.get(atom);
      if (list) list.push(index);
      else holders.set(atom, [index]);
    }
  });
  const numbers = new Map<string, number>();
  const unknowns = forms.map((): Set<number> => new Set());
  for (const list of holders.values()) {
    const signature = list.join(',');
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    for (const form of list) unknowns[form]?.add(number);
  }
  return { forms, unknowns: unknowns.map((set) => [...set]), unknownCount: numbers.size };
}
