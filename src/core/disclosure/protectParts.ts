/**
 * Protects a model component by component, large ones in parts. The effort grows with the square of a component, and a tree of
 * places is one. But most of its totals are shown in the end: taken as known from the start, they cut it into families,
 * each of which can be protected by itself – whoever knows less can tell less. Only where a family cannot be protected
 * below its total, that is let go, and the family is looked at together with the one above it.
 */
import type { Component } from './components.ts';
import { componentsOf } from './components.ts';
import type { Protection } from './protectComponent.ts';
import { protectComponent } from './protectComponent.ts';
import type { Model } from './quantity.ts';

/** Smaller components are protected whole, with the cheapest cells. */
const LARGEST_WHOLE = 600;

export function protectParts(model: Model, { largestWhole = LARGEST_WHOLE, onlyNew = false } = {}): Protection[] {
  const held = new Set<number>();
  for (const component of componentsOf(model)) {
    if (component.members.length > largestWhole) for (const total of totalsOf(model, component)) held.add(total);
  }
  const settled = new Map<string, Protection>();
  for (;;) {
    const parts = componentsOf(model, held).filter(
      (part) => hasNeed(model, part) && (!onlyNew || isTouched(model, part)),
    );
    const found = parts.map((part): readonly [Component, Protection] => {
      const key = keyOf(part);
      const known = settled.get(key) ?? protectComponent(model, part.members, part.equations);
      settled.set(key, known);
      return [part, known];
    });
    const letGo = found.flatMap(([part, { exposed }]) => (exposed.size === 0 ? [] : around(model, part, held)));
    if (letGo.length === 0) return found.map(([, protection]) => protection);
    for (const total of letGo) held.delete(total);
  }
}

/** In others, nothing is to be decided and nothing is told anew. */
function isTouched({ quantities, equations }: Model, part: Component): boolean {
  const isOpen = (number: number): boolean => {
    const { isNew = false, standing = 'fixed' } = quantities[number] ?? {};
    return isNew || standing === 'shown';
  };
  return part.members.some(isOpen) || part.equations.some((at) => equations[at]?.isNew);
}

function hasNeed({ quantities }: Model, { members }: Component): boolean {
  return members.some((number) => (quantities[number]?.need ?? null) !== null);
}

/** Totals that are to be shown and tell nothing by themselves. */
function totalsOf({ quantities, equations }: Model, component: Component): number[] {
  return component.equations.flatMap((at) => {
    const total = equations[at]?.total ?? -1;
    const quantity = quantities[total];
    return quantity?.standing === 'shown' && quantity.need === null ? [total] : [];
  });
}

/** Totals taken as known in the equations of a part. */
function around({ equations }: Model, part: Component, held: ReadonlySet<number>): number[] {
  return part.equations.flatMap((at) => {
    const { total, parts } = equations[at] ?? { total: -1, parts: [] };
    return [total, ...parts].filter((number) => held.has(number));
  });
}

/** A part is the same as long as it has the same members: what is held around it is let go only with it. */
function keyOf({ members }: Component): string {
  return members.join(' ');
}
