/* Choices above the tables of indicators. Without a script every table is shown, and nothing is missing. */
(() => {
  const words = JSON.parse(document.getElementById('data').textContent);
  const form = document.querySelector('.filters');
  const said = document.getElementById('antal');
  const parts = [...document.querySelectorAll('.theme-table')].map((part) => ({
    part,
    body: part.querySelector('tbody'),
    rows: [...part.querySelectorAll('tbody tr')],
  }));
  const all = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const name = (row) => row.cells[0].textContent.trim();
  const ranks = ['higher', 'similar', 'lower', 'none'];
  const field = (id) => form.elements.namedItem(id);

  const cells = (row, area) => [...row.cells].filter((cell) => cell.dataset.outcome && (!area || cell.dataset.area === area));
  const rank = (row, area) => Math.min(...cells(row, area).map((cell) => ranks.indexOf(cell.dataset.outcome)));

  const update = () => {
    const [text, theme, area, outcome, by] = ['text', 'theme', 'area', 'outcome', 'order'].map((id) => field(id).value);
    let shown = 0;
    for (const { part, body, rows } of parts) {
      const ordered = [...rows];
      if (by === 'name') ordered.sort((a, b) => order.compare(name(a), name(b)));
      if (by === 'outcome') ordered.sort((a, b) => rank(a, area) - rank(b, area) || order.compare(name(a), name(b)));
      body.append(...ordered);
      let here = 0;
      for (const row of rows) {
        const fits = fold(name(row)).includes(fold(text.trim()))
          && (!theme || part.id === theme)
          && (!outcome || cells(row, area).some((cell) => cell.dataset.outcome === outcome));
        row.hidden = !fits;
        if (fits) here += 1;
      }
      part.hidden = here === 0;
      shown += here;
      for (const cell of part.querySelectorAll('[data-area]')) cell.classList.toggle('chosen', cell.dataset.area === area);
    }
    said.textContent = words.shown.replace('{shown}', number(shown)).replace('{all}', number(all));
  };
  form.hidden = false;
  form.addEventListener('input', update);
  // A link to a theme that is filtered away shows all themes again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    field('text').value = '';
    for (const id of ['theme', 'area', 'outcome']) field(id).value = '';
    update();
    target.scrollIntoView();
  });
  update();
})();
