/** The day with which a conflict enters the feed: since when the last of its statements has been what it is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptClaim } from '../../src/actions/acceptClaim.ts';
import { correctClaim } from '../../src/actions/correctClaim.ts';
import { testClock } from '../../src/outside/clock/clock.ts';
import { publishRecord } from '../server/publishRecord.ts';
import type { TestServer } from '../server/testServer.ts';
import type { LedgerHouse } from './ledgerHouse.ts';
import { exact, ledgerHouse, year } from './ledgerHouse.ts';

let house: LedgerHouse;

/** The same house on another day. */
const on = (day: string): Pick<TestServer, 'ledger'> => ({
  ledger: (role, name) => ({ ...house.server.ledger(role, name), clock: testClock(`${day}T12:00:00Z`) }),
});
const told = async () => (await house.conflicts()).map(({ id, slack, knownOn }) => ({ id, slack, knownOn }));

beforeAll(async () => {
  house = await ledgerHouse();
}, 120_000);
afterAll(() => house.server.stop());

it('is that of a correction, and not of being accepted', { timeout: 60_000 }, async () => {
  await house.say('7 yuan in 2002', exact('7', { period: year(2002) }));
  const { claimId } = await house.say('9 yuan in 2002', exact('9', { period: year(2002) }));
  const [first, ...others] = await told();
  expect([first, others]).toEqual([{ id: first?.id, slack: '2', knownOn: '2026-01-01' }, []]);
  await acceptClaim(on('2041-05-06').ledger('reviewer', 'Second'), { claimId, version: 1 });
  expect(await told()).toEqual([first]);
  const changes = { low: '12', high: '12' };
  await correctClaim(on('2041-05-07').ledger('reviewer', 'Third'), { claimId, version: 2, changes, reason: 'misread' });
  expect(await told()).toEqual([{ id: first?.id, slack: '5', knownOn: '2041-05-07' }]);
  const feed = await (await house.server.visitor().get('/conflicts.atom')).text();
  expect(feed).toContain('<updated>2041-05-07T00:00:00Z</updated>');
});

it('is that of the last record published', { timeout: 60_000 }, async () => {
  await house.say('up to 30 yuan in 2015', { period: year(2015), low: null, high: '30' });
  await house.sent('2015-05-01', '10');
  expect(await told()).toHaveLength(1);
  await publishRecord(on('2041-06-07'), 'transaction', {
    programme: await house.programme(),
    side: 'sent',
    stage: 'disbursement',
    date: '2015-08-01',
    providers: [{ id: 'CN-36', percent: '100' }],
    recipients: [{ id: 'CN-653022', percent: '100' }],
    amount: { amount: '25', currency: 'CNY' },
  });
  expect(await told()).toContainEqual({ id: expect.any(String), slack: '5', knownOn: '2041-06-07' });
});
