import type { Rule } from '../rules/rule.ts';

/**
 * How early each rule is to be judged: behind all that may mute it, because what is muted mutes nothing itself. Rules in a
 * circle come last, as they stand.
 */
export function muteOrder(rules: readonly Rule[], mutes: (rule: Rule) => readonly Rule[]): Map<Rule, number> {
  const muted = new Map(rules.map((rule) => [rule, mutes(rule)]));
  const waitsFor = new Map(rules.map((rule) => [rule, 0]));
  for (const others of muted.values()) for (const one of others) waitsFor.set(one, (waitsFor.get(one) ?? 0) + 1);
  const order = new Map<Rule, number>();
  const ready = rules.filter((rule) => waitsFor.get(rule) === 0);
  for (let rule = ready.pop(); rule !== undefined; rule = ready.pop()) {
    order.set(rule, order.size);
    for (const one of muted.get(rule) ?? []) {
      const left = (waitsFor.get(one) ?? 0) - 1;
      waitsFor.set(one, left);
      if (left === 0) ready.push(one);
    }
  }
  for (const rule of rules) if (!order.has(rule)) order.set(rule, order.size);
  return order;
}
