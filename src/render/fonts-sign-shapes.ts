/** A point of an outline; `curve` marks the control point of a quadratic curve. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly curve?: true;
}

/** Closed outlines; those that run clockwise are filled, those that run the other way are holes. */
export interface SignShape {
  readonly sign: string;
  readonly outlines: readonly (readonly OutlinePoint[])[];
}

const middle = 340;
const centre = 320;

const reversed = (outline: readonly OutlinePoint[]): OutlinePoint[] => [...outline].reverse();
const polygon = (...points: readonly (readonly [number, number])[]): OutlinePoint[] =>
  points.map(([x, y]) => ({ x, y }));
const mirrored = (outline: readonly OutlinePoint[]): OutlinePoint[] =>
  reversed(outline.map((point) => ({ ...point, x: 2 * middle - point.x })));
const turned = (outline: readonly OutlinePoint[]): OutlinePoint[] =>
  reversed(outline.map((point) => ({ ...point, y: 2 * centre - point.y })));

/** An arc clockwise in steps of 45°, each one quadratic curve (off by less than 0.03 % of the radius). */
function arc(radius: number, from: number, steps: number): OutlinePoint[] {
  const eighth = Math.PI / 4;
  const at = (angle: number, r: number): { x: number; y: number } => ({
    x: Math.round(middle + r * Math.cos(angle)),
    y: Math.round(centre + r * Math.sin(angle)),
  });
  const points: OutlinePoint[] = [at(from, radius)];
  for (let step = 0; step < steps; step += 1) {
    const angle = from - step * eighth;
    points.push(
      { ...at(angle - eighth / 2, radius / Math.cos(eighth / 2)), curve: true },
      at(angle - eighth, radius),
    );
  }
  return points;
}

const circle = (radius: number): OutlinePoint[] => arc(radius, Math.PI / 2, 8).slice(0, -1);
const rightHalf = (radius: number): OutlinePoint[] => arc(radius, Math.PI / 2, 4);
const diamond = (size: number): OutlinePoint[] =>
  polygon([middle, centre + size], [middle + size, centre], [middle, centre - size], [middle - size, centre]);
const box = (x: number, y: number, width: number, height: number): OutlinePoint[] =>
  polygon([x, y], [x, y + height], [x + width, y + height], [x + width, y]);

function wave(y: number): OutlinePoint[] {
  const upper = Array.from({ length: 17 }, (_, step) => ({
    x: 60 + step * 35,
    y: Math.round(y + 60 * Math.sin((step / 16) * 2 * Math.PI)),
  }));
  return [...upper, ...reversed(upper.map((point) => ({ ...point, y: point.y - 90 })))];
}

const triangle = polygon([40, 60], [middle, 620], [640, 60]);
const arrow = polygon(
  [40, 285],
  [40, 355],
  [470, 355],
  [340, 485],
  [390, 535],
  [605, 320],
  [390, 105],
  [340, 155],
  [470, 285],
);
const angleLeft = polygon([80, 400], [600, 600], [600, 525], [180, 365], [600, 205], [600, 130], [80, 330]);
const bar = box(80, 20, 520, 70);
const dots = Array.from({ length: 18 }, (_, index) =>
  box(40 + (index % 6) * 100 + (Math.floor(index / 6) % 2) * 50, 80 + Math.floor(index / 6) * 160, 60, 80),
);

/** The signs of the report that the text fonts lack. */
export const signShapes: readonly SignShape[] = [
  { sign: '←', outlines: [mirrored(arrow)] },
  { sign: '→', outlines: [arrow] },
  { sign: '≈', outlines: [wave(470), wave(270)] },
  { sign: '≤', outlines: [angleLeft, bar] },
  { sign: '≥', outlines: [mirrored(angleLeft), bar] },
  { sign: '▒', outlines: dots },
  { sign: '■', outlines: [box(60, 40, 560, 560)] },
  { sign: '▲', outlines: [triangle] },
  { sign: '▼', outlines: [turned(triangle)] },
  { sign: '◆', outlines: [diamond(330)] },
  { sign: '◇', outlines: [diamond(330), reversed(diamond(225))] },
  { sign: '○', outlines: [circle(290), reversed(circle(215))] },
  { sign: '●', outlines: [circle(290)] },
  { sign: '◐', outlines: [circle(290), reversed(rightHalf(215))] },
];

/** Width of every sign, in thousandths of the font size. */
export const signWidth = 680;
