/**
 * Chart colours, each at least 3:1 on white and told apart in greyscale by shape, line or position as well.
 * A page may override them through the classes of `markup.ts` (dark mode); the attributes keep a chart
 * readable where there is no style sheet.
 */
export const palette = {
  area: '#12436D',
  benchmark: '#F46A25',
  second: '#28A197',
  third: '#801650',
  text: '#1D2733',
  muted: '#4A5563',
  axis: '#767C85',
  grid: '#D5D8DC',
  spread: '#D9DCE0',
  band: '#B9CBDD',
  surface: '#FFFFFF',
} as const;
