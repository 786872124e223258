/** What of Handlebars is needed to put a helper in the place of its own. */
export interface HelperHome {
  readonly helpers: Readonly<Record<string, unknown>>;
  readonly createFrame: (data: object) => Record<string, unknown>;
  readonly registerHelper: (name: string, helper: Each) => void;
}

interface EachOptions {
  readonly fn: ((item: unknown, options: { readonly data: unknown }) => string) & {
    readonly blockParams?: number;
  };
  readonly inverse: (context: unknown) => string;
  readonly data?: object;
  readonly ids?: unknown;
}

type Each = (this: unknown, context: unknown, options: EachOptions) => string;

/**
 * Puts an `#each` in place that says the same of a list as Handlebars' own without making names for each item that no
 * template asks for: most of a page are rows and cells. Whatever is no list, or asks, is left to Handlebars.
 */
export function useLightEach(home: HelperHome): void {
  const { createFrame } = home;
  const own = home.helpers['each'] as Each & { readonly isLight?: true };
  if (own.isLight) return;
  const light: Each = function light(context, options) {
    const { fn, inverse, data } = options;
    if (!Array.isArray(context) || options.ids !== undefined || fn.blockParams) {
      return own.call(this, context, options);
    }
    if (context.length === 0) return inverse(this);
    const frame = data && createFrame(data);
    const last = context.length - 1;
    let text = '';
    for (let index = 0; index <= last; index += 1) {
      if (frame) {
        frame['key'] = index;
        frame['index'] = index;
        frame['first'] = index === 0;
        frame['last'] = index === last;
      }
      text += fn(context[index], { data: frame });
    }
    return text;
  };
  home.registerHelper('each', Object.assign(light, { isLight: true }));
}
