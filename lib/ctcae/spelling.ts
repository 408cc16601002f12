/**
 * The words of a text as the search compares them: small letters, no accents, and one spelling for British and American
 * (anaemia, oedema, tumour, leucopenia, localised). What is typed and what is searched are both spelled so.
 */
export function searchWords(text: string): string[] {
  return wordsOf(text).map(oneSpelling);
}

/**
 * Its words with every `ae` and `oe` left as it is written, for who has typed only the first letter of the two: "leuko" begins
 * leukoencephalopathy, which the one spelling makes "leukencephalopathy".
 */
export function wordsAsWritten(text: string): string[] {
  return wordsOf(text).map(oneConsonant);
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replace(/['’]/g, '');
}

function oneSpelling(word: string): string {
  return oneConsonant(word.replace(/[ao]e/g, 'e')); // anaemia, diarrhoea
}

function oneConsonant(word: string): string {
  return word
    .replaceAll('ou', 'o') // tumour, colour
    .replaceAll('leuc', 'leuk') // leucopenia
    .replaceAll('z', 's'); // localized
}
