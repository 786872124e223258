/** What differs between the commented `kub.yaml` of an example and of a workspace made from codes. */
export interface NewConfig {
  readonly municipality: string;
  readonly invented: boolean;
}

/** The commented `kub.yaml` of a new workspace: what must be there, and what may be, switched off. */
export function newConfig({ municipality, invented }: NewConfig): string {
  const data = invented
    ? [
        'data:',
        '  - fil: data/folkmangd.csv',
        '    kalla: Påhittat folkregister      # trycks där siffrorna står',
        '  - fil: data/andelar.csv',
        '    kalla: Påhittade register',
      ]
    : [
        'data: []',
        '#  - fil: data/*.csv                   # kolumner: omrade;indikator;period;kon;alder;taljare;namnare',
        '#    kalla: SCB                        # trycks där siffrorna står',
      ];
  return `${[
    '# Arbetsmapp för kub. Rader som börjar med # läses inte: ta bort tecknet för att slå på en inställning.',
    '# Kontrollera:  kub check      Bygg alla områden:  kub build --all      Vad nycklarna betyder:  kub help kub-yaml',
    '',
    `kommun: ${municipality}   # id i omraden.csv: kommunen, och det som områdena jämförs med`,
    'utgava: 2026',
    ...(invented
      ? [
          'pahittade_uppgifter: ja               # skrivs ut på varje sida: ta bort raden när uppgifterna är dina',
        ]
      : []),
    '',
    '# En post per källa. Egna kolumnnamn översätts med kolumner: {omrade: DeSO, taljare: Antal}.',
    ...data,
    '',
    '# avsandare:',
    '#   namn: Kommunens namn',
    '#   enhet: Enheten som ger ut underlaget',
    '#   kontakt: funktionsbrevlåda',
    '#   diarienummer: KS 2026-00001',
    '',
    '# jamforelse: kommun      # eller ovriga: resten av kommunen visas i stället för hela',
    '# teman: boras            # eller malomraden: de åtta målområdena; då heter temana 1–8 även i anteckningarna',
    '',
    '# Antal under tröskeln visas aldrig. Här kan du göra reglerna strängare.',
    '# rojandekontroll:',
    '#   troskel: 5',
    '#   troskel_kanslig: 10',
    '#   minsta_namnare: 10',
    '#   minsta_antal_svar: 30',
  ].join('\n')}\n`;
}

/** What stands where in the folder, for the person who opens it first. */
export const newReadMe = `# Arbetsmapp för kub

| fil | vad den är |
|---|---|
| \`kub.yaml\` | inställningar: kommun, utgåva, källor |
| \`omraden.csv\` | områdena och de koder (DeSO, RegSO) som de består av |
| \`data/\` | siffrorna, en rad per område, indikator och period |
| \`anteckningar/\` | det som inte syns i siffror: resurser, insatser, boendes bild |
| \`aktorer.csv\` | vilka som arbetar i området |
| \`mal.csv\`, \`utfall.csv\` | mål för insatserna och hur det gick |
| \`handlingsplan.csv\` | vem som gör vad, och när |

Indikatorerna finns i kubs katalog: \`kub list indicators\`. En egen indikator skrivs i \`indikatorer.csv\`.

1. \`kub check\` säger vad som är fel, i vilken fil och på vilken rad.
2. \`kub build --all\` bygger underlagen i mappen \`out\`.
3. Byt ut exemplen mot ditt eget, en fil i taget, och kör \`kub check\` emellan. En ny fil i \`data\` behöver en post
   under \`data:\` i \`kub.yaml\`.

\`kub help forsta-timmen\` visar hela vägen till ett utskrivet underlag, \`kub help kolumner\` vad kolumnerna betyder.
`;
