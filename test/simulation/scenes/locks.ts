import { roads, schools } from './programmes.ts';
import type { Scene, SceneStep } from './scene.ts';
import { atStartOf, dayAfter, enters, imports, moves, payment, restores, sceneId, undoes, writes } from './scene.ts';

const north = 'Office of North';
const [early, wide, late, moved, others] = [1, 2, 3, 4, 5].map((number) => sceneId(5, number));
const lock = sceneId(5, 9);
const otherLock = sceneId(5, 10);

function receipt(date: string, programme = roads) {
  return payment({ programme, from: 'E', to: 'X-11', side: 'received', date });
}

function row(key: string, date: string) {
  return { key, side: 'received', date, amount: '1200', giver: 'E', place: 'X-1' };
}

const at = (when: SceneStep['when'], step: SceneStep): SceneStep => ({ ...step, when });
const overGrace = atStartOf(lock, 'graceUntil', 1);

/** What may be done before a period is locked, within its grace time, on the last day of that, and after it. */
export const locks: Scene = [
  enters(north, early ?? '', 'transaction', receipt('2008-11-10')),
  enters(north, wide ?? '', 'transaction', receipt('2008')),
  enters(north, moved ?? '', 'transaction', receipt('2008-12-31')),
  writes(north, moved ?? '', { date: '2016-03-31' }),
  imports(north, { programme: roads, rows: [row('L1', '2008-10-01'), row('L2', '2008-10-02')] }),
  imports(north, { programme: roads, rows: [row('L1', '2016-04-01')] }),
  enters('Administrator One', lock, 'lock', (stage) => ({
    programme: null,
    start: '2008-07-01',
    end: '2008-12-31',
    graceUntil: dayAfter(stage, 4),
    reason: 'Closed',
  })),
  moves('Administrator One', lock, 'submit'),
  moves('Administrator One', lock, 'approve', 'NOT_ALLOWED'),
  moves('Administrator Two', lock, 'approve'),
  writes(north, early ?? '', { date: '2008-11-11' }),
  // The last millisecond of the last day of grace, and the first after it.
  at((stage) => overGrace(stage) - 1, writes(north, early ?? '', { date: '2008-11-12' })),
  at(overGrace, writes(north, early ?? '', { date: '2008-11-13' }, { comes: 'PERIOD_LOCKED' })),
  moves(north, early ?? '', 'submit', 'PERIOD_LOCKED'),
  writes(north, early ?? '', { date: '2016-05-10' }, { comes: 'PERIOD_LOCKED' }),
  moves(north, wide ?? '', 'withdraw', 'PERIOD_LOCKED'),
  restores(north, moved ?? '', 1, 'PERIOD_LOCKED'),
  enters(north, late ?? '', 'transaction', receipt('2008-12-31'), 'PERIOD_LOCKED'),
  enters(north, late ?? '', 'transaction', receipt('2009-01-01')),
  writes(north, late ?? '', { date: '2008-12' }, { comes: 'PERIOD_LOCKED' }),
  imports(north, { programme: roads, rows: [row('L2', '2016-04-02'), row('L3', '2009-01-02')] }),
  undoes(north, north),
  // What the second import changed would be dated in the locked period again.
  undoes(north, north, 'NOT_ALLOWED'),
  enters('Administrator Two', otherLock, 'lock', {
    programme: schools,
    start: '2007-01-01',
    end: '2007-12-31',
    graceUntil: null,
    reason: 'Closed',
  }),
  moves('Administrator Two', otherLock, 'submit'),
  moves('Administrator One', otherLock, 'approve'),
  enters(north, others ?? '', 'transaction', receipt('2007-05-05')),
  writes(north, others ?? '', { programme: schools }, { comes: 'PERIOD_LOCKED' }),
];
