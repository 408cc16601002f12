/**
 * The words of a text as the search compares them: small letters, no accents, and one spelling for British and American
 * (anaemia, oedema, tumour, leucopenia, localised). What is typed and what is searched are both spelled so.
 */
export function searchWords(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(oneSpelling);
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
  return word
    .replace(/[ao]e/g, 'e') // anaemia, diarrhoea
    .replaceAll('ou', 'o') // tumour, colour
    .replaceAll('leuc', 'leuk') // leucopenia
    .replaceAll('z', 's'); // localized
}
