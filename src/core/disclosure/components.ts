import type { Model } from './quantity.ts';

export interface Component {
  readonly members: readonly number[];
  /** Equations that hold any of them, by number. */
  readonly equations: readonly number[];
}

const none: ReadonlySet<number> = new Set();

/**
 * Quantities that hang together through equations, fixed ones apart, as what is known of them tells nothing further.
 * Those that are `held` are taken as fixed, too.
 */
export function componentsOf({ quantities, equations }: Model, held: ReadonlySet<number> = none): Component[] {
  const leader = Int32Array.from(quantities.keys());
  const find = (start: number): number => {
    let at = start;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  const moving = (number: number): boolean => quantities[number]?.standing !== 'fixed' && !held.has(number);
  const firsts = equations.map(({ total, parts }) => {
    const [first, ...others] = [total, ...parts].filter(moving);
    if (first === undefined) return -1;
    for (const other of others) leader[find(other)] = find(first);
    return first;
  });
  const made = new Map<number, { members: number[]; equations: number[] }>();
  for (const number of quantities.keys()) {
    if (!moving(number)) continue;
    const root = find(number);
    const component = made.get(root) ?? { members: [], equations: [] };
    component.members.push(number);
    made.set(root, component);
  }
  for (const [at, first] of firsts.entries()) if (first >= 0) made.get(find(first))?.equations.push(at);
  return [...made.values()];
}
