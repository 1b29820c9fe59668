import { expect, it } from 'vitest';
import { statedDay } from './statedDay.ts';

it.each([
  ['2019-07-14T10:00:00+08:00', '2019-07-14'],
  ['2019/7/4', '2019-07-04'],
  ['2019年7月14日 10:00', '2019-07-14'],
  ['D:20190714100000Z', '2019-07-14'],
  ['20190714', '2019-07-14'],
  ['Sun, 14 Jul 2019 02:00:00 GMT', '2019-07-14'],
  ['July 14, 2019', '2019-07-14'],
  ['14 July 2019', '2019-07-14'],
  ['2019-02-30', undefined],
  ['2019', undefined],
  ['7/14/2019', undefined],
  ['', undefined],
])('%s is %s', (field, day) => {
  expect(statedDay(field)).toBe(day);
});
