import { expect, it } from 'vitest';
import { plural } from './plural.ts';

it.each([
  ['project', 'projects'],
  ['county under supervision', 'counties under supervision'],
  ['poverty-stricken village', 'poverty-stricken villages'],
  ['province and city', 'provinces and cities'],
  ['person', 'people'],
  ['school bus', 'school buses'],
  ['aircraft', 'aircraft'],
  ['barrel of oil', 'barrels of oil'],
  ['贫困县', '贫困县'],
])('%s → %s', (one, many) => {
  expect(plural(one)).toBe(many);
});
