import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../leaves/outcome.ts';
import type { Said, Standing } from './step.ts';
import { isAlert, phase, phases, step } from './step.ts';

const verdict = fc.constantFrom<Verdict>(1, 0, -1);
/** At the exit level a rule holds at least as long as at the limit. */
const said = fc
  .record({ fires: verdict, holds: verdict })
  .map(({ fires, holds }): Said => ({ fires, holds: fires === 1 ? 1 : holds }));
const patience = fc.record({ for: fc.integer({ min: 1, max: 4 }), clearFor: fc.integer({ min: 1, max: 4 }) });

function after(list: readonly Said[], how: { readonly for: number; readonly clearFor: number }): Standing {
  const standing = { phase: phase.inactive, count: 0 };
  for (const one of list) step(standing, one, how);
  return standing;
}

const yes: Said = { fires: 1, holds: 1 };
const no: Said = { fires: 0, holds: 0 };
const between: Said = { fires: 0, holds: 1 };
const unknown: Said = { fires: -1, holds: -1 };

describe('states', () => {
  it.each([
    ['fires at once', [yes], { for: 1, clearFor: 1 }, 'firing'],
    ['waits for a second period', [yes], { for: 2, clearFor: 1 }, 'pending'],
    ['forgets what did not go on', [yes, no], { for: 2, clearFor: 1 }, 'inactive'],
    ['counts reported periods only', [yes, unknown, unknown, yes], { for: 2, clearFor: 1 }, 'firing'],
    ['goes on between exit level and limit', [yes, between, between], { for: 1, clearFor: 1 }, 'firing'],
    ['does not begin between exit level and limit', [between, between], { for: 1, clearFor: 1 }, 'inactive'],
    ['recovers', [yes, no], { for: 1, clearFor: 2 }, 'recovering'],
    ['falls back', [yes, no, between], { for: 1, clearFor: 2 }, 'firing'],
    ['is over', [yes, no, no], { for: 1, clearFor: 2 }, 'resolved'],
    ['is not over while nothing is known', [yes, no, unknown, unknown], { for: 1, clearFor: 2 }, 'recovering'],
    ['rests', [yes, no, no], { for: 1, clearFor: 1 }, 'inactive'],
    ['comes again', [yes, no, yes], { for: 1, clearFor: 1 }, 'firing'],
  ] as const)('%s', (_, list, how, expected) => {
    expect(phases[after(list, how).phase]).toBe(expected);
  });

  it('are held where nothing is known', () => {
    fc.assert(
      fc.property(fc.array(said), patience, (list, how) => {
        const before = after(list, how);
        expect(after([...list, unknown], how)).toEqual(before);
      }),
    );
  });

  it('end no alert before as many periods in a row spoke for it as are asked for', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1 }), patience, (list, how) => {
        if (!isAlert(after(list.slice(0, -1), how).phase) || after(list, how).phase !== phase.resolved) return;
        const known = list.filter(({ holds }) => holds !== -1).slice(-how.clearFor);
        expect(known.every(({ holds }) => holds === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('begin no alert before as many known periods in a row fired as are asked for', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1 }), patience, (list, how) => {
        const before = after(list.slice(0, -1), how);
        const now = after(list, how);
        if (isAlert(before.phase) || !isAlert(now.phase)) return;
        const known = list.filter(({ fires }) => fires !== -1).slice(-how.for);
        expect(known.map(({ fires }) => fires)).toEqual(Array.from({ length: how.for }, () => 1));
      }),
      { numRuns: 500 },
    );
  });
});
