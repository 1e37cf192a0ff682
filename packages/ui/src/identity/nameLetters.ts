/**
 * Two letters that stand for a tool: "Brevo" is "Br".
 *
 * @param name - the tool's title
 */
export function toolLetters(name: string): string {
  const characters = [...name].filter(character =>
    /[\p{Letter}\p{Number}]/u.test(character),
  );
  const [first = '?', second = ''] = characters;
  return first.toLocaleUpperCase() + second.toLocaleLowerCase();
}

/**
 * The initials of a person or team: "Camille Durand" is "CD".
 *
 * @param name - a display name
 */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter(word => /\p{Letter}/u.test(word));
  const [first = '?'] = words;
  const last = words.length > 1 ? words[words.length - 1] : '';
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return [...word].find(character => /\p{Letter}/u.test(character)) ?? '';
}
