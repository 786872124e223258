import type { CodeEntry } from './code-entry.ts';

/** Why a PDF could not be made. Never a fault of the input: HTML is built all the same. */
export const browserCodes = {
  'browser-absent': {
    sv: {
      title: 'Ingen webbläsare hittades',
      expected: 'Chrome, Chromium eller Edge',
      remedy:
        'Installera en webbläsare, eller ange sökvägen i KUB_CHROMIUM. ”kub doctor” visar vad som finns.',
    },
    en: {
      title: 'No browser was found',
      expected: 'Chrome, Chromium or Edge',
      remedy: 'Install a browser, or give its path in KUB_CHROMIUM. "kub doctor" shows what there is.',
    },
  },
  'browser-named-absent': {
    sv: {
      title: 'Webbläsaren i KUB_CHROMIUM finns inte eller får inte köras',
      remedy: 'Rätta sökvägen i KUB_CHROMIUM, eller ta bort den så letar kub själv.',
    },
    en: {
      title: 'The browser in KUB_CHROMIUM does not exist or may not be run',
      remedy: 'Correct the path in KUB_CHROMIUM, or remove it and let kub look.',
    },
  },
  'browser-cache-unsafe': {
    sv: {
      title: 'Andra än du kan ändra mappen som webbläsaren packas upp i',
      remedy: 'Gör mappen din egen och stängd för andra (chmod 700), eller ta bort den.',
    },
    en: {
      title: 'Others than you can change the folder that the browser is unpacked into',
      remedy: 'Make the folder your own and closed to others (chmod 700), or remove it.',
    },
  },
  'browser-cache-unwritable': {
    sv: {
      title: 'Mappen som webbläsaren packas upp i kan inte skrivas',
      remedy:
        'Ange en mapp med 250 MB ledigt i XDG_CACHE_HOME, eller en installerad webbläsare i KUB_CHROMIUM.',
    },
    en: {
      title: 'The folder that the browser is unpacked into cannot be written',
      remedy: 'Give a folder with 250 MB free in XDG_CACHE_HOME, or an installed browser in KUB_CHROMIUM.',
    },
  },
  'browser-start-failed': {
    sv: {
      title: 'Webbläsaren startade inte',
      remedy:
        'Se till att mappen för tillfälliga filer (TMPDIR) går att skriva i och har 100 MB ledigt. Kör ”kub doctor”. ' +
        'Ange en annan webbläsare i KUB_CHROMIUM om den inte går att laga.',
    },
    en: {
      title: 'The browser did not start',
      remedy:
        'See that the folder for temporary files (TMPDIR) can be written and has 100 MB free. Run "kub doctor". ' +
        'Give another browser in KUB_CHROMIUM if it cannot be mended.',
    },
  },
  'browser-died': {
    sv: { title: 'Webbläsaren dog', remedy: 'Bygg om med ”--jobs 1”: minnet kan ha tagit slut.' },
    en: { title: 'The browser died', remedy: 'Build again with "--jobs 1": memory may have run out.' },
  },
  'print-timeout': {
    sv: { title: 'Utskriften blev inte klar i tid', remedy: 'Bygg om med ”--jobs 1”.' },
    en: { title: 'The printing was not done in time', remedy: 'Build again with "--jobs 1".' },
  },
  'pdf-unfinished': {
    sv: { title: 'Webbläsaren lämnade en ofullständig PDF', remedy: 'Bygg om. Består felet: anmäl det.' },
    en: { title: 'The browser left an incomplete PDF', remedy: 'Build again. If it persists, report it.' },
  },
  'pdf-blank': {
    sv: {
      title: 'PDF:en blev tom',
      remedy: 'Öppna HTML-sidan: är också den tom ligger felet i en egen mall.',
    },
    en: {
      title: 'The PDF was blank',
      remedy: 'Open the HTML page: if that is blank too, a template is wrong.',
    },
  },
  'contents-target-absent': {
    sv: {
      title: 'En rubrik i innehållet finns inte i PDF:en',
      remedy: 'Rubriker i en egen mall ska ha id. Utan egna mallar: anmäl felet.',
    },
    en: {
      title: 'A heading of the contents is not in the PDF',
      remedy: 'Headings of your own template need an id. Without such templates, report it.',
    },
  },
  'contents-unstable': {
    sv: {
      title: 'Sidnumren i innehållet ändras vid varje utskrift',
      remedy: 'Ta bort det som flyttar text i en egen mall. Utan egna mallar: anmäl felet.',
    },
    en: {
      title: 'The page numbers of the contents change at every printing',
      remedy: 'Remove what moves text in a template of your own. Without such templates, report it.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
