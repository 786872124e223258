/* Search in the index that the page carries. Without a script the lists hold the same. */
(() => {
  const words = JSON.parse(document.getElementById('data').textContent);
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  // An area is found by its name and that of what it is a part of.
  const areas = words.areas.map(([title, parent, href]) => ({
    item: { title, label: parent === '' ? words.area : `${words.area} · ${parent}`, text: '', places: [], href },
    title: fold(title),
    all: fold(`${title} ${parent}`),
  }));
  const items = words.items.map((item) => ({
    item,
    title: fold(item.title),
    all: fold([item.title, item.label, item.text, item.words, ...item.places.map((place) => place.area)].join(' ')),
  }));
  const all = [...areas, ...items];
  /** More than anyone reads, and fewer than take time to draw. */
  const most = 50;
  const input = document.getElementById('q');
  const said = document.getElementById('antal');
  const found = document.getElementById('traffar');
  const list = found.querySelector('ul');
  const lists = document.getElementById('listor');
  const make = (tag, text, properties = {}) => Object.assign(document.createElement(tag), { textContent: text }, properties);

  const score = ({ title, all }, terms) => {
    if (!terms.every((term) => all.includes(term))) return 0;
    return terms.reduce((sum, term) => sum + (title.startsWith(term) ? 4 : title.includes(term) ? 3 : 1), 0);
  };
  const excerpt = (text, terms) => {
    const at = Math.min(...terms.map((term) => fold(text).indexOf(term)).filter((place) => place >= 0), text.length);
    const from = at < text.length && at > 90 ? text.indexOf(' ', at - 70) + 1 : 0;
    const part = text.slice(from, from + 220);
    return `${from > 0 ? '… ' : ''}${part}${from + 220 < text.length ? ' …' : ''}`;
  };
  const entry = (item, terms) => {
    const row = document.createElement('li');
    const head = make('h3', item.href ? '' : item.title);
    if (item.href) head.append(make('a', item.title, { href: item.href }));
    row.append(head, make('p', item.label, { className: 'note-label' }));
    if (item.text) row.append(make('p', excerpt(item.text, terms)));
    if (item.places.length > 0) {
      const places = make('p', `${words.places} `, { className: 'places' });
      for (const { area, href } of item.places) places.append(make('a', area, { href }), ' ');
      if (item.more > 0) places.append(make('a', words.more.replace('{count}', number(item.more)), { href: item.whole }));
      row.append(places);
    }
    return row;
  };
  const search = () => {
    const terms = fold(input.value).split(/\s+/).filter(Boolean);
    const hits = all
      .map((one) => ({ ...one, score: terms.length > 0 ? score(one, terms) : 0 }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score);
    list.replaceChildren(...hits.slice(0, most).map(({ item }) => entry(item, terms)));
    if (hits.length > most) list.append(make('li', words.rest.replace('{count}', number(hits.length - most))));
    found.hidden = hits.length === 0;
    lists.hidden = hits.length > 0;
    said.textContent = terms.length === 0 ? '' : hits.length === 0 ? words.none : hits.length === 1 ? words.oneHit : words.hits.replace('{count}', number(hits.length));
  };
  input.addEventListener('input', search);
  document.querySelector('.search').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
    if (!found.hidden) list.querySelector('a')?.focus();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  search();
})();
