/** Claims that another took the place of, as a reviewer says or a series told anew shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askScope } from '../../src/actions/reckoning/askScope.ts';
import { listConflicts } from '../../src/actions/reckoning/listConflicts.ts';
import { formOn } from '../server/formOn.ts';
import { words } from '../server/publishRecord.ts';
import type { LedgerHouse } from './ledgerHouse.ts';
import { exact, ledgerHouse, speaker, wait, year } from './ledgerHouse.ts';

let house: LedgerHouse;
const ask = async (of: number) => {
  const question = { donors: ['CN-36'], recipients: ['CN-653022'], ...year(of) };
  const { bounds } = await askScope(house.reader(), question, wait);
  return bounds && [bounds.low, bounds.high];
};

beforeAll(async () => {
  house = await ledgerHouse();
}, 120_000);
afterAll(async () => {
  await house.server.stop();
});

describe('a claim that a reviewer says revises another', { timeout: 60_000 }, () => {
  it('takes its place, and the earlier one stays to be read', async () => {
    const before = (await house.conflicts()).length;
    const earlier = await house.say('7 yuan in 2002', exact('7', { period: year(2002) }));
    const later = await house.say('8 yuan in 2002', exact('8', { period: year(2002) }));
    expect(await house.conflicts()).toHaveLength(before + 1);
    await house.server.account('rita', 'reviewer');
    const visitor = await house.server.signedIn('rita');
    const room = `/documents/${later.document}/review?claim=${later.claimId}`;
    const form = formOn(await (await visitor.get(room)).text());
    form.set('revises', `${house.server.url}/claims/${earlier.claimId}`);
    const sent = await visitor.post(`/claims/${later.claimId}/correct`, form);
    expect(sent.status).toBe(303);
    expect(await house.conflicts()).toHaveLength(before);
    const { superseded } = await listConflicts(house.reader(), wait);
    expect(superseded.map(({ claim, by, how }) => [claim.id, by.id, how])).toEqual([
      [earlier.claimId, later.claimId, 'reviewer'],
    ]);
    const page = words(await (await house.server.visitor().get(`/claims/${later.claimId}`)).text());
    expect(page).toContain(`Revises the claim ${earlier.claimId}`);
    expect(await ask(2002)).toEqual(['8', '8']);
  });
});

it('a year of a series that its publisher tells anew leaves the system', { timeout: 60_000 }, async () => {
  const before = (await house.conflicts()).length;
  const attribution = speaker('Report');
  await house.say('5 yuan in 2000', exact('5', { period: year(2000), attribution }));
  const text = 'Report of aid by year: 1998 3 yuan; 1999 4 yuan; 2000 6 yuan.';
  const row = (quote: string, of: number) => ({ quote, ...exact(quote.charAt(0), { period: year(of), attribution }) });
  const rows = [row('3 yuan', 1998), row('4 yuan', 1999), row('6 yuan', 2000)];
  await house.tell(text, rows, { publishedOn: '2021-09-01' });
  expect(await house.conflicts()).toHaveLength(before);
  expect(await ask(2000)).toEqual(['6', '6']);
  const { superseded } = await listConflicts(house.reader(), wait);
  expect(superseded.map(({ claim, how }) => [claim.claim.quote, how])).toContainEqual(['5 yuan in 2000', 'series']);
});
