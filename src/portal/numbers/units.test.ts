import { describe, expect, it } from 'vitest';
import { plural } from './units.ts';

describe('plural', () => {
  it.each([
    ['project', 'projects'],
    ['county under supervision', 'counties under supervision'],
    ['member of staff', 'members of staff'],
    ['person', 'people'],
    ['school', 'schools'],
    ['tonne of cement', 'tonnes of cement'],
    ['key', 'keys'],
    ['branch', 'branches'],
    ['counties', 'counties'],
    ['贫困县', '贫困县'],
  ])('%s → %s', (unit, many) => {
    expect(plural(unit)).toBe(many);
  });
});
