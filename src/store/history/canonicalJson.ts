/** JSON with its keys in order and no white space, so that equal records have equal text, and so equal hashes. */

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value === 'object' && value !== null) {
    const known = Object.entries(value).filter(([, item]) => item !== undefined);
    known.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${known.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
