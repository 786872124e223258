import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operatorCode, scanContent } from '../../src/render/finish/scan-content.ts';
import { readOperations } from '../../src/render/pdf/content.ts';

/** What a pass tells, as the reader that the check uses tells it. */
function scanned(text: string): (readonly [code: number, start: number, end: number])[] {
  const found: (readonly [number, number, number])[] = [];
  scanContent(Buffer.from(text, 'latin1'), (operator, { start }, end) => found.push([operator, start, end]));
  return found;
}

function listed(text: string): (readonly [code: number, start: number, end: number])[] {
  return readOperations(Buffer.from(text, 'latin1')).map(({ operator, start, end }) => [
    operator.length > 3 ? 0 : operatorCode(operator),
    start,
    end,
  ]);
}

const operand = fc.oneof(
  fc.double({ noNaN: true, min: -1e4, max: 1e4 }).map((number) => number.toFixed(3)),
  fc.constantFrom('/F4', '/Artifact', 'true', 'null', '<0041>', '<41 42>', '(a(b)\\)c)', '[(a)-20<6263>]'),
  fc.constantFrom('<</MCID 7 >>', '<</ActualText <FEFF00A0> >>', '<</A <</B (>>)>>/C [1 2]>>'),
);
const operation = fc
  .tuple(
    fc.array(operand, { maxLength: 6 }),
    fc.constantFrom('Tj', 'Td', 'BDC', 'EMC', 'BT', 'ET', 'q', 'Q', 'cm', 're', 'f*', "'", '"', 'ET% slut\n'),
  )
  .map(([operands, operator]) => [...operands, operator].join(' '));

test('both readers find the same operations at the same places', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 20 }), (operations) => {
      const text = operations.join('\n');
      expect(scanned(text)).toEqual(listed(text));
    }),
  );
  const image = 'q BI /W 1 /H 1 ID \x00Q ET f\xff EI Q';
  expect(scanned(image)).toEqual(listed(image));
});

test('numbers, names and strings come with their operator', () => {
  const told: unknown[] = [];
  const content = Buffer.from('-.5 +2 0 0 1e 7. cm /F4 12 Tf [(a)<62>] TJ Tj', 'latin1');
  scanContent(content, (_, { numbers, numberCount, nameStart, nameEnd, strings, stringCount }) => {
    told.push([
      [...numbers.subarray(0, numberCount)],
      nameStart === -1 ? '' : content.toString('latin1', nameStart, nameEnd),
      Array.from({ length: stringCount }, (_, at) =>
        content.toString('latin1', strings[at * 2], strings[at * 2 + 1]),
      ),
    ]);
  });
  expect(told).toEqual([
    [[-0.5, 2, 0, 0, Number.NaN, 7], '', []],
    [[12], '/F4', []],
    [[], '', ['(a)', '<62>']],
    [[], '', []],
  ]);
});

test('any bytes either are read or are refused, and places never overlap', () => {
  const signs = fc.constantFrom(...'<>[]()/% \nTjBDCIEMQ10.-\xff');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 60 }), (text) => {
      try {
        const places = scanned(text).flatMap(([, start, end]) => [start, end]);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      } catch (problem) {
        expect(problem).toBeInstanceOf(RangeError);
      }
    }),
  );
});
