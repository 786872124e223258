const letters: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' };

/** One spelling of a typed word: case, å ä ö, spaces and hyphens do not matter ("Önskad riktning" → "onskad_riktning"). */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[åäöéü]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\s_-]+/g, '_');
}
