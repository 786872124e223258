import { configSpec } from '../../../src/workspace/config-schema.ts';
import { fieldRows, type TypeWords } from './field-rows.ts';
import { markdownTable } from './markdown-table.ts';

const words: TypeWords = {
  text: 'text',
  number: 'tal',
  yesNo: '`true`, `false`',
  list: (of) => `lista: ${of}`,
  map: (of) => `namn till: ${of}`,
  object: 'grupp',
  or: 'eller',
  nothing: 'tomt',
  absent: 'får utelämnas',
  link: (name) => name,
};

/** The reference of `kub.yaml`, from the schema that reads it. */
export function configPage(): string {
  const rows = fieldRows(configSpec, new Map(), words);
  return [
    '# kub.yaml',
    `Inställningarna för en arbetsmapp. Bara \`kommun\`, \`utgava\` och \`data\` måste finnas. En nyckel som kub inte känner
till är ett fel, med den närmaste kända som förslag. \`[]\` betyder en post i en lista, \`.*\` ett namn som du själv
väljer. \`kub schema config\` ger samma sak som JSON Schema, som en redigerare kan komplettera efter.`,
    'Den här sidan är gjord ur det schema som läser filen.',
    markdownTable(
      ['nyckel', 'innehåll', 'betyder'],
      rows.map(({ path, holds, means }) => [`\`${path}\``, holds, means]),
    ),
  ].join('\n\n');
}
