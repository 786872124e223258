import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintPersonalData, maskPersonalData } from '../../src/notes/personal-data.ts';

const context = {
  file: 'anteckningar/simskola.md',
  knownNames: ['Bostäder i Borås', 'SK Elfsborg', 'Norrby', 'Hässleholmen', 'Borås Simsällskap'],
  areaNames: ['Norrby', 'Hässleholmen'],
};

function codes(text: string, more: object = {}): string[] {
  return lintPersonalData(text, { ...context, ...more }).map((found) => `${found.severity} ${found.code}`);
}

/** The control digit by hand: doubled digits at even places, the sum of the digits filled up to a ten. */
function withControlDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

describe('what must pass', () => {
  test.each([
    '1 580 norrbybor svarade',
    'Den 2022-08-27 öppnade vi.',
    'Mötet var 2022-08-27 14:30 och 2022-08-27 1430.',
    'Organisationsnummer 212000-1561',
    'Org.nr 556677-8899, 165566778899',
    'Bostäder i Borås, telefon 033-35 70 21',
    'Kommunens växel 033-35 70 00',
    'Ring 1177, 112 eller 0771-11 22 33.',
    'Dnr KS 2024-00123, 2024/00123 och BUN 2019-0412',
    'ISBN 978-91-7000-123-4 och ISBN 0-306-40615-2',
    'ISBN 9101011234',
    'Vi träffas i Norrbyhuset på Norrby.',
    'Bostäder i Borås och SK Elfsborg ordnar simskola från 16 år.',
    'Öppet kl 08.00-16.00 och 08-12 13-16 varje vecka',
    'Lokalen ligger på Storgatan 5.',
    'Områdena 1490A1010 och 0180C5900',
    'Folkmängden var 33 456 789 och 0,033 123 456',
    'Enligt Migrationsverket kom de till Västra Götaland.',
    'Läs mer på https://www.boras.se/simskola',
    'Läs mer på https://index.com/abc och linkedin.com/company/boras',
    'Tidbokning: 0771-21 00 00',
    'Folktandvårdens telefon är 033-430 20 00.',
    'Besök oss på Storgatan 5, 503 32 Borås.',
    'Barn 6–12 år möter lärare på Norrby.',
  ])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    // 19121212-1212 is the well-known test number of the Swedish tax agency.
    ['Hon har 19121212-1212 i registret', 'personal-number'],
    ['121212-1212', 'personal-number'],
    ['121212+1212', 'personal-number'],
    ['1212121212', 'personal-number'],
    ['191212121212', 'personal-number'],
    ['1912-12-12-1212', 'personal-number'],
    ['121212 1212', 'personal-number'],
    ['1912 12 12 1212', 'personal-number'],
    ['(121212-1212)', 'personal-number'],
    ['pnr:1212121212.', 'personal-number'],
    ['121212-\n1212', 'personal-number'],
    ['121212 – 1212', 'personal-number'],
    ['121212&#45;1212', 'personal-number'],
    ['12**1212**-1212', 'personal-number'],
    ['121212\u20111212', 'personal-number'],
    ['12\u200b1212-1212', 'personal-number'],
    ['１２１２１２-1212', 'personal-number'],
    [`samordningsnummer ${withControlDigit('701063239')}`, 'personal-number'],
    ['Skriv till anna.svensson@example.org', 'personal-email'],
    ['anna (at) example.org', 'personal-email'],
    ['Ring 070-123 45 67', 'personal-phone'],
    ['0701234567', 'personal-phone'],
    ['0701-23 45 67', 'personal-phone'],
    ['+46 70 123 45 67', 'personal-phone'],
    ['+46(0)70-1234567', 'personal-phone'],
    ['0046701234567', 'personal-phone'],
    ['Ring henne på 033-12 34 56', 'personal-phone'],
    ['08-123 456 78', 'personal-phone'],
    ['(033) 12 34 56', 'personal-phone'],
    ['070.123.45.67', 'personal-phone'],
    ['Föreningens ledare nås på 073-555 12 34', 'personal-phone'],
    ['hon bor på Hultagatan 12 B, lgh 1203', 'personal-address'],
    ['Norra Storgatan 5 lägenhet 1101', 'personal-address'],
    ['Storgatan 5, 3 tr', 'personal-address'],
    ['Portkod 4711', 'personal-address'],
    ['Storgatan 5, portkoden är 4711', 'personal-address'],
    ['https://www.facebook.com/profile.php?id=100', 'personal-profile-link'],
    ['https://www.linkedin.com/in/nagon', 'personal-profile-link'],
    ['https://www.instagram.com/nagon', 'personal-profile-link'],
  ])('%s', (text, code) => {
    const found = lintPersonalData(text, context).filter((one) => one.severity === 'error');
    expect(found.map((one) => one.code)).toContain(code);
  });

  test('with file and line, and never in full', () => {
    const found = lintPersonalData('Rad ett\n\nSkriv till anna.svensson@example.org', {
      ...context,
      line: 8,
    });
    expect(found).toMatchObject([
      { file: 'anteckningar/simskola.md', line: 10, found: 'a•••.s•••••••@e••••••.o••' },
    ]);
  });
});

describe('what is doubtful', () => {
  test.each([
    ['Simskolan leds av Fatima Hussein.', 'warning personal-name'],
    ['Karin Lindgren startade gruppen.', 'warning personal-name'],
    ['Gruppen möter Kalle Zetterqvist.', 'warning personal-name'],
    ['En 47-årig man är rektor. Rektorn, 47 år, arbetar på Norrby.', 'warning personal-combination'],
    ['En 34-årig lärare på Norrby berättar.', 'warning personal-combination'],
    ['Någon svarar på 033-12 34 00.', 'warning personal-phone'],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual([expected]);
  });

  test('an official contact may have a number and an address of its own, never a personal number', () => {
    expect(codes('Enhetschef, 070-123 45 67, chef@example.org', { official: true })).toEqual([]);
    expect(codes('121212-1212', { official: true })).toEqual(['error personal-number']);
  });

  test('an association may have its page on a social network', () => {
    expect(codes('https://www.facebook.com/simklubben', { organisation: true })).toEqual([]);
    expect(codes('https://www.facebook.com/simklubben')).toEqual(['error personal-profile-link']);
  });
});

// Read in quadratic time, each of these takes ten to thirty seconds; as it should be, about a tenth of one.
test.each(['a', '0', '070-'])(
  'a hundred thousand characters of %s are read in reasonable time',
  (part) => {
    const started = performance.now();
    expect(codes(part.repeat(100_000 / part.length))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(4000);
  },
  60_000,
);

describe('properties', () => {
  const number = fc
    .record({
      date: fc.date({ min: new Date('1925-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
      coordination: fc.boolean(),
      serial: fc.integer({ min: 0, max: 999 }),
      separator: fc.constantFrom('', '-', '+', ' ', '\u2013', '\u00a0-\u00a0'),
      century: fc.boolean(),
    })
    .map(({ date, coordination, serial, separator, century }) => {
      const iso = date.toISOString();
      const day = String(Number(iso.slice(8, 10)) + (coordination ? 60 : 0)).padStart(2, '0');
      const ten = withControlDigit(iso.slice(2, 4) + iso.slice(5, 7) + day + String(serial).padStart(3, '0'));
      return `${century ? iso.slice(0, 2) : ''}${ten.slice(0, 6)}${separator}${ten.slice(6)}`;
    });

  test('every personal number is refused, and masked wherever it stands', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('', 'Hon, ', 'nr '),
        fc.constantFrom('', '.', ' sa hon'),
        (nr, before, after) => {
          const text = before + nr + after;
          const found = lintPersonalData(text, context).filter((one) => one.code === 'personal-number');
          expect(found).toHaveLength(1);
          const lastFour = nr.slice(-4);
          expect(found[0]?.found?.endsWith(lastFour)).toBe(false);
          expect(maskPersonalData(text)).not.toContain(lastFour);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a wrong control digit is no personal number', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 9 }), (nr, step) => {
        const wrong = nr.slice(0, -1) + ((Number(nr.at(-1)) + step) % 10);
        expect(codes(wrong).filter((code) => code.endsWith('personal-number'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('masking leaves all other text as it is', () => {
    expect(maskPersonalData('Å & ö: 1 580 norrbybor 2022-08-27')).toBe('Å & ö: 1 580 norrbybor 2022-08-27');
  });
});
