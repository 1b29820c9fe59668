/** Parts of pairings against what is stored of the whole, and lists as of a day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSupervisionList } from '../../src/actions/programme/getSupervisionList.ts';
import { checkDraft } from '../../src/actions/records/checkDraft.ts';
import type { SmallProgramme } from './programme.ts';
import { smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

it('a part of a pairing lies within the whole', async () => {
  const office = small.as('administrator');
  const terms = { programme: small.programme, start: '2019', status: 'in force' };
  const whole = await small.publish(office, 'pairing', { ...terms, donor: 'E-1', recipient: 'X-1' });
  const codes = async (donor: string, recipient: string) => {
    const body = { ...terms, donor, recipient, within: whole.id };
    const { problems } = await checkDraft(office, { type: 'pairing', body });
    return problems.map(({ code, path }) => `${code} ${path}`);
  };
  expect(await codes('E-1', 'X-11')).toEqual([]);
  expect(await codes('E-1', 'X-2')).toEqual(['PLACE_OUTSIDE recipient']);
  expect(await codes('E-2', 'X-12')).toEqual(['PLACE_OUTSIDE donor']);
});

it('a message calls what is published by its title, and a draft by nothing but its id', async () => {
  const office = small.as('administrator');
  const umbrella = await small.enter(office, { amount: { amount: '10', currency: 'CNY' } });
  const items = async () => {
    const body = transactionBody(small.programme, { partOf: umbrella.id });
    const { problems } = await checkDraft(office, { type: 'transaction', body });
    return problems.map(({ message }) => message);
  };
  expect(await items()).toEqual([`The parts of “${umbrella.id}” come to 1000, 990 beyond its 10.`]);
  await small.onTo(umbrella, ['submit', 'approve', 'publish']);
  expect(await items()).toEqual([`The parts of “${umbrella.title}” come to 1000, 990 beyond its 10.`]);
});

describe('a place that came back onto a list', () => {
  let list: string;
  beforeAll(async () => {
    const office = small.as('administrator');
    const rules = { supervisor: 'X', start: '2020', entryRule: 'Slow', exitRule: 'Done' };
    ({ id: list } = await small.publish(office, 'list', { programme: small.programme, title: 'Listed', ...rules }));
    const listing = { list, place: 'X-11', level: 'county' };
    const left = { verifiedOn: '2021-01-10', verifiedBy: 'X', noticeOn: '2021-01-20', exitedOn: '2021-02-01' };
    const { id } = await small.publish(office, 'listing', { ...listing, listedOn: '2020-01-01', ...left });
    await small.publish(office, 'listing', { ...listing, listedOn: '2021-08-01', relists: id });
  });

  it.each([
    ['2021-03-01', 1, 0],
    ['2021-08-01', 0, 1],
  ])('as of %s', async (on, left, listedAgain) => {
    expect(await getSupervisionList(small.as('public'), { id: list, on })).toMatchObject({ left, listedAgain });
  });
});
