/* Conveniences for those who run scripts. The page is whole without them, and nothing is fetched. */
(() => {
  const words = JSON.parse(document.body.dataset.words);
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // Tables: sort by a column, and save as CSV.
  const plain = (text) => text.trim().replaceAll('\u00a0', ' ').replaceAll('\u2212', '-');
  const signs = document.documentElement.lang === 'sv'
    ? { written: /^-?\d+(?: \d{3})*(?:,\d+)?(?: ?%)?$/, group: / (?=\d{3})/g }
    : { written: /^-?\d+(?:,\d{3})*(?:\.\d+)?(?: ?%)?$/, group: /,/g };
  // A number without what stands between its thousands; null for words and periods.
  const numberText = (cell) => {
    const text = plain(cell.textContent);
    return cell.matches('td:not(.words)') && signs.written.test(text) ? text.replace(signs.group, '') : null;
  };
  const key = (row, column) => {
    const cell = row.cells[column];
    const number = numberText(cell);
    return number === null ? plain(cell.textContent) : Number(number.replace(/ ?%$/, '').replace(',', '.'));
  };
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sort = (table, column, direction) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, key: key(row, column) }));
    const numbers = rows.filter((item) => typeof item.key === 'number').sort((a, b) => direction * (a.key - b.key));
    const words = rows.filter((item) => typeof item.key === 'string' && item.key !== '').sort((a, b) => direction * order.compare(a.key, b.key));
    // Words stand for values that are not shown: after the numbers, whichever way the column is turned, and then nothing.
    const empty = rows.filter((item) => item.key === '');
    for (const { row } of [...numbers, ...words, ...empty]) body.append(row);
  };
  const csv = (table) => {
    const field = (cell) => {
      // A spreadsheet takes a number with a space in it for a text.
      const text = numberText(cell) ?? plain(cell.textContent);
      // A leading sign of a formula would be run by a spreadsheet; a number may keep its minus.
      const safe = /^[=+@\t]|^-(?!\d)/.test(text) ? `'${text}` : text;
      return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    return `\ufeff${[...table.rows].map((row) => [...row.cells].map(field).join(';')).join('\r\n')}\r\n`;
  };
  const said = make('p', { className: 'said' });
  said.setAttribute('role', 'status');
  document.querySelector('.foot').append(said);
  for (const table of document.querySelectorAll('table')) {
    if (table.tHead === null) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const name = head.textContent.trim();
      if (name === '') return;
      const button = make('button', { type: 'button', textContent: name });
      button.title = words.sort.replace('{column}', name);
      button.addEventListener('click', () => {
        const ascending = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
        sort(table, column, ascending ? 1 : -1);
        said.textContent = (ascending ? words.ascending : words.descending).replace('{column}', name);
      });
      head.replaceChildren(button);
    });
    const name = table.id || table.closest('[id]').id;
    const save = make('button', { type: 'button', className: 'tool', textContent: words.download });
    save.setAttribute('aria-label', `${words.download}: ${table.caption?.textContent.trim() ?? name}`);
    save.addEventListener('click', () => {
      const href = URL.createObjectURL(new Blob([csv(table)], { type: 'text/csv' }));
      make('a', { href, download: `${name}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(href), 1000);
    });
    table.parentElement.after(save);
  }

  // Indicators: copy the link to this one.
  for (const entry of document.querySelectorAll('.entry')) {
    const copy = make('button', { type: 'button', className: 'tool', textContent: words.copy });
    copy.setAttribute('aria-label', `${words.copy}: ${entry.querySelector('.entry-head :first-child').textContent}`);
    copy.addEventListener('click', async () => {
      const link = location.href.replace(/#.*$/, '') + `#${entry.id}`;
      history.replaceState(null, '', `#${entry.id}`);
      try {
        await navigator.clipboard.writeText(link);
        copy.textContent = words.copied;
        said.textContent = words.copied;
        setTimeout(() => { copy.textContent = words.copy; said.textContent = ''; }, 2500);
      } catch {
        // Without permission to the clipboard the link stands in the address field.
        said.textContent = words.inAddress;
        copy.textContent = words.inAddress;
      }
    });
    entry.querySelector('.twin').append(copy);
  }

  // Themes: show one at a time.
  const themes = [...document.querySelectorAll('.theme')];
  if (themes.length > 1) {
    const field = make('label', { className: 'filter', textContent: words.filter });
    const choice = make('select', {});
    choice.append(make('option', { value: '', textContent: words.all }));
    for (const theme of themes) {
      choice.append(make('option', { value: theme.id, textContent: theme.querySelector('h3').lastChild.textContent.trim() }));
    }
    choice.addEventListener('change', () => {
      for (const theme of themes) theme.hidden = choice.value !== '' && theme.id !== choice.value;
      if (choice.value !== '') document.getElementById(choice.value).scrollIntoView();
    });
    field.append(choice);
    document.querySelector('.contents').append(field);
    // A link into a hidden theme shows them all again.
    addEventListener('hashchange', () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target?.closest('[hidden]')) return;
      choice.value = '';
      choice.dispatchEvent(new Event('change'));
      target.scrollIntoView();
    });
  }

  // Contents: mark where the reader is.
  const links = new Map([...document.querySelectorAll('.contents a')].map((link) => [link.hash.slice(1), link]));
  const seen = new Set();
  const watch = new IntersectionObserver((changes) => {
    for (const change of changes) change.isIntersecting ? seen.add(change.target) : seen.delete(change.target);
    const current = [...links].map(([id]) => document.getElementById(id)).filter((part) => seen.has(part)).at(-1);
    for (const [id, link] of links) {
      if (current?.id === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }, { rootMargin: '-20% 0px -60% 0px' });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
})();
