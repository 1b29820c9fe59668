/** Pages composed of many records, where the record that they are about was withdrawn. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/actions/ledger.ts';
import { getProgramme } from '../../src/actions/programme/getProgramme.ts';
import { getSupervisionList } from '../../src/actions/programme/getSupervisionList.ts';
import type { SmallProgramme } from './programme.ts';
import { failing, smallProgramme } from './programme.ts';

let small: SmallProgramme;
const ids = { programme: '', list: '' };
beforeAll(async () => {
  small = await smallProgramme();
  const office = small.as('administrator', 'Ana');
  const list = {
    programme: small.programme,
    title: 'Counties',
    supervisor: 'X',
    start: '2020',
    entryRule: 'Slow',
    exitRule: 'Done',
  };
  const { id } = await small.onTo(await small.publish(office, 'list', list), ['withdraw']);
  const { id: programme } = await small.onTo(await small.publish(office, 'programme', { title: 'Helping Y' }), [
    'withdraw',
  ]);
  Object.assign(ids, { list: id, programme });
});
afterAll(() => small.database.stop());

describe.each([
  ['a programme', (ledger: Ledger) => getProgramme(ledger, { id: ids.programme }), 'programme'],
  ['a list', (ledger: Ledger) => getSupervisionList(ledger, { id: ids.list }), 'record'],
] as const)('%s that was withdrawn', (_, page, field) => {
  it.each(['auditor', 'publisher', 'administrator'] as const)('is shown as such to the %s', async (role) => {
    expect(await page(small.as(role))).toMatchObject({ [field]: { state: 'withdrawn' } });
  });

  it('is not there for the public', async () => {
    await expect(page(small.as('public'))).rejects.toEqual(failing('RECORD_NOT_FOUND'));
  });
});
