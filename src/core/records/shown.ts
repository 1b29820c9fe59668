/** A value as a message shows it: in quotation marks, and cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : kindOf(value);
  const visible = [...text.slice(0, 200)].map((letter) => (/[\p{Cc}\p{Cs}]/u.test(letter) ? '�' : letter));
  const cut = visible.length > 60 ? `${visible.slice(0, 60).join('')}…` : visible.join('');
  return typeof value === 'string' ? `“${cut}”` : cut;
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'a group of values' : 'something else';
}
