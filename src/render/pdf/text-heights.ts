import { isLoose, type PageContent, showsText } from './page-content.ts';

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer` (PDF 32000-1, 8.3.4). */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** How high above the foot of the page each text operation begins, in points, for text outside marked content. */
export function textHeights(content: PageContent): Map<number, number> {
  const heights = new Map<number, number>();
  const stack: Matrix[] = [];
  let current = identity;
  let text = identity;
  content.operations.forEach((operation, index) => {
    const { operator, operands } = operation;
    const numbers = operands.filter((item) => typeof item === 'number');
    if (operator === 'q') stack.push(current);
    else if (operator === 'Q') current = stack.pop() ?? identity;
    else if (operator === 'cm') current = product(numbers as unknown as Matrix, current);
    else if (operator === 'BT') text = identity;
    else if (operator === 'Tm') text = numbers as unknown as Matrix;
    else if (operator === 'Td' || operator === 'TD') {
      text = product([1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0], text);
    } else if (showsText(operation) && isLoose(content.marks[index]!)) {
      heights.set(index, product(text, current)[5]);
    }
  });
  return heights;
}
