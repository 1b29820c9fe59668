import { expect, it } from 'vitest';
import { counted } from './counted.ts';

it.each([
  [0, '0 claims'],
  [1, '1 claim'],
  [2, '2 claims'],
  [1200, '1,200 claims'],
])('%d', (count, said) => expect(counted(count, 'claim')).toBe(said));

it('takes plurals that no s makes', () => {
  expect([counted(1, 'county', 'counties'), counted(3, 'county', 'counties')]).toEqual(['1 county', '3 counties']);
});
