import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with areas and with combining their parts. */
export const areaCodes = {
  'unknown-area': {
    sv: {
      title: 'Området är okänt',
      expected: 'ett id ur omraden.csv',
      remedy: 'Rätta id:t, eller lägg till området i omraden.csv.',
    },
    en: {
      title: 'The area is unknown',
      expected: 'an id of omraden.csv',
      remedy: 'Correct the id, or add the area to omraden.csv.',
    },
  },
  'map-without-source': {
    sv: {
      title: 'Kartan säger inte varifrån gränserna kommer',
      expected: '”kalla” bredvid ”features” i filen',
      remedy: 'Skriv källan i filen, till exempel "kalla": "SCB, DeSO 2025". Den trycks under kartan.',
    },
    en: {
      title: 'The map does not say where its borders come from',
      expected: '"kalla" beside "features" in the file',
      remedy: 'Write the source in the file, as "kalla": "SCB, DeSO 2025". It is printed below the map.',
    },
  },
  'unknown-area-code': {
    sv: {
      title: 'Områdeskoden finns inte hos något område',
      expected: 'en kod ur kolumnen koder i omraden.csv',
      remedy:
        'Lägg till koden i kolumnen koder i omraden.csv, eller säg med ”oversatt” i kub.yaml vilket id den betyder. Är det en kod från ett annat år: kontrollera årsversionen.',
    },
    en: {
      title: 'The area code belongs to no area',
      expected: 'a code of the column koder in omraden.csv',
      remedy:
        'Add the code to the column koder of omraden.csv, or say with "oversatt" in kub.yaml which id it means. Is it a code of another year: check the vintage.',
    },
  },
  'withdrawn-area-code': {
    sv: {
      title: 'Områdeskoden har upphört',
      expected: 'en kod som gäller i perioden',
      remedy: 'Byt till den kod som ersatte den, eller ange rätt årsversion.',
    },
    en: {
      title: 'The area code has been withdrawn',
      expected: 'a code valid in the period',
      remedy: 'Use the code that replaced it, or give the right vintage.',
    },
  },
  'mixed-vintages': {
    sv: {
      title: 'Koder från olika årsversioner blandas',
      expected: 'en årsversion',
      remedy: 'Ange ”arsversion” och använd koder ur en enda version.',
    },
    en: {
      title: 'Codes of different vintages are mixed',
      expected: 'one vintage',
      remedy: 'Give "arsversion" and use codes of a single one.',
    },
  },
  'not-combinable': {
    sv: {
      title: 'Uppgifterna för delarna kan inte läggas ihop till området',
      expected: 'täljare och nämnare för varje del',
      remedy:
        'Medelvärden, medianer, index och andelar utan antal kan inte läggas ihop. Beställ antalen, eller en uppgift för hela området.',
    },
    en: {
      title: 'The parts cannot be combined into the area',
      expected: 'count and denominator for each part',
      remedy:
        'Means, medians, indices and shares without counts cannot be combined. Order the counts, or a figure for the whole area.',
    },
  },
  'parts-incomplete': {
    sv: {
      title: 'Delar saknas, så summan kan inte räknas ut',
      expected: 'uppgifter för alla delar',
      remedy: 'Lägg till de delar som saknas.',
    },
    en: {
      title: 'Parts are missing, so the sum cannot be computed',
      expected: 'observations for every part',
      remedy: 'Add the missing parts.',
    },
  },
  'total-not-sum-of-parts': {
    sv: {
      title: 'Kvinnor och män är tillsammans inte i närheten av totalen',
      remedy: 'Totalen används som den står. Kontrollera att rätt rader står för kvinnor, män och båda.',
    },
    en: {
      title: 'Women and men together are nowhere near the total',
      remedy: 'The total is used as given. Check that the right rows stand for women, men and both.',
    },
  },
  'no-observations': {
    sv: {
      title: 'Det finns inga uppgifter',
      expected: 'minst en rad',
      remedy: 'Lägg till data under ”data” i kub.yaml.',
    },
    en: {
      title: 'There are no observations',
      expected: 'at least one row',
      remedy: 'Add data under "data" in kub.yaml.',
    },
  },
  'parent-unknown': {
    sv: {
      title: 'Det överordnade området finns inte',
      expected: 'ett id ur omraden.csv',
      remedy: 'Rätta kolumnen del_av.',
    },
    en: {
      title: 'The parent area does not exist',
      expected: 'an id of omraden.csv',
      remedy: 'Correct the column del_av.',
    },
  },
  'parent-cycle': {
    sv: {
      title: 'Området är överordnat sig självt',
      expected: 'en kedja som slutar vid kommunen',
      remedy: 'Rätta kolumnen del_av.',
    },
    en: {
      title: 'The area is its own ancestor',
      expected: 'a chain that ends at the municipality',
      remedy: 'Correct the column del_av.',
    },
  },
  'parent-smaller-than-part': {
    sv: {
      title: 'Delen är större än området den ingår i',
      remedy: 'Kontrollera kolumnerna del_av och koder och siffrorna för båda.',
    },
    en: {
      title: 'The part is larger than the area it belongs to',
      remedy: 'Check the columns del_av and koder and the figures of both.',
    },
  },
  'area-id-not-slug': {
    sv: {
      title: 'Områdets id har otillåtna tecken',
      expected: 'små bokstäver a–z, siffror och bindestreck',
      remedy: 'Skriv id:t utan å, ä, ö och mellanslag.',
    },
    en: {
      title: 'The area id has characters that are not allowed',
      expected: 'lower-case a–z, digits and hyphens',
      remedy: 'Write the id without å, ä, ö and spaces.',
    },
  },
  'area-without-codes': {
    sv: {
      title: 'Området har varken koder, delar eller egna rader i data, så dess underlag blir tomt',
      expected: 'koder, områden som anger det i del_av, eller rader med dess id',
      remedy: 'Fyll i kolumnen koder, eller skriv ”nej” under rapport.',
    },
    en: {
      title: 'The area has neither codes, parts nor rows of its own, so that its report will be empty',
      expected: 'codes, areas that name it in del_av, or rows with its id',
      remedy: 'Fill in the column koder, or write "nej" under rapport.',
    },
  },
  'code-in-two-areas': {
    sv: {
      title: 'Samma kod står i två områden på samma nivå',
      expected: 'varje kod i ett område',
      remedy: 'Ta bort koden ur det ena området.',
    },
    en: {
      title: 'The same code stands in two areas of the same level',
      expected: 'each code in one area',
      remedy: 'Remove the code from one of the areas.',
    },
  },
  'code-in-no-area': {
    sv: {
      title: 'Koden ingår inte i något område',
      remedy: 'Lägg till koden i ett område om den ska räknas med.',
    },
    en: { title: 'The code is in no area', remedy: 'Add the code to an area if it should count.' },
  },
  'municipality-summed': {
    sv: {
      title: 'Kommunens värde är summan av områdena, som inte säkert är hela kommunen',
      expected: 'en egen rad för kommunen, eller alla koder den består av',
      remedy: 'Lägg till kommunens egen uppgift, eller lista kommunens alla koder i omraden.csv.',
    },
    en: {
      title: 'The value of the municipality is the sum of the areas, which may not be all of it',
      expected: 'a row of its own for the municipality, or every code it is made of',
      remedy: "Add the municipality's own figure, or list all of its codes in omraden.csv.",
    },
  },
  'area-level-unknown': {
    sv: {
      title: 'Områdesnivån är okänd',
      expected: 'kommun, stadsomrade, omrade, delomrade eller grupp',
      remedy: 'Rätta kolumnen niva.',
    },
    en: {
      title: 'The area level is unknown',
      expected: 'kommun, stadsomrade, omrade, delomrade or grupp',
      remedy: 'Correct the column niva.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
