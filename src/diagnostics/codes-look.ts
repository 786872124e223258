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
} as const;
