/** Two years of monthly readings of places that are recoded and split, with late, missing and withdrawn values. */
import fc from 'fast-check';
import { dayText, lastDayOf } from '../../src/core/monitoring/period.ts';
import type { Given, World } from './world.ts';
import { indicator, place } from './world.ts';

export const months = 24;
export const firstMonth = 2020 * 12;
export const monthEnd = (month: number): number => lastDayOf({ kind: 'month', number: firstMonth + month });
export const monthly = indicator('x', { period: 'month', lagDays: 20, combine: 'sum', whole: null });

/** C takes the place of B in the second year, and D and E that of A some months later. */
export const places = [
  place('A', { to: dayText(monthEnd(14)) }),
  place('B', { to: dayText(monthEnd(11)) }),
  place('C', { from: dayText(monthEnd(11) + 1), predecessors: [{ place: 'B', share: null }] }),
  place('D', { from: dayText(monthEnd(14) + 1), predecessors: [{ place: 'A', share: 0.5 }] }),
  place('E', { from: dayText(monthEnd(14) + 1), predecessors: [{ place: 'A', share: 0.5 }] }),
  place('F'),
  place('G'),
];

const reading = fc.record({
  place: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
  month: fc.nat(months - 1),
  value: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 1, arbitrary: fc.constant('' as const) },
  ),
  late: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 5, max: 25 }) },
    { weight: 1, arbitrary: fc.integer({ min: 26, max: 150 }) },
  ),
});

export const histories = fc.array(reading, { minLength: 60, maxLength: 160 }).map((list): World => {
  const readings = list.map(({ place: id, month, value, late }): Given => {
    const { year, part } = { year: 2020 + Math.floor(month / 12), part: (month % 12) + 1 };
    const period = `${year}-${String(part).padStart(2, '0')}`;
    return { place: id, period, value, recordedOn: dayText(monthEnd(month) + late) };
  });
  return { places, readings, lastDay: dayText(monthEnd(months + 3)) };
});

export const days = Array.from({ length: months + 3 }, (_, month) => monthEnd(month) + 1);
