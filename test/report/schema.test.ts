import { expect, test } from 'vitest';
import { reportJsonSchema } from '../../src/report/schema.ts';

test('reportJsonSchema() is strict and names the format version', () => {
  const schema = reportJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: { format: { const: 1 } },
  });
});

test('a hidden figure has no numeric field in the schema either', () => {
  const text = JSON.stringify(reportJsonSchema());
  const hidden =
    /\{"type":"object","properties":\{"status":\{"type":"string","const":"suppressed"[^}]*\}.*?"additionalProperties":false\}/.exec(
      text,
    )?.[0];
  expect(hidden).toBeDefined();
  expect(hidden).not.toContain('"number"');
});
