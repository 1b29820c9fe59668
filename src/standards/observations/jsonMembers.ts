/** Members of JSON objects of which nothing is known. */

export type Members = Readonly<Record<string, unknown>>;

export function hasMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers and truth values are written by some senders without quotation marks. Empty for all else. */
export function textOf(members: Members, name: string): string {
  const value = members[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}
