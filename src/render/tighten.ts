/** What stands in the module of the compiled templates, for the code that `tighten` writes. */
export const tightWords = `const isSet = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
const each = (list, program, container, helpers, partials, data) => {
  let text = '';
  for (const item of list) text += program(container, item, helpers, partials, data);
  return text;
};
`;

const place = String.raw`\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}`;
const context = String.raw`(?:depth0 != null \? depth0 : \(container\.nullContext \|\| \{\}\)|alias\d+)`;
const branch = String.raw`(?:container\.program\((\d+), data, 0\)|container\.noop)`;

const lookup = /lookupProperty\(([\w.]+),"(\w+)"\)/g;
const block = new RegExp(
  String.raw`helpers\.(if|unless|with|each)\.call\(${context},([\w.]+),` +
    String.raw`\{"name":"\w+","hash":\{\},"fn":${branch},"inverse":${branch},"data":data,"loc":${place}\}\)`,
  'g',
);
const value = new RegExp(
  String.raw`(container\.escapeExpression|alias\d+)\((?:container\.lambda|alias\d+)\(` +
    String.raw`(?:container\.strict|alias\d+)\(([\w.]+), "(\w+)", ${place} \), depth0\)\)`,
  'g',
);
const program = /"(\d+)":function\(container,depth0,helpers,partials,data\) \{\n(.*?)\n\}(?=,")/gs;
const constant = /^ {4}return ("(?:[^"\\]|\\.)*");$/;
/** What is told of an item beside itself, or may be told of it in another template. */
const placeInList = /\bdata(?:\.|, ")(?:index|first|last|key)\b|container\.(?:data|invokePartial)\b/;

/**
 * The code that Handlebars makes of a template, with its most frequent parts written out: a block as a condition or a
 * loop instead of a helper that is handed functions and places, and a text as the text it is. A page has thirty
 * thousand of them. Whatever looks otherwise is left as it is, so that a template says the same. `home` is how the
 * code reaches the object that it makes.
 */
export function tighten(code: string, home: string): string {
  const plain = withoutLookups(code);
  const programs = new Map([...plain.matchAll(program)].map(([, id = '', body = '']) => [id, body]));

  const call = (id: string | undefined, item: string): string => {
    if (id === undefined) return '""';
    const text = constant.exec(programs.get(id) ?? '')?.[1];
    return text ?? `${home}[${id}](container, ${item}, helpers, partials, data)`;
  };
  const needsPlace = (id: string): boolean => {
    const body = programs.get(id);
    const inner = [...(body ?? '').matchAll(/container\.program\((\d+)/g)].map(([, found = '']) => found);
    return body === undefined || placeInList.test(body) || inner.some(needsPlace);
  };
  return plain
    .replace(block, (whole, helper: string, asked: string, then?: string, otherwise?: string) => {
      if (helper === 'unless')
        return `(isSet(${asked}) ? ${call(otherwise, 'depth0')} : ${call(then, 'depth0')})`;
      if (helper !== 'each')
        return `(isSet(${asked}) ? ${call(then, helper === 'with' ? asked : 'depth0')} : ${call(otherwise, 'depth0')})`;
      if (then === undefined || otherwise !== undefined || needsPlace(then)) return whole;
      const loop = `each(${asked}, ${home}[${then}], container, helpers, partials, data)`;
      return `(Array.isArray(${asked}) ? ${loop} : ${whole})`;
    })
    .replace(value, (whole, protect: string, parent: string, name: string) => {
      const text = `${parent}.${name}`;
      return `(typeof ${text} === "string" ? ${protect}(${text}) : ${whole})`;
    });
}

/** A view is plain data whose names have been checked: what a name stands for need not be looked for with care. */
function withoutLookups(code: string): string {
  const next = code.replace(lookup, '$1.$2');
  return next === code ? code : withoutLookups(next);
}
