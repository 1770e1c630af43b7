/**
 * French "de" and "à" before a name: d’Ana, de Marc, d’Hélène, de Hugh, d’Yves, de Yann; with the article of a text: du
 * quai, des quais, de la rue, de l’atelier; au quai, aux quais, à la rue. A capital article belongs to the name and
 * stays: de Le Havre, à Le Havre.
 */

/** Where the h is heard as a stop (h aspiré): dictionaries mark these; every other h is mute. */
const STOPPED_H = [
  ...['haie', 'hall', 'hambourg', 'hameau', 'ham ', 'hampt', 'hangar', 'hanov', 'haras', 'harbo', 'harlem', 'harry'],
  ...['haut', 'havre', 'heath', 'héron', 'héros', 'high', 'hill', 'hold', 'holl', 'hong', 'hors', 'house', 'howard'],
  ...['hugh', 'huit', 'hunt'],
];

export function withDe(text: string): string {
  const word = text.toLocaleLowerCase('fr');
  if (/^les /u.test(text)) return `des ${text.slice(4)}`;
  if (/^le /u.test(text)) return `du ${text.slice(3)}`;
  return isElided(word) ? `d’${text}` : `de ${text}`;
}

export function withA(text: string): string {
  if (/^les /u.test(text)) return `aux ${text.slice(4)}`;
  if (/^le /u.test(text)) return `au ${text.slice(3)}`;
  return `à ${text}`;
}

function isElided(word: string): boolean {
  if (/^(?:onze|onzième|oui)\b/u.test(word)) return false;
  const [first = ''] = word.normalize('NFD');
  if (first === 'y') return !/^y[aeiou]/u.test(word);
  if (first === 'h') return !STOPPED_H.some((start) => word.startsWith(start));
  return /[aeiouœæ]/u.test(first);
}
