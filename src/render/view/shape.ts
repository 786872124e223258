/**
 * What a view is made of, as data, so that the names used in a template can be checked against it.
 * `markup` is HTML that kub has made or sanitised itself; only it may stand in `{{{ }}}`, and nowhere else.
 */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'markup' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'maybe'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: { readonly [name: string]: Shape } };

export const text = { kind: 'text' } as const;
export const markup = { kind: 'markup' } as const;
export const flag = { kind: 'flag' } as const;
export function list<Of extends Shape>(of: Of) {
  return { kind: 'list', of } as const;
}
/** Null where the report has no such part. */
export function maybe<Of extends Shape>(of: Of) {
  return { kind: 'maybe', of } as const;
}
export function record<Fields extends { readonly [name: string]: Shape }>(fields: Fields) {
  return { kind: 'record', fields } as const;
}

/** The TypeScript type of a value of the shape. */
export type Of<S> = S extends { kind: 'text' | 'markup' }
  ? string
  : S extends { kind: 'flag' }
    ? boolean
    : S extends { kind: 'list'; of: infer Item }
      ? readonly Of<Item>[]
      : S extends { kind: 'maybe'; of: infer Part }
        ? Of<Part> | null
        : S extends { kind: 'record'; fields: infer Fields }
          ? { readonly [Name in keyof Fields]: Of<Fields[Name]> }
          : never;
