/** Cuts at a word where there are words, and says that it did. */
export function shortened(text: string, most: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const points = [...plain.slice(0, most * 2)];
  if (points.length <= most) return plain;
  const cut = points.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
