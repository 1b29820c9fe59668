import { describe, expect, it } from 'vitest';
import { blankBody } from '../../core/records/blankBody.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { lockOf } from './locks.ts';

const today = '2026-01-10';

function isLocked(lock: object, body: object, type: RecordType = 'transaction'): boolean {
  const locks = [{ recordId: 'L', body: { ...blankBody('lock'), ...lock } }];
  return lockOf(locks, { type, body: { ...blankBody(type), ...body } }, today) !== null;
}

describe('a lock', () => {
  const year = { start: '2019-01-01', end: '2019-12-31' };

  it.each<[object, object, boolean]>([
    [year, { date: '2019-01-01' }, true],
    [year, { date: '2019-12-31' }, true],
    [year, { date: '2018-12-31' }, false],
    [year, { date: '2020' }, false],
    [year, { date: '2019-06' }, true],
    [{ start: '2019-07-01', end: '2019-12-31' }, { date: '2019' }, true],
    [{ end: '2019-12-31' }, { date: '1998-01-01' }, true],
    [year, { date: null }, false],
    [{ ...year, graceUntil: '2026-01-09' }, { date: '2019' }, true],
    [{ ...year, graceUntil: today }, { date: '2019' }, false],
    [{ ...year, programme: 'P' }, { date: '2019', programme: 'P' }, true],
    [{ ...year, programme: 'P' }, { date: '2019', programme: 'Q' }, false],
    [{ ...year, programme: 'P' }, { date: '2019' }, false],
  ])('%j over %j: %s', (lock, body, locked) => {
    expect(isLocked(lock, body)).toBe(locked);
  });

  it('goes by the date that the type of record has', () => {
    expect(isLocked(year, { signed: '2019-05-05' }, 'agreement')).toBe(true);
    expect(isLocked(year, { start: '2019-05-05' }, 'project')).toBe(false);
  });

  it('is named with its period and reason', () => {
    const lock = { ...blankBody('lock'), ...year, reason: 'audited' };
    const record = { type: 'transaction' as const, body: { ...blankBody('transaction'), date: '2019-03' } };
    expect(lockOf([{ recordId: 'L', body: lock }], record, today)).toBe(
      'the record is dated 2019-03, and lock L closes the period from 2019-01-01 until 2019-12-31 (audited)',
    );
  });
});
