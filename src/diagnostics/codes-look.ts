/** What can be wrong with the look and the templates of a workspace. */
export const lookCodes = {
  'contrast-too-low': {
    sv: {
      title: 'Färgerna i utseendet har för liten kontrast',
      remedy: 'Välj en mörkare eller ljusare färg under ”utseende: farger” i kub.yaml.',
    },
    en: {
      title: 'The colours of the look have too little contrast',
      remedy: 'Choose a darker or lighter colour under "utseende: farger" in kub.yaml.',
    },
  },
  'not-a-colour': {
    sv: {
      title: 'Färgen kan inte tolkas',
      expected: '#12436D',
      remedy: 'Skriv färgen med sex hexadecimala siffror.',
    },
    en: {
      title: 'The colour cannot be understood',
      expected: '#12436D',
      remedy: 'Write the colour as six hexadecimal digits.',
    },
  },
  'logo-not-usable': {
    sv: {
      title: 'Logotypen kan inte användas',
      expected: 'en PNG-, JPEG- eller SVG-fil i arbetsmappen, högst 1 MB, med logotyp_text',
      remedy: 'Rätta ”utseende: logotyp” och ”logotyp_text” i kub.yaml.',
    },
    en: {
      title: 'The logotype cannot be used',
      expected: 'a PNG, JPEG or SVG file in the workspace, at most 1 MB, with logotyp_text',
      remedy: 'Correct "utseende: logotyp" and "logotyp_text" in kub.yaml.',
    },
  },
  'unknown-template': {
    sv: { title: 'Mallen är okänd', remedy: 'Rätta filnamnet i mappen mallar.' },
    en: { title: 'The template is unknown', remedy: 'Correct the file name in the folder mallar.' },
  },
  'template-syntax': {
    sv: {
      title: 'Mallen går inte att läsa',
      expected: 'att allt som öppnas, som {{#if …}}, också stängs',
      remedy: 'Rätta raden eller den före. Jämför med mallen i kub:s mapp templates.',
    },
    en: {
      title: 'The template cannot be read',
      expected: 'that all that is opened, as {{#if …}}, is closed',
      remedy: "Correct the line or the one before. Compare with the template in kub's folder templates.",
    },
  },
  'unknown-name-in-template': {
    sv: {
      title: 'Namnet finns inte där mallen använder det',
      remedy: 'Rätta namnet. Vilka som finns syns i mallen i kub:s mapp templates.',
    },
    en: {
      title: 'The name does not exist where the template uses it',
      remedy: "Correct the name. Those that exist are seen in the template in kub's folder templates.",
    },
  },
  'markup-in-template': {
    sv: {
      title: 'Text och märkning är förväxlade i mallen',
      expected: '{{namn}} för text, {{{namn}}} för det som redan är HTML',
      remedy: 'Rätta antalet klamrar på raden.',
    },
    en: {
      title: 'Text and markup are mixed up in the template',
      expected: '{{name}} for text, {{{name}}} for what is HTML already',
      remedy: 'Correct the number of braces on the line.',
    },
  },
} as const;
