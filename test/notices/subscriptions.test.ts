/** What is refused about subscriptions, and to whom, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/actions/ledger.ts';
import { askAgain, changeWanted, endSubscription } from '../../src/actions/monitoring/notices/changeSubscription.ts';
import type { NoticeServices } from '../../src/actions/monitoring/notices/noticeServices.ts';
import { ownSubscriptions } from '../../src/actions/monitoring/notices/ownSubscriptions.ts';
import { subscribe } from '../../src/actions/monitoring/notices/subscribe.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';
import { wanted } from './noticeLedger.ts';

let database: TemporaryDatabase;
beforeAll(async () => {
  database = await temporaryDatabase();
});
afterAll(() => database.stop());

const ledger = (name = 'County office'): Ledger => database.ledger('reviewer', name);
const asked: string[] = [];
const services: NoticeServices = {
  mail: async ({ to }) => {
    asked.push(to);
    return { sent: true };
  },
  post: async () => ({ sent: true }),
  allowedHosts: new Set(),
  site: 'https://ledger.example',
  secret: 'a secret for tests that is long enough',
  digestHour: 6,
};

describe('subscriptions', () => {
  it.each([
    ['no e-mail address', 'SUBSCRIPTION_INVALID', { carrier: 'email', address: 'a@b' }, {}],
    ['two of them', 'SUBSCRIPTION_INVALID', { carrier: 'email', address: 'a@x.org\nBcc: b@x.org' }, {}],
    ['a private host', 'WEBHOOK_ADDRESS_REFUSED', { carrier: 'webhook', address: 'http://10.0.0.1/' }, {}],
    ['nothing wanted', 'SUBSCRIPTION_INVALID', {}, { alerts: false }],
    ['no place', 'SUBSCRIPTION_INVALID', {}, { places: ['NOWHERE'] }],
    ['a theme of two lines', 'SUBSCRIPTION_INVALID', {}, { themes: ['a\nb'] }],
    ['too many themes', 'SUBSCRIPTION_INVALID', {}, { themes: Array.from({ length: 200 }, (_, at) => `t${at}`) }],
  ] as const)('are refused for %s: %s', async (_, code, change, wish) => {
    const asked = {
      carrier: 'webhook',
      address: 'https://hooks.example.org/x',
      ...change,
      wanted: { ...wanted, ...wish },
    } as const;
    await expect(subscribe(ledger(), services, asked)).rejects.toMatchObject({ code });
    expect(await ownSubscriptions(ledger(), services)).toEqual([]);
  });

  it('are refused by e-mail where no mail server is set up, and by those who have no account', async () => {
    const asked = { carrier: 'email', address: 'office@example.org', wanted } as const;
    await expect(subscribe(ledger(), { ...services, mail: null }, asked)).rejects.toMatchObject({
      code: 'MAIL_NOT_CONFIGURED',
    });
    await expect(subscribe(database.ledger('public', 'public'), services, asked)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('are nobody else’s business', async () => {
    const { id } = await subscribe(ledger(), services, { carrier: 'email', address: 'office@example.org', wanted });
    const other = ledger('Other office');
    await expect(endSubscription(other, id)).rejects.toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
    await expect(changeWanted(other, { id, wanted })).rejects.toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
    expect(await ownSubscriptions(other, services)).toEqual([]);
  });

  it('ask no more than three unconfirmed addresses, and none but the own account again', async () => {
    const office = ledger('Third office');
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      const made = await subscribe(office, services, { carrier: 'email', address: `${name}@example.org`, wanted });
      ids.push(made.id);
    }
    const fourth = subscribe(office, services, { carrier: 'email', address: 'd@example.org', wanted });
    await expect(fourth).rejects.toMatchObject({ code: 'SUBSCRIPTION_INVALID' });
    expect(asked.filter((to) => /^[a-d]@/.test(to))).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(await askAgain(office, services, ids[0] ?? '')).toBeNull();
    const stranger = askAgain(ledger('Other office'), services, ids[0] ?? '');
    await expect(stranger).rejects.toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
  });
});
