import { describe, expect, it } from 'vitest';
import { dayOrder } from './dayOrder.ts';

describe('dayOrder', () => {
  it.each([
    ['Signed on 12/03/2019.', null],
    ['Signed on 12/03/2019, paid on 25/03/2019.', 'day first'],
    ['Signed on 12/03/2019, paid on 03/25/2019.', 'month first'],
    ['Signed on 25/03/2019, paid on 03/25/2019.', null],
    ['Signed on 12/03/2019 at the centre of the programme.', 'day first'],
    ['Signed on 12/03/2019 in Congress.', 'month first'],
  ])('%s', (text, order) => expect(dayOrder(text)).toBe(order));
});
