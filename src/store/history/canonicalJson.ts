/** JSON with its keys in order and no white space, so that equal records have equal text, and so equal hashes. */

// Plain loops, which are faster than `map` and `join`: an import puts every record through here.
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ','}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  let comma = '';
  for (const { key, written } of orderOf(Object.keys(value))) {
    const item: unknown = Reflect.get(value, key);
    if (item === undefined) continue;
    text += comma + written + (item === null ? 'null' : canonicalJson(item));
    comma = ',';
  }
  return `{${text}}`;
}

interface Key {
  readonly key: string;
  /** As it stands in the text, with the colon. */
  readonly written: string;
}

interface KnownOrder {
  readonly keys: readonly string[];
  readonly order: readonly Key[];
}

const MOST_KNOWN = 500;
const known = new Map<string, KnownOrder>();

/** The keys sorted. Records of a type have the same keys in the same order, so that they are sorted once. */
function orderOf(keys: readonly string[]): readonly Key[] {
  const name = keys.join();
  const found = known.get(name);
  if (found && areSame(found.keys, keys)) return found.order;
  const order = keys.toSorted(byCode).map((key): Key => ({ key, written: `${JSON.stringify(key)}:` }));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, { keys, order });
  return order;
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}
