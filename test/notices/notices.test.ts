/** Notices end to end on a real database, a real mail server and a real receiver of webhooks; time is made up. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/actions/ledger.ts';
import {
  changeWanted,
  confirmSubscription,
  endByLink,
  endSubscription,
} from '../../src/actions/monitoring/notices/changeSubscription.ts';
import { deliverNotices } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import type { NewsOf } from '../../src/actions/monitoring/notices/newsOf.ts';
import { noticeToken } from '../../src/actions/monitoring/notices/noticeLinks.ts';
import type { NoticeServices } from '../../src/actions/monitoring/notices/noticeServices.ts';
import { ownSubscriptions } from '../../src/actions/monitoring/notices/ownSubscriptions.ts';
import { subscribe } from '../../src/actions/monitoring/notices/subscribe.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import type { Wanted } from '../../src/core/monitoring/notices/subscription.ts';
import { alertNews } from '../../src/core/monitoring/notices/testing/newsItems.ts';
import { mailSettings } from '../../src/outside/mail/mailSettings.ts';
import { smtpMail } from '../../src/outside/mail/smtpMail.ts';
import type { MailServer } from '../../src/outside/mail/testing/mailServer.ts';
import { headerOf, mailServer } from '../../src/outside/mail/testing/mailServer.ts';
import type { HookServer } from '../../src/outside/webhook/testing/hookServer.ts';
import { hookServer } from '../../src/outside/webhook/testing/hookServer.ts';
import { postWebhook, signatureOf } from '../../src/outside/webhook/postWebhook.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { storeNotice } from '../../src/store/monitoring/notices.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';

const wanted: Wanted = {
  places: [],
  themes: [],
  leastSeverity: 'low',
  alerts: true,
  cases: 'none',
  lists: 'none',
  pace: 'at once',
  language: 'en',
};

let database: TemporaryDatabase;
let mail: MailServer;
let services: NoticeServices;
let time = Date.parse('2026-03-01T00:00:00Z');
let hook: HookServer;
beforeAll(async () => {
  database = await temporaryDatabase();
  mail = await mailServer();
  hook = await hookServer();
  const settings = mailSettings({ COUNTERFOIL_SMTP_URL: mail.url, COUNTERFOIL_MAIL_FROM: 'watch@ledger.example' });
  if (!settings) throw new Error('there are settings');
  services = {
    mail: smtpMail(settings),
    post: postWebhook({ allowed: new Set(['127.0.0.1']), timeoutMilliseconds: 2000, now: () => new Date(time) }),
    allowedHosts: new Set(['127.0.0.1']),
    site: 'https://ledger.example',
    secret: 'a secret for tests that is long enough',
    digestHour: 6,
  };
});
afterAll(async () => {
  await mail.close();
  hook.close();
  await database.stop();
});

const minutes = (count: number): void => void (time += count * 60_000);
const ledger = (name = 'County office'): Ledger => ({
  ...database.ledger('reviewer', name),
  clock: { now: () => new Date(time) },
});
const news: NewsOf = async (_ledger, notice) =>
  notice.kind === 'run' ? [alertNews({ id: `run-${notice.run}/a`, sentence: { en: `Run ${notice.run}.` } })] : [];
const send = (change: { services?: Partial<NoticeServices>; newsOf?: NewsOf; gone?: string } = {}) =>
  deliverNotices(ledger(), {
    services: { ...services, ...change.services },
    findAccount: async (name) => (name === change.gone ? null : { name, role: 'reviewer' }),
    newsOf: change.newsOf ?? news,
  });
const run = (number: number): Promise<void> =>
  writeLedger(database.db, 'main', (transaction) =>
    storeNotice(transaction, 'main', { kind: 'run', run: number, madeAt: new Date(time) }),
  );
const lastMail = () => {
  const last = mail.taken.at(-1);
  if (!last) throw new Error('no mail was taken');
  return last;
};
const linkIn = (source: string, purpose: 'confirm' | 'unsubscribe') => {
  const unfolded = source.replaceAll('=\r\n', '');
  const found = new RegExp(`/watch/${purpose}/([^/\\s]+)/([\\w-]+)`).exec(unfolded);
  return { id: found?.[1] ?? '', token: found?.[2] ?? '' };
};
const byMail = async (change: Partial<Wanted> = {}, name?: string): Promise<string> => {
  const { id } = await subscribe(ledger(name), services, {
    carrier: 'email',
    address: 'office@example.org',
    wanted: { ...wanted, ...change },
  });
  await confirmSubscription(ledger('public'), services, linkIn(lastMail().source, 'confirm'));
  return id;
};

describe('notices', () => {
  // Each test begins without subscriptions, ten days later.
  afterEach(async () => {
    for (const name of ['County office', 'Other office']) {
      for (const { id } of await ownSubscriptions(ledger(name), services)) await endSubscription(ledger(name), id);
    }
    minutes(10 * 24 * 60);
  });

  it('tell an e-mail address nothing before it is confirmed, and then what happens from there on', async () => {
    await run(1);
    const before = mail.taken.length;
    const { id, problem } = await subscribe(ledger(), services, {
      carrier: 'email',
      address: ' Office@EXAMPLE.org',
      wanted,
    });
    expect(problem).toBeNull();
    await run(2);
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    expect(mail.taken.length).toBe(before + 1);
    const asked = lastMail();
    expect([asked.to, headerOf(asked, 'Subject')]).toEqual([
      ['Office@example.org'],
      '[Counterfoil] Please confirm this address',
    ]);
    const link = linkIn(asked.source, 'confirm');
    await expect(confirmSubscription(ledger(), services, { ...link, token: 'x' })).rejects.toMatchObject({
      code: 'NOTICE_LINK_INVALID',
    });
    await confirmSubscription(ledger('public'), services, link);
    await confirmSubscription(ledger('public'), services, link);
    await run(3);
    expect(await send()).toEqual({ delivered: 1, later: 0, failed: 0 });
    const told = lastMail();
    expect(told.source).toContain('Run 3.');
    expect(told.source).not.toContain('Run 2.');
    expect(headerOf(told, 'Message-ID')).toMatch(new RegExp(`^<${id}\\.\\d+-\\d+@ledger\\.example>$`));
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 0 });
  });

  it('stop at one POST of the link in the message, and the address is deleted', async () => {
    const id = await byMail();
    await run(4);
    await send();
    const link = linkIn(headerOf(lastMail(), 'List-Unsubscribe') ?? '', 'unsubscribe');
    expect(link.id).toBe(id);
    await endByLink(ledger('public'), services, link);
    await endByLink(ledger('public'), services, link);
    const rows = await database.db
      .selectFrom('subscription_addresses')
      .selectAll()
      .where('subscription_id', '=', id)
      .execute();
    expect(rows).toEqual([]);
    await run(5);
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 0 });
  });

  it('come again under the same key after a failure, then later and later, until they are given up visibly', async () => {
    const id = await byMail();
    await run(6);
    mail.refuse(451);
    expect(await send()).toEqual({ delivered: 0, later: 1, failed: 0 });
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    minutes(1);
    expect(await send()).toMatchObject({ later: 1 });
    await run(7);
    mail.refuse(null);
    minutes(5);
    expect(await send()).toEqual({ delivered: 2, later: 0, failed: 0 });
    const [first, second] = mail.taken.slice(-2);
    expect([first?.source, second?.source].map((source) => /Run \d/.exec(source ?? '')?.[0])).toEqual([
      'Run 6',
      'Run 7',
    ]);
    await run(8);
    mail.refuse(451);
    for (let each = 0; each < 10; each += 1) {
      await send();
      minutes(24 * 60);
    }
    mail.refuse(null);
    const [own] = await ownSubscriptions(ledger(), services);
    expect(own?.id).toBe(id);
    expect(own?.deliveries[0]).toMatchObject({ outcome: 'failed', attempt: 8 });
    await run(9);
    expect(await send()).toEqual({ delivered: 1, later: 0, failed: 0 });
  });

  it('are given up at once where the mailbox does not exist', async () => {
    await byMail();
    await run(10);
    mail.refuse(550);
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 1 });
    mail.refuse(null);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('are not lost when the program dies %s the message was sent, and keep their key', async (when, taken) => {
    const id = await byMail();
    await run(11);
    const before = mail.taken.length;
    const dying: NoticeServices['mail'] = async (message) => {
      if (when === 'after') await services.mail?.(message);
      throw new Error('killed');
    };
    await expect(send({ services: { mail: dying } })).rejects.toThrow('could not be seen to');
    expect(mail.taken.length - before).toBe(taken);
    await run(12);
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    minutes(10);
    expect(await send()).toEqual({ delivered: 2, later: 0, failed: 0 });
    const keys = mail.taken.slice(before).map((each) => headerOf(each, 'Message-ID'));
    expect(new Set(keys).size).toBe(2);
    const [own] = await ownSubscriptions(ledger(), services);
    expect(own?.deliveries.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
    expect(keys.every((key) => key?.includes(id))).toBe(true);
  });

  it('are sent once by two programs at a time', async () => {
    await byMail();
    await run(13);
    const before = mail.taken.length;
    const counts = await Promise.all([send(), send(), send()]);
    expect(counts.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(1);
    expect(mail.taken.length).toBe(before + 1);
  });

  it('are one digest when there are ten thousand', async () => {
    await byMail();
    await byMail({ leastSeverity: 'high' }, 'Other office');
    await run(14);
    const many: NewsOf = async () =>
      Array.from({ length: 10_000 }, (_, index) =>
        alertNews({ id: `run-14/${index}`, severity: index === 7 ? 'high' : 'low' }),
      );
    const before = mail.taken.length;
    expect(await send({ newsOf: many })).toEqual({ delivered: 2, later: 0, failed: 0 });
    const subjects = mail.taken.slice(before).map((each) => headerOf(each, 'Subject'));
    expect(subjects.filter((subject) => subject === '[Counterfoil] 10,000 new alerts')).toHaveLength(1);
    expect(subjects.filter((subject) => subject?.includes('Village'))).toHaveLength(1);
    expect(lastMail().source.length).toBeLessThan(200_000);
  });

  it('wait for the hour of a daily digest', async () => {
    await byMail({ pace: 'daily' });
    time = Date.parse(`${new Date(time).toISOString().slice(0, 10)}T07:00:00Z`);
    await run(15);
    await run(16);
    expect(await send()).toMatchObject({ delivered: 0 });
    minutes(23 * 60);
    expect(await send()).toMatchObject({ delivered: 1 });
    expect(headerOf(lastMail(), 'Subject')).toBe('[Counterfoil] 2 new alerts');
    expect(lastMail().source.replaceAll('=\r\n', '')).toContain('/watch/alerts?run=3D15-16');
  });

  it('reach a webhook signed, and again under the same key', async () => {
    const { id } = await subscribe(ledger(), services, { carrier: 'webhook', address: hook.url, wanted });
    await run(17);
    hook.answer(503);
    expect(await send()).toMatchObject({ later: 1 });
    hook.answer(200);
    minutes(1);
    expect(await send()).toMatchObject({ delivered: 1 });
    const [first, second] = hook.posts.slice(-2);
    expect(first?.headers['counterfoil-notice']).toBe(second?.headers['counterfoil-notice']);
    const [own] = await ownSubscriptions(ledger(), services);
    expect(own?.key).toBe(noticeToken(services.secret, { purpose: 'webhook', subscription: id }));
    expect(second?.headers['counterfoil-signature']).toBe(
      signatureOf(own?.key ?? '', Math.floor(time / 1000), second?.body ?? ''),
    );
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      format: 'counterfoil-notice/1',
      subscription: id,
      complete: true,
      items: [{ id: 'run-17/a', news: 'fired', url: 'https://ledger.example/watch/alerts' }],
    });
  });

  it('go to no account that is no longer in use, and follow what is wanted now', async () => {
    const id = await byMail();
    await run(18);
    expect(await send({ gone: 'County office' })).toEqual({ delivered: 0, later: 0, failed: 0 });
    await changeWanted(ledger(), { id, wanted: { ...wanted, themes: ['water'] } });
    await run(19);
    expect(await send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    await changeWanted(ledger(), { id, wanted });
    await run(20);
    expect(await send()).toEqual({ delivered: 1, later: 0, failed: 0 });
  });

  it('do not let one that fails keep others waiting', async () => {
    await byMail();
    await subscribe(ledger('Other office'), services, { carrier: 'webhook', address: hook.url, wanted });
    await run(21);
    mail.refuse(451);
    expect(await send()).toEqual({ delivered: 1, later: 1, failed: 0 });
    mail.refuse(null);
  });

  it('leave a history that holds no address, and that verifies', async () => {
    await byMail();
    const links = await database.db
      .selectFrom('history')
      .selectAll()
      .where('record_type', '=', 'subscription')
      .execute();
    expect(links.length).toBeGreaterThan(10);
    expect(JSON.stringify(links)).not.toContain('example.org');
    expect(await checkHistory(database.ledger('administrator'))).toMatchObject({ ok: true });
  });
});
