import { describe, expect, it } from 'vitest';
import { dayText, instantText, periodText } from './days.ts';

describe('days and periods', () => {
  it.each([
    ['2019-01-01', '2019-12-31', '2019', '2019年'],
    ['2010-01-01', '2018-12-31', '2010 to 2018', '2010年至2018年'],
    ['2010-01-01', null, 'since 2010', '2010年以来'],
    [null, '2020-12-31', 'until 2020', '截至2020年'],
    ['2019-07-01', '2019-07-31', 'July 2019', '2019年7月'],
    ['2015-01-01', '2015-07-31', 'January 2015 to July 2015', '2015年1月至2015年7月'],
    ['2019-07-14', '2019-07-16', '14 July 2019 to 16 July 2019', '2019年7月14日至2019年7月16日'],
    ['2020-06-18', '2020-06-18', '18 June 2020', '2020年6月18日'],
    [null, null, null, null],
  ])('%s to %s', (start, end, en, zh) => {
    expect(periodText({ start, end }, 'en')).toBe(en);
    expect(periodText({ start, end }, 'zh')).toBe(zh);
  });

  it('shows what is no day as it came', () => {
    expect(dayText('2020', 'en')).toBe('2020');
    expect(dayText('2010-05', 'en')).toBe('May 2010');
    expect(dayText('2010-05', 'zh')).toBe('2010年5月');
    expect(dayText('some day', 'en')).toBe('some day');
    expect(instantText('2026-11-20T09:30:00Z', 'zh')).toBe('2026年11月20日, 09:30 UTC');
    expect(periodText(null, 'en')).toBeNull();
  });
});
