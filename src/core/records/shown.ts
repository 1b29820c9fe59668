/** A value as a message shows it: in quotation marks, and cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : kindOf(value);
  const visible = text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cs}]/gu, (letter) => (letter.length > 1 ? letter : '\u{fffd}'));
  const cut = text.length > longest ? `${visible}…` : visible;
  return typeof value === 'string' ? `“${cut}”` : cut;
}

const longest = 60;

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'a group of values' : 'something else';
}
