import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { noteSchema } from '../../src/model/note.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { noteId } from '../../src/notes/vocabulary.ts';

const vocabulary = {
  areas: [
    { id: 'angsbacken', name: 'Ängsbacken' },
    { id: 'hamnvik', name: 'Hamnvik' },
  ],
  themes: [{ id: 'trygghet', name: 'Trygghet och närmiljö' }],
  indicators: [{ id: 'tillit', name: 'Tillit till andra' }],
  notes: ['simskola', 'hamnvik-lekpark', 'angsbacken-lekpark'],
  knownNames: ['Hamnviks Simsällskap'],
  today: '2026-06-01',
};
const path = 'anteckningar/simskola.md';

function note(frontMatter: string, body = 'Vi simmar varje vecka.'): string {
  return `---\n${frontMatter}\n---\n${body}\n`;
}
const minimal = 'typ: resurs\ntitel: Simskola\nomraden: [hamnvik]\nkalla: Fritid';

function read(text: string) {
  const reading = readNote(path, text, vocabulary);
  return { ...reading, codes: reading.diagnostics.map((one) => `${one.line} ${one.code}`) };
}

describe('readNote(path, text, vocabulary)', () => {
  test('an intervention with every key', () => {
    const reading = read(
      note(
        `typ: insats
titel: Simskola för vuxna
omraden:
  - Ängsbacken
  - hamnvik
teman: [trygghet]
indikatorer: [tillit]
kalla: Fritidsnämnden
datum: 2026-01-15
granska_senast: 2027-01-15
arrangorer: [Hamnviks Simsällskap, Kommunen]
malgrupp: kvinnor
form: fysisk
frekvens: två gånger om året
plats: Hamnvikshallen
finansiering:
  - part: Kommunen
    andel: 50
  - part: Regionen
    andel: 50
sprak: [sv, ar]
bekraftar: tillit
motsager: [hamnvik/lekpark]`,
      ),
    );
    expect(reading.codes).toEqual([]);
    expect(noteSchema.parse(reading.note)).toMatchObject({
      id: 'simskola',
      kind: 'intervention',
      areas: ['angsbacken', 'hamnvik'],
      language: 'sv',
      stale: false,
      confirms: ['tillit'],
      contradicts: ['hamnvik-lekpark'],
      intervention: {
        organisers: ['Hamnviks Simsällskap', 'Kommunen'],
        form: 'physical',
        funding: [
          { party: 'Kommunen', share: 50 },
          { party: 'Regionen', share: 50 },
        ],
        languages: ['sv', 'ar'],
      },
    });
  });

  test.each([
    ['resurs', 'resource'],
    ['arena', 'setting'],
    ['svarighet', 'difficulty'],
    ['mojlighet', 'possibility'],
    ['Möjlighet', 'possibility'],
    ['inledning', 'introduction'],
    ['kommentar', 'comment'],
  ])('typ: %s', (type, kind) => {
    expect(read(note(`typ: ${type}\ntitel: T\nomraden: hamnvik\nkalla: K`))).toMatchObject({
      codes: [],
      note: { kind },
    });
  });

  test('a byte order mark, CRLF and decomposed letters are the same note', () => {
    const text = note(minimal.replace('hamnvik', 'Ängsbacken'), 'På ängen.');
    const odd = `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`;
    expect(read(odd)).toEqual(read(text));
    expect(read(text).note?.areas).toEqual(['angsbacken']);
  });

  test.each([
    ['no front matter', 'Bara text', '1 front-matter-missing'],
    ['not closed', '---\ntyp: resurs\n', '1 front-matter-unclosed'],
    ['not YAML', note('typ: resurs\ntitel: "Öppet citat'), '3 not-yaml'],
    ['a tab for indentation', note('typ: resurs\nteman:\n\t- trygghet'), '4 yaml-tab'],
    ['a key twice', note('typ: resurs\ntyp: arena\ntitel: T'), '3 yaml-key-twice'],
    ['a colon in the text', note('typ: resurs\ntitel: Oro: tre saker'), '3 yaml-needs-quotes'],
    ['a sign first', note('typ: resurs\ntitel: @Parken'), '3 yaml-needs-quotes'],
    ['no space', note('typ: resurs\ntitel:Parken\nkalla: K'), '3 yaml-no-space'],
    ['a list instead of keys', note('- typ\n- titel'), '2 not-yaml'],
    ['unknown key', note(`${minimal}\nomarden: x`), '6 unknown-key'],
    ['key of another kind', note(`${minimal}\nmetod: enkät`), '6 key-not-for-type'],
    ['unknown type', note('typ: resus\ntitel: T'), '2 unknown-note-type'],
    ['no title', note('typ: resurs\nomraden: hamnvik\nkalla: K'), '1 missing-key'],
    ['no area', note('typ: resurs\ntitel: T\nkalla: K'), '1 missing-key'],
    ['unknown area', note('typ: resurs\ntitel: T\nomraden:\n  - hamnvik\n  - hamnvk'), '6 unknown-area'],
    ['unknown theme', note(`${minimal}\nteman: [tryghet]`), '6 unknown-theme'],
    ['unknown indicator', note(`${minimal}\nindikatorer: [tilit]`), '6 unknown-indicator'],
    ['a date that does not exist', note(`${minimal}\ndatum: 2026-02-30`), '6 invalid-date'],
    [
      'review before date',
      note(`${minimal}\ndatum: 2027-01-02\ngranska_senast: 2027-01-01`),
      '7 end-before-start',
    ],
    ['past its review', note(`${minimal}\ngranska_senast: 2026-05-31`), '6 note-overdue'],
    ['broken reference', note(`${minimal}\nbekraftar: simskoa`), '6 unknown-note-reference'],
    ['an ambiguous reference', note(`${minimal}\nbekraftar: lekpark`), '6 unknown-note-reference'],
    ['a script', note(minimal, 'Hej\n\n<script>alert("x")</script>'), '9 unsafe-html'],
    ['an event handler', note(minimal, '<img src=x onerror=alert(1)>'), '7 unsafe-html'],
    ['a script link', note(minimal, '[x](javascript:alert(1))'), '7 link-not-allowed'],
    ['an image', note(minimal, 'Se\n![Parken](https://example.org/p.png)'), '8 image-not-shown'],
    ['a placeholder that cannot be read', note(minimal, 'Se {{uppgift tillit}}.'), '7 placeholder-malformed'],
    [
      'a placeholder that is not closed',
      note(minimal, 'Se {{uppgift tillit 2024'),
      '7 placeholder-malformed',
    ],
    [
      'a placeholder of an unknown indicator',
      note(minimal, 'Se\n{{uppgift tilit 2024}}.'),
      '8 unknown-indicator',
    ],
    ['a placeholder of an unknown area', note(minimal, '{{uppgift tillit 2024 hamvik}}'), '7 unknown-area'],
    ['a loaded word', note(minimal, 'Det är ett\nproblemområde.'), '8 loaded-wording'],
    ['digits', note(minimal, 'Av 340 barn kan 80 % simma sedan 2021.'), '7 note-digits'],
    ['personal data', note(minimal, 'Ring\n\n070-123 45 67'), '9 personal-phone'],
    ['personal data in a comment', note(`${minimal} # 121212-1212`, 'Text'), '5 personal-number'],
    ['no text', note(minimal, ''), '7 empty-note'],
  ])('%s', (_what, text, expected) => {
    expect(read(text).codes).toContain(expected);
  });

  test('a diagnostic has file, line, key, what was found and the nearest known', () => {
    expect(read(note(`${minimal}\nteman: [tryghet]`)).diagnostics).toEqual([
      {
        code: 'unknown-theme',
        severity: 'error',
        file: path,
        line: 6,
        field: 'teman',
        found: 'tryghet',
        suggestion: 'trygghet',
      },
    ]);
    expect(read(note(`${minimal}\nomarden: x`)).diagnostics).toMatchObject([
      { code: 'unknown-key', field: 'omarden', suggestion: 'omraden' },
    ]);
    expect(diagnosticCodes['unknown-theme'].sv.remedy).not.toBe('');
  });

  test('shares of funding sum to a hundred, with file and row', () => {
    const funded = (shares: readonly string[]) =>
      read(
        note(
          `typ: insats\ntitel: T\nomraden: [hamnvik]\nfinansiering:\n${shares
            .map((share) => `  - {part: P, andel: "${share}"}`)
            .join('\n')}`,
        ),
      );
    expect(funded(['50', '40']).diagnostics).toMatchObject([
      { code: 'funding-not-hundred', severity: 'error', file: path, line: 5, found: '50 + 40 = 90' },
    ]);
    expect(funded(['33', '33', '33']).codes).toEqual(['5 funding-not-hundred']);
    expect(funded(['33,3', '33,3', '33,3']).codes).toEqual([]);
    expect(funded(['62,5', '37,5 %']).codes).toEqual([]);
    expect(funded(['150', '-50']).codes).toEqual(['7 invalid-value']);
  });

  test('personal data is never echoed, whatever is wrong with it', () => {
    const text = note(
      `typ: resurs\ntitel: T\nomraden: [121212-1212]\n121212-1212: x\nteman: [anna@example.org]`,
      '<b>121212-1212</b>',
    );
    const printed = JSON.stringify(readNote('anteckningar/121212-1212.md', text, vocabulary));
    const { diagnostics } = readNote('anteckningar/121212-1212.md', text, vocabulary);
    expect(diagnostics.filter((one) => one.code === 'personal-number').length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(diagnostics)).not.toContain('1212-1212');
    expect(JSON.stringify(diagnostics)).not.toContain('anna@');
    expect(printed).toContain('personal-number');
  });

  test('the official contact may stand, only with a role and offentlig', () => {
    const contact = (inner: string) => read(note(`${minimal}\nkontakt: {${inner}}`));
    expect(contact('roll: Enhetschef, offentlig: true, namn: Kim Ek, telefon: 070-123 45 67')).toMatchObject({
      codes: [],
      note: { contact: { role: 'Enhetschef', name: 'Kim Ek', phone: '070-123 45 67', email: '' } },
    });
    expect(contact('roll: Enhetschef, telefon: 070-123 45 67').codes).toEqual([
      '6 invalid-value',
      '6 personal-phone',
    ]);
  });

  test('ids come from the path under anteckningar', () => {
    expect(noteId('anteckningar/Ängsbacken/Sim skola.md')).toBe('angsbacken-sim-skola');
  });
});

describe('residents’ views', () => {
  const view = (keys: string, body: string) =>
    read(note(`typ: rost\ntitel: Trivsel\nomraden: hamnvik\nkalla: Enkät\n${keys}`, body));
  const asked = 'metod: enkät\nantal: 1 580\nsamtycke: true';

  test('say how they were asked, how many, and that they agreed', () => {
    expect(view(asked, '> Jag trivs bra här.')).toMatchObject({
      codes: [],
      note: { residentView: { method: 'enkät', contributors: 1580, consent: true } },
    });
    expect(view('metod: enkät', '> Jag trivs.').codes).toEqual(['1 missing-key', '1 quote-without-consent']);
    expect(view('metod: enkät\nantal: 3\nsamtycke: nej', '> Jag trivs.').codes).toEqual([
      '8 quote-without-consent',
    ]);
    expect(view('metod: enkät\nantal: många\nsamtycke: ja', 'De trivs.').codes).toEqual(['7 invalid-value']);
  });

  test('a quotation has at most 240 characters', () => {
    expect(view(asked, `> ${'a'.repeat(240)}`).codes).toEqual([]);
    expect(view(asked, `> ${'a'.repeat(241)}`).codes).toEqual(['10 quote-too-long']);
    expect(view(asked, `Någon sa: ”Här ${'är det fint '.repeat(21)}.”`).codes).toEqual(['10 quote-too-long']);
    expect(view(asked, `De som svarade ${'trivdes med området '.repeat(20)}.`).codes).toEqual([]);
  });

  test.each([
    '> Jag trivs här.\n\n– Kvinna, 45 år',
    '> Jag är 45 år och trivs.',
    '> Som mamma är jag nöjd.',
    '> Jag heter Kim och trivs.',
    '> Jag bor på Hamngatan 4 och trivs.',
    '> Jag trivs här.\n\n– Karin',
    '”Jag trivs mycket bra här”, sa en 45-åring.',
  ])('no name, age, sex or exact place: %s', (body) => {
    expect(view(asked, body).codes.map((code) => code.split(' ')[1])).toContain('quote-identifies');
  });

  test.each([
    '> Jag har bott här i 20 år och trivs.',
    '> Man känner sina grannar.',
    'De flesta trivdes. Kvinnor från 16 år trivdes mest.',
  ])('what says nothing of the speaker passes: %s', (body) => {
    expect(view(asked, body).diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  });

  test('a sensitive word in a quotation is a warning', () => {
    expect(view(asked, '> Jag blev rånad på torget.').diagnostics).toMatchObject([
      { code: 'quote-sensitive', severity: 'warning', found: 'r••••' },
    ]);
  });

  test('a quotation in the first person belongs in a note of type rost', () => {
    expect(read(note(minimal, '> Jag blev glad av simskolan.')).codes).toEqual([
      '7 quote-outside-resident-view',
    ]);
  });
});

describe('translations', () => {
  test('take everything but title and text from the note', async () => {
    const { translateNotes } = await import('../../src/notes/translate-notes.ts');
    const original = read(note(minimal)).note;
    const english = readNote(
      'anteckningar/simskola.en.md',
      note('oversattning_av: simskola\nsprak: en\ntitel: Swimming school', 'We swim.'),
      vocabulary,
    );
    expect(english.diagnostics).toEqual([]);
    if (original === null || english.translation === null) throw new Error('both were read');
    const [translated] = translateNotes([original], [english.translation], 'en');
    expect(translated).toEqual({
      ...original,
      title: 'Swimming school',
      html: '<p>We swim.</p>',
      language: 'en',
    });
    expect(translateNotes([original], [english.translation], 'fi')[0]).toEqual(original);
  });

  test('of a note that does not exist', () => {
    const text = note('oversattning_av: simskoa\nsprak: en\ntitel: T', 'We swim.');
    expect(readNote('anteckningar/x.md', text, vocabulary).diagnostics).toMatchObject([
      { code: 'unknown-translation', line: 2, suggestion: 'simskola' },
    ]);
  });
});
