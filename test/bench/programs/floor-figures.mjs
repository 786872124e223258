/* What the floor computes of one indicator in one area: plain formulas, no preconditions. */

const z = 1.959963984540054;
const criticalTrend = 9.54953570608324;

function wilson(count, size) {
  const share = count / size;
  const middle = share + (z * z) / (2 * size);
  const margin = z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  const scale = 1 + (z * z) / size;
  return [share, (middle - margin) / scale, (middle + margin) / scale];
}

function byar(count, size) {
  const next = count + 1;
  const lower = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const upper = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  return [count / size, lower / size, upper / size];
}

/** Probability of a standard normal beyond ±x, by Abramowitz and Stegun 7.1.26. */
function twoSided(x) {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const sum =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return sum * Math.exp((-x * x) / 2);
}

/** The area against the rest of its municipality: Newcombe for shares, the ratio for rates. */
function contrast(isShare, area, rest) {
  const [count, size] = area;
  const [otherCount, otherSize] = rest;
  if (isShare) {
    const [a, aLower, aUpper] = wilson(count, size);
    const [b, bLower, bUpper] = wilson(otherCount, otherSize);
    const pooled = (count + otherCount) / (size + otherSize);
    return {
      lower: a - b - Math.hypot(a - aLower, bUpper - b),
      upper: a - b + Math.hypot(aUpper - a, b - bLower),
      probability: twoSided((a - b) / Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / otherSize))),
    };
  }
  const log = Math.log(count / size / (otherCount / otherSize));
  const error = Math.sqrt(1 / count + 1 / otherCount);
  return { lower: log - z * error, upper: log + z * error, probability: twoSided(log / error) };
}

/** Chi-square of a trend over the last five points, and its direction. */
function trendOf(points) {
  const last = points.slice(-5);
  const counts = last.reduce((sum, { count }) => sum + count, 0);
  const sizes = last.reduce((sum, { size }) => sum + size, 0);
  const pooled = counts / sizes;
  const mean = last.reduce((sum, { size }, index) => sum + size * index, 0) / sizes;
  const spread = last.reduce((sum, { size }, index) => sum + size * (index - mean) ** 2, 0);
  const joint = last.reduce(
    (sum, { count, size }, index) => sum + (count - pooled * size) * (index - mean),
    0,
  );
  const statistic = joint ** 2 / (pooled * (1 - pooled) * spread);
  return statistic > criticalTrend ? Math.sign(joint) : 0;
}

/** Quantiles by linear interpolation. */
function quantile(sorted, part) {
  const at = part * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

const sexes = ['totalt', 'kvinnor', 'män'];

/** Everything that the page says of one indicator, in the unit that is shown. */
export function describeIndicator(indicator, series, area, areas) {
  const { isShare, per } = indicator;
  const scaled = ([value, lower, upper]) => [value * per, lower * per, upper * per];
  const figure = ({ period, sex, sums }, index) => {
    const count = sums[2 * index];
    const size = sums[2 * index + 1];
    const [value, lower, upper] = scaled(isShare ? wilson(count, size) : byar(count, size));
    return { period, sex, count, size, value, lower, upper };
  };
  const rows = [...series]
    .sort((a, b) => a.period - b.period || sexes.indexOf(a.sex) - sexes.indexOf(b.sex))
    .map((one) => ({ ...figure(one, area), other: figure(one, 0) }));
  const totals = rows.filter(({ sex }) => sex === 'totalt');
  const last = totals.at(-1);
  const { sums } = series.find(({ period, sex }) => period === last.period && sex === 'totalt');
  const values = Array.from(
    { length: areas - 1 },
    (_, index) => (per * sums[2 * index + 2]) / sums[2 * index + 3],
  ).sort((a, b) => a - b);
  const rest = [last.other.count - last.count, last.other.size - last.size];
  const test = contrast(isShare, [last.count, last.size], rest);
  return {
    ...indicator,
    rows,
    totals,
    last,
    groups: rows.filter(({ period, sex }) => period === last.period && sex !== 'totalt'),
    spread: [0, 0.25, 0.5, 0.75, 1].map((part) => quantile(values, part)),
    areas: values.length,
    outcome: test.lower > 0 ? 'higher' : test.upper < 0 ? 'lower' : 'similar',
    probability: test.probability,
    trend: trendOf(totals),
  };
}

/** The differences that hold when all are tested at once, by Benjamini and Hochberg. */
export function heldDifferences(entries) {
  const sorted = [...entries].sort((a, b) => a.probability - b.probability);
  let held = 0;
  sorted.forEach(({ probability }, index) => {
    if (probability <= (0.05 * (index + 1)) / sorted.length) held = index + 1;
  });
  return sorted.slice(0, held);
}
