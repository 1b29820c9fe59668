/** Notices end to end on a real database, a real mail server and a real receiver of webhooks; time is made up. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { confirmSubscription, endByLink } from '../../src/actions/monitoring/notices/byLink.ts';
import { changeWanted, endSubscription } from '../../src/actions/monitoring/notices/changeSubscription.ts';
import type { NewsOf } from '../../src/actions/monitoring/notices/newsOf.ts';
import { noticeToken } from '../../src/actions/monitoring/notices/noticeLinks.ts';
import type { NoticeServices } from '../../src/actions/monitoring/notices/noticeServices.ts';
import { ownSubscriptions } from '../../src/actions/monitoring/notices/ownSubscriptions.ts';
import { subscribe } from '../../src/actions/monitoring/notices/subscribe.ts';
import { alertNews } from '../../src/core/monitoring/notices/testing/newsItems.ts';
import { headerOf } from '../../src/outside/mail/testing/mailServer.ts';
import { signatureOf } from '../../src/outside/webhook/postWebhook.ts';
import type { NoticeLedger } from './noticeLedger.ts';
import { linkIn, noticeLedger, wanted } from './noticeLedger.ts';

let world: NoticeLedger;
beforeAll(async () => {
  world = await noticeLedger();
});
afterAll(() => world.stop());

describe('notices', () => {
  // Each test begins without subscriptions, ten days later.
  afterEach(async () => {
    for (const name of ['County office', 'Other office']) {
      for (const { id } of await ownSubscriptions(world.ledger(name), world.services))
        await endSubscription(world.ledger(name), id);
    }
    world.minutes(10 * 24 * 60);
  });

  it('tell an e-mail address nothing before it is confirmed, and then what happens from there on', async () => {
    await world.run(1);
    const before = world.mail.taken.length;
    const { id, problem } = await subscribe(world.ledger(), world.services, {
      carrier: 'email',
      address: ' Office@EXAMPLE.org',
      wanted,
    });
    expect(problem).toBeNull();
    await world.run(2);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    expect(world.mail.taken.length).toBe(before + 1);
    const asked = world.lastMail();
    expect([asked.to, headerOf(asked, 'Subject')]).toEqual([
      ['Office@example.org'],
      '[Counterfoil] Please confirm this address',
    ]);
    const link = linkIn(asked, 'confirm');
    await expect(confirmSubscription(world.ledger(), world.services, { ...link, token: 'x' })).rejects.toMatchObject({
      code: 'NOTICE_LINK_INVALID',
    });
    await confirmSubscription(world.ledger('public'), world.services, link);
    await confirmSubscription(world.ledger('public'), world.services, link);
    await world.run(3);
    expect(await world.send()).toEqual({ delivered: 1, later: 0, failed: 0 });
    const told = world.lastMail();
    expect(told.source).toContain('Run 3.');
    expect(told.source).not.toContain('Run 2.');
    expect(headerOf(told, 'Message-ID')).toMatch(new RegExp(`^<${id}\\.\\d+-\\d+@ledger\\.example>$`));
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
  });

  it('stop at one POST of the link in the message, and the address is deleted', async () => {
    const id = await world.byMail();
    await world.run(4);
    await world.send();
    expect(headerOf(world.lastMail(), 'List-Unsubscribe')).toContain('/watch/unsubscribe/');
    const link = linkIn(world.lastMail(), 'unsubscribe');
    expect(link.id).toBe(id);
    await endByLink(world.ledger('public'), world.services, link);
    await endByLink(world.ledger('public'), world.services, link);
    const rows = await world.database.db
      .selectFrom('subscription_addresses')
      .selectAll()
      .where('subscription_id', '=', id)
      .execute();
    expect(rows).toEqual([]);
    await world.run(5);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
  });

  it('come again under the same key after a failure, then later and later, until they are given up visibly', async () => {
    const id = await world.byMail();
    await world.run(6);
    world.mail.refuse(451);
    expect(await world.send()).toEqual({ delivered: 0, later: 1, failed: 0 });
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    world.minutes(1);
    expect(await world.send()).toMatchObject({ later: 1 });
    await world.run(7);
    world.mail.refuse(null);
    world.minutes(5);
    expect(await world.send()).toEqual({ delivered: 2, later: 0, failed: 0 });
    const [first, second] = world.mail.taken.slice(-2);
    expect([first?.source, second?.source].map((source) => /Run \d/.exec(source ?? '')?.[0])).toEqual([
      'Run 6',
      'Run 7',
    ]);
    await world.run(8);
    world.mail.refuse(451);
    for (let each = 0; each < 10; each += 1) {
      await world.send();
      world.minutes(24 * 60);
    }
    world.mail.refuse(null);
    const [own] = await ownSubscriptions(world.ledger(), world.services);
    expect(own?.id).toBe(id);
    expect(own?.deliveries[0]).toMatchObject({ outcome: 'failed', attempt: 8 });
    await world.run(9);
    expect(await world.send()).toEqual({ delivered: 1, later: 0, failed: 0 });
  });

  it('are given up at once where the mailbox does not exist', async () => {
    await world.byMail();
    await world.run(10);
    world.mail.refuse(550);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 1 });
    world.mail.refuse(null);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('are not lost when the program dies %s the message was sent, and keep their key', async (when, taken) => {
    const id = await world.byMail();
    await world.run(11);
    const before = world.mail.taken.length;
    const dying: NoticeServices['mail'] = async (message) => {
      if (when === 'after') await world.services.mail?.(message);
      throw new Error('killed');
    };
    await expect(world.send({ services: { mail: dying } })).rejects.toThrow('could not be seen to');
    expect(world.mail.taken.length - before).toBe(taken);
    await world.run(12);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    world.minutes(10);
    expect(await world.send()).toEqual({ delivered: 2, later: 0, failed: 0 });
    const keys = world.mail.taken.slice(before).map((each) => headerOf(each, 'Message-ID'));
    expect(new Set(keys).size).toBe(2);
    const [own] = await ownSubscriptions(world.ledger(), world.services);
    expect(own?.deliveries.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
    expect(keys.every((key) => key?.includes(id))).toBe(true);
  });

  it('are sent once by two programs at a time', async () => {
    await world.byMail();
    await world.run(13);
    const before = world.mail.taken.length;
    const counts = await Promise.all([world.send(), world.send(), world.send()]);
    expect(counts.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(1);
    expect(world.mail.taken.length).toBe(before + 1);
  });

  it('are one digest when there are ten thousand', async () => {
    await world.byMail();
    await world.byMail({ leastSeverity: 'high' }, 'Other office');
    await world.run(14);
    const many: NewsOf = async () =>
      Array.from({ length: 10_000 }, (_, index) =>
        alertNews({ id: `run-14/${index}`, severity: index === 7 ? 'high' : 'low' }),
      );
    const before = world.mail.taken.length;
    expect(await world.send({ newsOf: many })).toEqual({ delivered: 2, later: 0, failed: 0 });
    const subjects = world.mail.taken.slice(before).map((each) => headerOf(each, 'Subject'));
    expect(subjects.filter((subject) => subject === '[Counterfoil] 10,000 new alerts (1 high)')).toHaveLength(1);
    expect(subjects.filter((subject) => subject?.includes('Village'))).toHaveLength(1);
    expect(world.lastMail().source.length).toBeLessThan(200_000);
  });

  it('wait for the hour of a daily digest', async () => {
    await world.byMail({ pace: 'daily' });
    world.minutes(31 * 60 - ((world.now().getTime() / 60_000) % (24 * 60)));
    await world.run(15);
    await world.run(16);
    expect(await world.send()).toMatchObject({ delivered: 0 });
    world.minutes(23 * 60);
    expect(await world.send()).toMatchObject({ delivered: 1 });
    expect(headerOf(world.lastMail(), 'Subject')).toBe('[Counterfoil] 2 new alerts (2 high)');
    expect(world.lastMail().source.replaceAll('=\r\n', '')).toContain('/watch/alerts?run=3D15-16');
  });

  it('reach a webhook signed, and again under the same key', async () => {
    const { id } = await subscribe(world.ledger(), world.services, {
      carrier: 'webhook',
      address: world.hook.url,
      wanted,
    });
    await world.run(17);
    world.hook.answer(503);
    expect(await world.send()).toMatchObject({ later: 1 });
    world.hook.answer(200);
    world.minutes(1);
    expect(await world.send()).toMatchObject({ delivered: 1 });
    const [first, second] = world.hook.posts.slice(-2);
    expect(first?.headers['counterfoil-notice']).toBe(second?.headers['counterfoil-notice']);
    const [own] = await ownSubscriptions(world.ledger(), world.services);
    expect(own?.key).toBe(noticeToken(world.services.secret, { purpose: 'webhook', subscription: id }));
    expect(second?.headers['counterfoil-signature']).toBe(
      signatureOf(own?.key ?? '', Math.floor(world.now().getTime() / 1000), second?.body ?? ''),
    );
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      format: 'counterfoil-notice/1',
      subscription: id,
      complete: true,
      items: [{ id: 'run-17/a', news: 'fired', url: 'https://ledger.example/watch/alerts' }],
    });
  });

  it('go to no account that is no longer in use, and follow what is wanted now', async () => {
    const id = await world.byMail();
    await world.run(18);
    expect(await world.send({ findAccount: async () => null })).toEqual({ delivered: 0, later: 0, failed: 0 });
    await changeWanted(world.ledger(), { id, wanted: { ...wanted, themes: ['water'] } });
    await world.run(19);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    await changeWanted(world.ledger(), { id, wanted });
    await world.run(20);
    expect(await world.send()).toEqual({ delivered: 1, later: 0, failed: 0 });
  });

  it('do not let one that fails keep others waiting', async () => {
    await world.byMail();
    await subscribe(world.ledger('Other office'), world.services, {
      carrier: 'webhook',
      address: world.hook.url,
      wanted,
    });
    await world.run(21);
    world.mail.refuse(451);
    expect(await world.send()).toEqual({ delivered: 1, later: 1, failed: 0 });
    world.mail.refuse(null);
  });

  it('leave a history that holds no address, and that verifies', async () => {
    await world.byMail();
    const links = await world.database.db
      .selectFrom('history')
      .selectAll()
      .where('record_type', '=', 'subscription')
      .execute();
    expect(links.length).toBeGreaterThan(10);
    expect(JSON.stringify(links)).not.toContain('example.org');
    expect(await checkHistory(world.database.ledger('administrator'))).toMatchObject({ ok: true });
  });
});
