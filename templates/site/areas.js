/* A field above long lists of areas. Without a script every area is shown, and nothing is missing. */
(() => {
  const words = JSON.parse(document.getElementById('data').textContent);
  const form = document.querySelector('.filters');
  const field = document.getElementById('val-text');
  const said = document.getElementById('antal');
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const groups = [...document.querySelectorAll('.area-group')].map((part) => ({
    part,
    title: fold(part.querySelector('h2').textContent),
    rows: [...part.querySelectorAll('tbody tr')].map((row) => ({ row, name: fold(row.cells[0].textContent) })),
  }));
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const update = () => {
    const text = fold(field.value.trim());
    let shown = 0;
    for (const { part, title, rows } of groups) {
      // Who writes the name of a municipality wants all of it.
      const whole = text.length > 1 && title.includes(text);
      let here = 0;
      for (const { row, name } of rows) {
        const fits = whole || name.includes(text);
        if (row.hidden === fits) row.hidden = !fits;
        if (fits) here += 1;
      }
      part.hidden = here === 0;
      shown += here;
    }
    said.textContent = words.shown.replace('{shown}', number(shown)).replace('{all}', number(all));
  };
  form.hidden = false;
  field.addEventListener('input', update);
  // A link to a group that is filtered away shows all groups again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    field.value = '';
    update();
    target.scrollIntoView();
  });
  update();
})();
