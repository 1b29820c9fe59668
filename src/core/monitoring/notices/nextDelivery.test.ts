import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryOutcome, Standing } from './nextDelivery.ts';
import { deliveryKey, mostAttempts, nextDelivery } from './nextDelivery.ts';

const at = (time: string): Date => new Date(`2026-03-01T${time}:00Z`);
const standing: Standing = {
  pace: 'at once',
  after: 4,
  last: null,
  newest: 9,
  waitingSince: at('10:00'),
  digestHour: 6,
  now: at('10:01'),
};
const tried = (outcome: DeliveryOutcome, attempt = 1, time = '10:00'): Delivery => ({
  firstNotice: 5,
  lastNotice: 7,
  attempt,
  outcome,
  at: at(time),
});

describe('the next message of a subscription', () => {
  it.each<[title: string, change: Partial<Standing>, expected: readonly number[] | null]>([
    ['begins after what came before', {}, [5, 9, 1]],
    ['is nothing where nothing is new', { newest: 4, waitingSince: null }, null],
    ['goes on after what was delivered', { last: tried('delivered') }, [8, 9, 1]],
    ['goes on after what was none of its business', { last: tried('nothing') }, [8, 9, 1]],
    ['goes on after what was given up', { last: tried('failed', mostAttempts) }, [8, 9, 1]],
    ['is the same once more, a minute later', { last: tried('later') }, [5, 7, 2]],
    ['waits longer after the second failure', { last: tried('later', 2) }, null],
    ['and then tries once more', { last: tried('later', 2), now: at('10:05') }, [5, 7, 3]],
    ['waits for a try that goes on', { last: tried('started') }, null],
    ['repeats a try that was killed', { last: tried('started'), now: at('10:10') }, [5, 7, 2]],
    ['waits for the hour of the digest', { pace: 'daily' }, null],
    ['and is sent then', { pace: 'daily', now: new Date('2026-03-02T06:00:00Z') }, [5, 9, 1]],
    ['on the same day, before that hour', { pace: 'daily', waitingSince: at('05:00') }, [5, 9, 1]],
    ['holds a bounded number of notices', { newest: 1_000_000 }, [5, 2004, 1]],
  ])('%s', (_, change, expected) => {
    const next = nextDelivery({ ...standing, ...change });
    expect(next && [next.firstNotice, next.lastNotice, next.attempt]).toEqual(expected);
  });

  it('keeps its key through all tries', () => {
    expect(deliveryKey('s', tried('later', 3))).toBe(deliveryKey('s', tried('started', 1)));
  });

  it('leaves no notice out and repeats none under another key, whatever fails or is killed', () => {
    const outcomes = fc.array(fc.constantFrom<DeliveryOutcome>('delivered', 'nothing', 'later', 'started'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(outcomes, fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), (ends, news) => {
        let [newest, now, last] = [4, at('00:00'), null as Delivery | null];
        const settled: number[] = [];
        const keys = new Map<number, string>();
        for (const [step, outcome] of ends.entries()) {
          newest += news[step] ?? 0;
          now = new Date(now.getTime() + 24 * 3_600_000);
          const next = nextDelivery({ ...standing, newest, waitingSince: newest > 4 ? at('00:00') : null, last, now });
          if (next === null) continue;
          for (let each = next.firstNotice; each <= next.lastNotice; each += 1) {
            const key = deliveryKey('s', next);
            expect(keys.get(each) ?? key).toBe(key);
            keys.set(each, key);
          }
          const end = next.attempt > mostAttempts ? 'failed' : outcome;
          if (end === 'delivered' || end === 'nothing' || end === 'failed') {
            for (let each = next.firstNotice; each <= next.lastNotice; each += 1) settled.push(each);
          }
          last = { ...next, outcome: end, at: now };
        }
        expect(settled).toEqual(settled.map((_, index) => index + 5));
      }),
    );
  });
});
