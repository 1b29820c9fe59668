import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTree } from './numberTree.ts';

describe('numberTree', () => {
  it('puts what is below inside', () => {
    const nodes = [
      { id: 'CN', parent: null },
      { id: 'CN-65', parent: 'CN' },
      { id: 'CN-6530', parent: 'CN-65' },
      { id: 'UA', parent: null },
    ];
    expect(numberTree(nodes).sort((a, b) => a.enter - b.enter)).toEqual([
      { id: 'CN', enter: 1, leave: 6 },
      { id: 'CN-65', enter: 2, leave: 5 },
      { id: 'CN-6530', enter: 3, leave: 4 },
      { id: 'UA', enter: 7, leave: 8 },
    ]);
  });

  it('loses no node to an unknown parent, itself as parent, or a circle', () => {
    const nodes = [
      { id: 'a', parent: 'nowhere' },
      { id: 'b', parent: 'b' },
      { id: 'c', parent: 'd' },
      { id: 'd', parent: 'c' },
    ];
    expect(
      numberTree(nodes)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes a chain longer than the call stack', () => {
    const nodes = Array.from({ length: 50_000 }, (_, n) => ({ id: String(n), parent: n === 0 ? null : String(n - 1) }));
    expect(numberTree(nodes)).toHaveLength(50_000);
  });

  it('nests as the parents do, in any forest', () => {
    const parents = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(parents, (choices) => {
        const nodes = choices.map((choice, n) => ({ id: `n${n}`, parent: n === 0 ? null : `n${choice % n}` }));
        const numbers = new Map(numberTree(nodes).map((node) => [node.id, node]));
        const isBelow = (id: string, top: string): boolean => {
          const parent = nodes.find((node) => node.id === id)?.parent ?? null;
          return parent !== null && (parent === top || isBelow(parent, top));
        };
        for (const { id: a } of nodes) {
          for (const { id: b } of nodes) {
            const [x, y] = [numbers.get(a), numbers.get(b)];
            expect(x && y && x.enter > y.enter && x.leave < y.leave).toBe(isBelow(a, b));
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
