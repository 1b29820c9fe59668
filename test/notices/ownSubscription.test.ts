/** What people do with a subscription of theirs: another address, a pause, a test, a feed of one's own. */
import { SaxesParser } from 'saxes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { confirmSubscription, endByLink } from '../../src/actions/monitoring/notices/byLink.ts';
import {
  askAgain,
  changeAddress,
  changeWanted,
  endSubscription,
  pauseSubscription,
  resumeSubscription,
} from '../../src/actions/monitoring/notices/changeSubscription.ts';
import { ownSubscriptions } from '../../src/actions/monitoring/notices/ownSubscriptions.ts';
import { readFeed } from '../../src/actions/monitoring/notices/readFeed.ts';
import type { FeedSettings } from '../../src/actions/monitoring/notices/readFeed.ts';
import { sendTest } from '../../src/actions/monitoring/notices/sendTest.ts';
import { subscribe } from '../../src/actions/monitoring/notices/subscribe.ts';
import type { FeedFrom, NewsFeedAnswer } from '../../src/actions/noticeAnswers.ts';
import { alertNews } from '../../src/core/monitoring/notices/testing/newsItems.ts';
import { headerOf, wordsOfMail } from '../../src/outside/mail/testing/mailServer.ts';
import { signatureOf } from '../../src/outside/webhook/postWebhook.ts';
import { newsFeed } from '../../src/portal/portal.ts';
import type { NoticeLedger } from './noticeLedger.ts';
import { everybody, linkIn, newsOfTest, noticeLedger, wanted } from './noticeLedger.ts';

let world: NoticeLedger;
beforeAll(async () => {
  world = await noticeLedger();
});
afterAll(() => world.stop());
afterEach(async () => {
  for (const { id } of await ownSubscriptions(world.ledger(), world.services)) {
    await endSubscription(world.ledger(), id);
  }
  world.minutes(10 * 24 * 60);
});

const stateOf = async (id: string) => {
  const own = await ownSubscriptions(world.ledger(), world.services);
  return own.find((each) => each.id === id);
};
const invalid = { code: 'NOTICE_LINK_INVALID' };
const confirm = (link: { id: string; token: string }) =>
  confirmSubscription(world.ledger('public'), world.services, link);

describe('another address', () => {
  it('has to be confirmed, gets what happened meanwhile, and the old one gets nothing more', async () => {
    const id = await world.byMail();
    await world.run(1);
    await world.send();
    const oldLink = linkIn(world.lastMail(), 'unsubscribe');
    await world.run(2);
    expect(await changeAddress(world.ledger(), world.services, { id, address: 'New@example.org' })).toBeNull();
    expect(await stateOf(id)).toMatchObject({ state: 'unconfirmed', address: 'New@example.org' });
    expect(world.lastMail().to).toEqual(['New@example.org']);
    const link = linkIn(world.lastMail(), 'confirm');
    await world.run(3);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    await confirm(link);
    expect(await world.send()).toEqual({ delivered: 1, later: 0, failed: 0 });
    expect(world.lastMail().to).toEqual(['New@example.org']);
    expect(wordsOfMail(world.lastMail()).match(/Run \d/g)).toEqual(['Run 2', 'Run 3']);
    // The link in messages to the old address still ends it: it is of the same subscription.
    await endByLink(world.ledger('public'), world.services, oldLink);
    expect(await stateOf(id)).toBeUndefined();
  });

  it('of a webhook is used at once, and one that is none changes nothing', async () => {
    const ask = { carrier: 'webhook', address: world.hook.url, wanted } as const;
    const { id } = await subscribe(world.ledger(), world.services, ask);
    const refused = changeAddress(world.ledger(), world.services, { id, address: 'https://10.0.0.1/' });
    await expect(refused).rejects.toMatchObject({ code: 'WEBHOOK_ADDRESS_REFUSED' });
    const moved = `${world.hook.url}/moved`;
    await changeAddress(world.ledger(), world.services, { id, address: moved });
    expect(await stateOf(id)).toMatchObject({ state: 'on', address: moved });
    const other = changeAddress(world.ledger('Other office'), world.services, { id, address: moved });
    await expect(other).rejects.toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
  });
});

describe('a link that confirms', () => {
  const asked = async () => {
    const ask = { carrier: 'email', address: 'office@example.org', wanted } as const;
    const { id } = await subscribe(world.ledger(), world.services, ask);
    return { id, link: linkIn(world.lastMail(), 'confirm') };
  };

  it('holds for seven days, and another can be asked for', async () => {
    const { id, link } = await asked();
    const key = headerOf(world.lastMail(), 'Message-ID');
    world.minutes(7 * 24 * 60 + 1);
    await expect(confirm(link)).rejects.toMatchObject(invalid);
    expect(await askAgain(world.ledger(), world.services, id)).toBeNull();
    expect(headerOf(world.lastMail(), 'Message-ID')).not.toBe(key);
    await confirm(linkIn(world.lastMail(), 'confirm'));
    expect(await stateOf(id)).toMatchObject({ state: 'on' });
  });

  it('is worth nothing for another subscription, another address, another time, or changed', async () => {
    const first = await asked();
    const second = await asked();
    const [time = '', proof = ''] = first.link.token.split('.');
    const later = (Number.parseInt(time, 36) + 86_400).toString(36);
    const forged = [
      { id: second.id, token: first.link.token },
      { id: first.id, token: `${later}.${proof}` },
      { id: first.id, token: proof },
      { id: first.id, token: `${first.link.token}x` },
      { id: first.id, token: '' },
      { id: 'nothing', token: first.link.token },
    ];
    for (const link of forged) await expect(confirm(link)).rejects.toMatchObject(invalid);
    await changeAddress(world.ledger(), world.services, { id: first.id, address: 'other@example.org' });
    await expect(confirm(first.link)).rejects.toMatchObject(invalid);
    await endSubscription(world.ledger(), second.id);
    await expect(confirm(second.link)).rejects.toMatchObject(invalid);
  });

  it('that was used does not end a pause', async () => {
    const { id, link } = await asked();
    await confirm(link);
    await pauseSubscription(world.ledger(), id);
    await confirm(link);
    expect(await stateOf(id)).toMatchObject({ state: 'paused' });
  });
});

describe('a pause', () => {
  it('keeps everything back, also what waited, and tells none of it later', async () => {
    const id = await world.byMail();
    await world.run(10);
    world.mail.refuse(451);
    expect(await world.send()).toMatchObject({ later: 1 });
    world.mail.refuse(null);
    await pauseSubscription(world.ledger(), id);
    await pauseSubscription(world.ledger(), id);
    await world.run(11);
    world.minutes(60);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    await resumeSubscription(world.ledger(), id);
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    await world.run(12);
    expect(await world.send()).toEqual({ delivered: 1, later: 0, failed: 0 });
    expect(wordsOfMail(world.lastMail()).match(/Run \d+/g)).toEqual(['Run 12']);
    const strange = pauseSubscription(world.ledger('Other office'), id);
    await expect(strange).rejects.toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
  });
});

describe('a test message', () => {
  it('goes the way of the others, and says what it is', async () => {
    const id = await world.byMail({ language: 'zh' });
    expect(await sendTest(world.ledger(), world.services, id)).toBeNull();
    const text = wordsOfMail(world.lastMail());
    expect(text).toContain('测试');
    expect(headerOf(world.lastMail(), 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    await world.run(20);
    expect(await world.send()).toMatchObject({ delivered: 1 });
  });

  it('of a webhook is signed, and tells why it did not arrive', async () => {
    const ask = { carrier: 'webhook', address: world.hook.url, wanted } as const;
    const { id } = await subscribe(world.ledger(), world.services, ask);
    expect(await sendTest(world.ledger(), world.services, id)).toBeNull();
    const { headers, body } = world.hook.posts.at(-1) ?? { headers: {}, body: '' };
    expect(JSON.parse(body)).toMatchObject({ isTest: true, subscription: id, items: [], complete: true });
    const key = (await stateOf(id))?.key ?? '';
    expect(headers['counterfoil-signature']).toBe(signatureOf(key, Math.floor(world.now().getTime() / 1000), body));
    world.hook.answer(404);
    expect(await sendTest(world.ledger(), world.services, id)).toBe('it answered 404');
    world.hook.answer(200);
    const other = sendTest(world.ledger('Other office'), world.services, id);
    await expect(other).rejects.toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
  });

  it('goes to no address that nobody confirmed', async () => {
    const ask = { carrier: 'email', address: 'stranger@example.org', wanted } as const;
    const { id } = await subscribe(world.ledger(), world.services, ask);
    const sent = sendTest(world.ledger(), world.services, id);
    await expect(sent).rejects.toMatchObject({ code: 'SUBSCRIPTION_INVALID' });
  });
});

describe('a feed of one’s own', () => {
  const made = async (name?: string) => {
    const ask = { carrier: 'feed', address: '', wanted } as const;
    const { id } = await subscribe(world.ledger(name), world.services, ask);
    return id;
  };
  const settings: FeedSettings = { services: { secret: '' }, findAccount: everybody, newsOf: newsOfTest };
  const read = async (id: string, change: Partial<FeedSettings> = {}, from: FeedFrom | null = null) => {
    const path = new URL((await stateOf(id))?.address ?? '').pathname;
    return at(path, change, from);
  };
  const at = (path: string, change: Partial<FeedSettings> = {}, from: FeedFrom | null = null) => {
    const [, id = '', token = ''] = /feeds\/([^/]+)\/([^/]+)\.atom$/.exec(path) ?? [];
    return readFeed(world.ledger(), { ...settings, services: world.services, ...change }, { id, token, from });
  };
  const said = ({ items }: NewsFeedAnswer) => items.map(({ sentence }) => sentence['en']);

  it('tells what happens from now on, the newest first, and sends nothing', async () => {
    await world.run(30);
    const id = await made();
    expect(said(await read(id))).toEqual([]);
    await world.run(31);
    await world.run(32);
    const before = world.mail.taken.length;
    expect(await world.send()).toEqual({ delivered: 0, later: 0, failed: 0 });
    expect(world.mail.taken.length).toBe(before);
    expect(said(await read(id))).toEqual(['Run 32.', 'Run 31.']);
    await changeWanted(world.ledger(), { id, wanted: { ...wanted, themes: ['water'] } });
    expect(said(await read(id))).toEqual([]);
  });

  it('ends with its address, its subscription and its account', async () => {
    const id = await made();
    const path = (await read(id)).path;
    await expect(at(path, { findAccount: async () => null })).rejects.toMatchObject(invalid);
    await expect(at(path.replace('.atom', 'x.atom'))).rejects.toMatchObject(invalid);
    await changeAddress(world.ledger(), world.services, { id, address: '' });
    await expect(at(path)).rejects.toMatchObject(invalid);
    const next = (await read(id)).path;
    await endSubscription(world.ledger(), id);
    await expect(at(next)).rejects.toMatchObject(invalid);
  });

  it('shows what its account may see now, and no more', async () => {
    const id = await made();
    await world.run(33);
    const limited = { name: 'County office', role: 'contributor', limits: { place: 'EX-102' } } as const;
    expect(said(await read(id, { findAccount: async () => limited }))).toEqual([]);
    const within = { ...limited, limits: { place: 'EX-101' } };
    expect(said(await read(id, { findAccount: async () => within }))).toEqual(['Run 33.']);
  });

  it('goes from page to page through ten thousand, each once', async () => {
    const id = await made();
    await world.run(34);
    const newsOf: FeedSettings['newsOf'] = async () =>
      Array.from({ length: 10_000 }, (_none, n) =>
        alertNews({ id: `run-34/${n}`, severity: n % 7 === 0 ? 'high' : 'low' }),
      );
    const seen: string[] = [];
    let from: FeedFrom | null = null;
    do {
      const page: NewsFeedAnswer = await read(id, { newsOf }, from);
      seen.push(...page.items.map((item) => item.id));
      from = page.next;
    } while (from !== null);
    expect([seen.length, new Set(seen).size]).toEqual([10_000, 10_000]);
  });

  it('is Atom that parses, whatever the names are', async () => {
    const id = await made();
    await world.run(35);
    const evil = 'A & B <script>\u0007 ]]> 😀 \u202ex "\ud800';
    const newsOf: FeedSettings['newsOf'] = async () => [
      alertNews({ placeTitle: { en: evil }, sentence: { en: evil }, path: '/watch/alerts/a%2Fb' }),
    ];
    const xml = String(newsFeed(await read(id, { newsOf }), 'https://ledger.example'));
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.push(name));
    parser.write(`<?xml version="1.0"?>${xml}`).close();
    expect(names.slice(0, 3)).toEqual(['feed', 'id', 'title']);
    expect(xml).toContain('<id>https://ledger.example/watch/alerts/a%2Fb#run-1%2Fa</id>');
    expect(xml).toMatch(/<link rel="self"[^>]+href="https:\/\/ledger\.example\/watch\/feeds\//);
  });
});
