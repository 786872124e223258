/** HiGHS, the linear-programming solver, loaded the first time an interval needs it. */
export async function loadHighs() {
  const module = await import('highs');
  // The package types its CommonJS build; what Node imports is its ES module, whose default is the loader itself.
  const load = module.default as unknown as typeof module.default.default;
  return load();
}
