/** Words of others in one line of a message: a header, a heading, an item. */

/**
 * Without what begins a new line or steers a terminal or the direction of writing, so that no name can add a header, a
 * line or a link of its own; cut where it is too long.
 */
export function oneLine(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (line.length <= most) return line;
  // A letter of two units is kept whole or left out.
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
