import type { NoteKind } from '../../model/note.ts';
import type { SectionSentences } from '../../model/section-sentences.ts';
import { type Catalogue, texts } from '../catalogue.ts';
import { among, benchmarkPlace, periodWords, when } from './grammar.ts';

type Place = { readonly area: string; readonly preposition: string };
const here = (p: Place) => `${p.preposition} ${p.area}`;

/** In the definite form, as in "fanns insatsen". */
const kinds: Readonly<Record<NoteKind, string>> = {
  resource: 'resursen',
  setting: 'arenan',
  intervention: 'insatsen',
  'resident-view': 'bilden',
  difficulty: 'svårigheten',
  possibility: 'möjligheten',
  introduction: 'inledningen',
  comment: 'kommentaren',
};

export const svSection: Catalogue<keyof SectionSentences> = {
  ...texts({
    'title.summary': 'Sammanfattning',
    'title.reading-guide': 'Så läser du underlaget',
    'title.overview': 'Området i korthet',
    'title.resident-views': 'Boendes egen bild',
    'title.resources': 'Resurser, arenor och aktörer',
    'title.interventions': 'Pågående utvecklingsinsatser',
    'title.goals': 'Mål, uppföljning och handlingsplan',
    'title.introduction': 'Om den här versionen',
    'title.worked': 'Vad som har fungerat bra',
    'title.hard': 'Vad som har varit svårt',
    'title.conversation': 'Underlag för samtal',
    'title.methods': 'Metod, källor och begränsningar',
    'title.table-appendix': 'Tabellbilaga',
    'title.contact': 'Om tillgänglighet och kontakt',
    'guide.purpose':
      'Underlaget är till för alla som bor eller arbetar i området. Siffror står bredvid det som människor vet och berättar.',
    'guide.order':
      'Styrkor och resurser står före svårigheter. Bland styrkor och sådant att följa står de skillnader som håller när många jämförelser görs samtidigt.',
    'guide.benchmark':
      'Värdet visas bredvid kommunens värde. Skillnaden prövas mot övriga kommunen, det vill säga kommunen utan området, så att området inte jämförs med sig självt.',
    'guide.interval':
      'Strecket genom ett värde är ett konfidensintervall på nivån 95 procent. Ett långt streck betyder ett osäkert värde.',
    'guide.symbols':
      '▲ betyder högre, ▼ lägre, ≈ ungefär lika och – att uppgift saknas. Tecknen säger inte vad som är bra eller dåligt.',
    'guide.missing':
      'Uppgifter om få personer visas inte. Ibland döljs ytterligare en uppgift, så att den första inte går att räkna fram.',
    'guide.views':
      'Boendes egen bild är vad människor har sagt, inte mätvärden. Där står vilka som har tillfrågats, hur många, när och på vilket sätt.',
    'guide.ranking':
      'Områden rangordnas inte. Varje område jämförs med kommunen och med sig självt över tid.',
    'method.interval':
      'Andelar har Wilsons konfidensintervall. Tal per invånare har exakta gränser enligt Poisson vid få händelser, annars Byars. Medelvärden har intervall enligt Students t-fördelning. Urvalsundersökningar har producentens intervall när det finns.',
    'method.benchmark':
      'Kommunens värde visas, men området prövas mot kommunen utan området. Andelar prövas med Newcombes metod, tal med kvoten mellan talen och medelvärden med Welchs metod.',
    'method.outcome':
      'Högre eller lägre skrivs när intervallet för skillnaden inte innehåller noll, annars ungefär lika. Orundade värden avgör. Den skillnad som skrivs ut är skillnaden mellan värdena som de visas.',
    'method.many-comparisons':
      'När många områden prövas blir några skillnader statistiskt signifikanta av en slump. P-värdena justeras enligt Benjamini och Hochberg, och sammanfattningen lyfter skillnader med justerat värde under 0,05.',
    'method.trend':
      'Utveckling bedöms på de fem senaste oberoende årsvärdena. En riktning skrivs ut när testet för trend är tydligt och håller även om ett värde i taget utelämnas. Serier bryts där metod, definition eller gräns ändras.',
    'method.roll-up':
      'Värden för områden som består av flera delar är summan av antalen delad med summan av nämnarna, aldrig ett medelvärde av andelar. Medianer, index och standardiserade värden läggs inte ihop.',
    'method.disclosure':
      'Röjandekontrollen görs på alla uppgifter i publiceringen innan någon jämförelse görs. Tal från ett till fyra visas inte, och känsliga uppgifter har en högre gräns. Dolda uppgifter finns inte i någon fil.',
    'method.inequality':
      'Ojämlikhet mellan områden räknas med en linje genom områdenas värden, ordnade efter områdestyp och vägda efter folkmängd. Skillnaden är linjens värde i den mest gynnade änden minus värdet i den minst gynnade.',
    'method.pooled-years':
      'För vissa indikatorer läggs flera år ihop. Då summeras antalen och nämnarna för åren. Perioderna överlappar inte varandra.',
    'method.trace':
      'Varje uppgift står med period, grupp och underlag i tabellbilagan. Samma uppgifter finns med källa i filen figures.csv. Avsändaren kan med kommandot kub explain visa de rader i underlaget som en uppgift är gjord av.',
    'limitation.averages':
      'Ett värde för ett område säger inget om enskilda personer. Skillnader inom området kan vara större än mellan områden.',
    'limitation.small-areas':
      'I små områden varierar värden mycket mellan år. Läs flera år tillsammans, och se på konfidensintervallet.',
    'limitation.register':
      'Register visar det som har registrerats. Människor som inte är folkbokförda i området finns inte med.',
    'limitation.survey':
      'Enkäter besvaras av några av de tillfrågade. Grupper som svarar i mindre utsträckning syns sämre i resultaten.',
    'limitation.cell-key':
      'SCB:s befolkningsuppgifter har från referensår 2025 ett litet slumpmässigt tillägg. Delar behöver inte summera till totalen.',
    'methods.introduction':
      'Här står hur uppgifterna är gjorda, vad de betyder och vad de inte kan användas till.',
    'contact.accessibility': 'Dokumentet är gjort för att kunna läsas av alla, även med hjälpmedel.',
    'contact.no-contact': 'Avsändaren har inte angett någon kontaktväg för frågor och synpunkter.',
  }),
  'title.theme': (p) => p.title || p.id,

  'summary.introduction': (p) =>
    `Utgåva ${p.edition} visar det viktigaste om läget ${here(p)}: styrkor, sådant att följa och sådant vi inte vet.`,
  'summary.compared': (p, f) => {
    const word = p.outcome === 'higher' ? 'högre' : 'lägre';
    const value = f.quantity(p.value, p.measure, p.unit);
    const other = f.brief(p.benchmarkValue, p.measure, p.unit);
    return `${when(p.period)} var ”${p.indicator}” ${value} ${here(p)}${among(p)}, ${word} än ${benchmarkPlace(p).place} (${other}).`;
  },
  'summary.note': (p) => `${when(p.year)} fanns ${kinds[p.kind]} ”${p.title}”.`,
  'summary.no-strengths': (p) => `I utgåva ${p.edition} är ingen skillnad till områdets fördel säkerställd.`,
  'summary.nothing-to-follow': (p) =>
    `I utgåva ${p.edition} är ingen skillnad till områdets nackdel säkerställd.`,
  'summary.no-unknown': (p) =>
    `I utgåva ${p.edition} har alla indikatorer i det här underlaget en uppgift som visas.`,
  'summary.no-resident-views': (p) => `I utgåva ${p.edition} saknas de boendes egen bild av ${p.area}.`,
  'summary.theme-unknown': (p) =>
    `I utgåva ${p.edition} visas inga uppgifter om ${p.area} i temat ”${p.title || p.id}”.`,
  'summary.themes-unknown': (p) => `I utgåva ${p.edition} visas inga uppgifter om ${p.area} i de här temana:`,
  'summary.more-unknown': (p, f) =>
    p.count === 1
      ? `I utgåva ${p.edition} är det ytterligare en uppgift som saknas eller inte visas.`
      : `I utgåva ${p.edition} är det ytterligare ${f.count(p.count)} uppgifter som saknas eller inte visas.`,

  'overview.introduction': (p) => `Här står vilka som bodde ${here(p)} enligt utgåva ${p.edition}.`,
  'overview.part-of': (p) => `${p.area} är en del av ${p.parent}.`,
  'overview.parts': (p, f) =>
    p.count === 1 ? `${p.area} har en del.` : `${p.area} består av ${f.count(p.count)} delar.`,
  'overview.codes': (p, f) =>
    p.count === 1
      ? `${p.area} avgränsas av en statistisk områdeskod.`
      : `${p.area} avgränsas av ${f.count(p.count)} statistiska områdeskoder.`,
  'overview.vintage': (p) => `Gränserna för ${p.area} är de i indelningen ${p.vintage}.`,
  'overview.no-codes': (p) => `Avgränsningen av ${p.area} är inte beskriven med områdeskoder.`,
  'overview.fact': (p) => `${p.indicator} (${periodWords(p.period)})`,

  'resident-views.introduction': (p) =>
    `Här står vad människor ${here(p)} själva har sagt, och hur de blev tillfrågade.`,
  'resident-views.missing': (p) =>
    `I utgåva ${p.edition} finns inga beskrivningar av de boendes egen bild av ${p.area}.`,
  'resources.introduction': (p) =>
    `Här står vad som finns ${here(p)}, var människor möts och vilka som verkar där.`,
  'resources.missing': (p) => `I utgåva ${p.edition} finns inga beskrivna resurser ${here(p)}.`,
  'settings.missing': (p) => `I utgåva ${p.edition} finns inga beskrivna arenor ${here(p)}.`,
  'actors.missing': (p) => `I utgåva ${p.edition} finns inga beskrivna aktörer ${here(p)}.`,
  'actors.theme-missing': (p) =>
    `I utgåva ${p.edition} finns ingen beskriven aktör ${here(p)} för temat ”${p.theme}”.`,
  'actors.themes-missing': (p) =>
    `I utgåva ${p.edition} finns ingen beskriven aktör ${here(p)} för de här temana:`,
  'theme.introduction': (p) => `Uppgifterna om ${p.area} visas bredvid dem för ${p.benchmark}.`,
  'theme.nothing': (p) => `I utgåva ${p.edition} finns inga uppgifter om ${p.area} i detta tema.`,
  'interventions.introduction': (p) => `Här står vad som görs ${here(p)}, av vilka och för vem.`,
  'interventions.missing': (p) => `I utgåva ${p.edition} finns inga beskrivna insatser ${here(p)}.`,
  'goals.introduction': (p) => `Här står vilka mål som gäller ${p.area}, hur det går och vad som ska göras.`,
  'goals.missing': (p) => `I utgåva ${p.edition} finns inga beskrivna mål för ${p.area}.`,
  'plan.missing': (p) => `I utgåva ${p.edition} finns ingen handlingsplan för ${p.area}.`,
  'worked.missing': (p) => `I utgåva ${p.edition} finns inget beskrivet som har fungerat bra ${here(p)}.`,
  'hard.missing': (p) => `I utgåva ${p.edition} finns inget beskrivet som har varit svårt ${here(p)}.`,

  'conversation.introduction': (p) => `Frågorna är till för samtal om läget ${here(p)}.`,
  'conversation.recognise': (p) => `Känner ni igen bilden av hur det är ${here(p)}?`,
  'conversation.strengths': (p) => `Vilka styrkor ${here(p)} kan fler få del av?`,
  'conversation.unknown': (p) => `Vad mer behöver vi veta om ${p.area}, och vem kan berätta?`,
  'conversation.together': (p) => `Vad kan vi göra tillsammans ${here(p)} som ingen kan göra ensam?`,
  'conversation.next': (p) => `Vad är nästa steg ${here(p)}, vem tar det och när följer vi upp?`,
  'table-appendix.introduction': (p) => `Här står alla uppgifter som visas om ${p.area}.`,
  'table-appendix.empty': (p) => `I utgåva ${p.edition} finns inga uppgifter att visa om ${p.area}.`,
  'contact.errors': (p) =>
    `Har du frågor, hittar du fel eller behöver du ett annat format? Hör av dig till ${p.contact}.`,
  'contact.sender': (p) => `Avsändare är ${p.unit ? `${p.name}, ${p.unit}` : p.name}.`,
  'warning.note-stale': (p) =>
    p.reviewBy
      ? `Anteckningen ”${p.title}” skulle ha granskats senast ${p.reviewBy}.`
      : `Anteckningen ”${p.title}” är äldre än uppgifterna den handlar om.`,
  'warning.only-difficulties': (p) =>
    `I utgåva ${p.edition} finns svårigheter beskrivna ${here(p)}, men varken möjligheter eller resurser.`,
};
