/**
 * Figures worked out by hand from the published tables (SCB, RegSO 2023; Valmyndigheten 2022): counts as
 * they stand, shares by division on paper, one decimal.
 */
export const bornAbroad2023 = {
  hassleholmen: { count: 4231, denominator: 7306, percent: '57,9' },
  norrby: { count: 2614, denominator: 3943, percent: '66,3' },
  sjobo: { count: 2423, denominator: 5734, percent: '42,3' },
  boras: { count: 28150, denominator: 114592, percent: '24,6' },
} as const;

/** The municipality less the area: 28 150 − 4 231 of 114 592 − 7 306, and so on. */
export const bornAbroadRest2023 = {
  hassleholmen: { count: 23919, denominator: 107286, percent: '22,3' },
  norrby: { count: 25536, denominator: 110649, percent: '23,1' },
  sjobo: { count: 25727, denominator: 108858, percent: '23,6' },
} as const;

export const municipalTurnout2022 = {
  hassleholmen: { count: 2543, denominator: 4750, percent: '53,5' },
  norrby: { count: 1627, denominator: 2902, percent: '56,1' },
  sjobo: { count: 3949, denominator: 6137, percent: '64,3' },
  boras: { count: 68587, denominator: 88709, percent: '77,3' },
} as const;
