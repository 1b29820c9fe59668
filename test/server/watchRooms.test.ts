/** The working rooms of monitoring over HTTP, without a script: from readings to alerts, cases, notices and back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSampleReadings } from '../../src/actions/monitoring/datasets/loadSampleReadings.ts';
import type { Delivered } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import { deliverNotices } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import { newsOf } from '../../src/actions/monitoring/notices/newsOf.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { systemClock } from '../../src/outside/clock/clock.ts';
import { mailSettings } from '../../src/outside/mail/mailSettings.ts';
import { smtpMail } from '../../src/outside/mail/smtpMail.ts';
import type { MailServer } from '../../src/outside/mail/testing/mailServer.ts';
import { headerOf, mailServer, wordsOfMail } from '../../src/outside/mail/testing/mailServer.ts';
import type { CaseBoard } from '../../src/actions/caseAnswers.ts';
import type * as portal from '../../src/portal/portal.ts';
import { noticeServices } from '../../src/server/watch/noticeSettings.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

const secret = 'a secret for tests that is long enough';
let server: TestServer;
let mail: MailServer;
let send: NonNullable<ReturnType<typeof noticeServices>['mail']>;
let publisher: Visitor;
let reviewer: Visitor;
let stranger: Visitor;

const now = (name = 'setup'): Ledger => ({ ...server.ledger('administrator', name), clock: systemClock });

beforeAll(async () => {
  mail = await mailServer();
  const settings = mailSettings({ COUNTERFOIL_SMTP_URL: mail.url, COUNTERFOIL_MAIL_FROM: 'watch@ledger.example' });
  if (!settings) throw new Error('there are settings');
  send = smtpMail(settings);
  server = await testServer({ notices: { mail: send, site: 'https://ledger.example' } });
  await loadSampleReadings(now());
  await server.account('Pia', 'publisher');
  await server.account('Rea', 'reviewer');
  await server.account('Con', 'contributor', { place: 'EX-102' });
  [publisher, reviewer, stranger] = [await server.signedIn('Pia'), await server.signedIn('Rea'), server.visitor()];
});
afterAll(async () => {
  await server.stop();
  await mail.close();
});

const deliver = (): Promise<Delivered> => {
  const services = noticeServices({}, { publicUrl: 'https://ledger.example', secret });
  return deliverNotices(now(), {
    services: { ...services, mail: send },
    findAccount: async (name) =>
      name === 'Con' ? { name, role: 'contributor', limits: { place: 'EX-102' } } : { name, role: 'reviewer' },
    newsOf,
  });
};
const mailTo = (address: string) => {
  const last = mail.taken.findLast(({ to }) => to.includes(address));
  if (!last) throw new Error(`no mail to ${address} was taken`);
  return { ...last, text: wordsOfMail(last) };
};
const lastMail = () => mailTo(mail.taken.at(-1)?.to[0] ?? 'anybody');
const textOf = async (visitor: Visitor, path: string): Promise<string> => (await visitor.get(path)).text();
/** The answers of the rooms, by the beginning of their addresses. */
const jsonOf = async <Answer>(visitor: Visitor, path: string): Promise<Answer> =>
  (await (await visitor.get(`${path}.json`)).json()) as Answer;
const subscriptionsOf = async (visitor: Visitor) =>
  (await jsonOf<portal.SubscriptionsAnswer>(visitor, '/watch/subscriptions')).subscriptions;
const alertCount = async (visitor: Visitor) => (await jsonOf<portal.AlertsRoom>(visitor, '/watch/alerts')).total;
const alertId = 'exit-line/EX-101-07/composite-incidence';
const alertPath = `/watch/alerts/${encodeURIComponent(alertId)}`;

const wish = {
  carrier: 'email',
  address: 'office@example.org',
  alerts: 'on',
  cases: 'all',
  lists: 'none',
  severity: 'medium',
  place: 'North Example County',
  pace: 'at once',
  language: 'en',
};

describe('the rooms of monitoring', () => {
  it.each(['/watch/cases', '/watch/subscriptions', '/watch/silences', '/watch/codes', '/watch/readings/new'])(
    '%s asks the public to sign in',
    async (path) => {
      const answer = await stranger.get(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        `/sign-in?back=${encodeURIComponent(path)}`,
      ]);
      expect((await stranger.get(`${path}.json`)).status).toBe(401);
    },
  );

  it('subscribe somebody only after the address is confirmed by a press, not by opening the link', async () => {
    const asked = await reviewer.post('/watch/subscriptions', wish);
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('office@example.org');
    const link = /https:\/\/ledger\.example(\/watch\/confirm\/\S+)/.exec(lastMail().text)?.[1] ?? '';
    expect(await textOf(stranger, link)).toContain('Rea');
    expect((await subscriptionsOf(reviewer))[0]?.state).toBe('unconfirmed');
    expect((await stranger.get(`${link}x`)).status).toBe(404);
    expect((await stranger.post(link)).status).toBe(200);
    const [own] = await subscriptionsOf(reviewer);
    expect([own?.state, own?.wanted.places]).toEqual(['on', ['EX-101']]);
  });

  it('tell of what a run finds, once, with the way to its page, and to each what he may see', async () => {
    const limited = await server.signedIn('Con');
    await limited.post('/watch/subscriptions', { ...wish, address: 'south@example.org', place: '', severity: 'low' });
    await stranger.post(/https:\/\/ledger\.example(\/watch\/confirm\/\S+)/.exec(lastMail().text)?.[1] ?? '');
    expect(await textOf(publisher, '/watch/rules')).toContain('have not been run yet');
    expect((await publisher.post('/watch/rules/run')).status).toBe(303);
    expect(await deliver()).toEqual({ delivered: 2, later: 0, failed: 0 });
    const { text } = mailTo('office@example.org');
    const south = mailTo('south@example.org').text;
    expect(south).toContain('Example Village 2-5');
    expect(south).not.toContain('Example Village 1-');
    expect(text).toContain('High: Composite poverty incidence in Example Village 1-7 was 3%');
    expect(text).toContain(`https://ledger.example${alertPath}`);
    expect(text).toContain('/watch/alerts?run=1');
    // South of it, and what is low, was not asked for.
    expect(text).not.toMatch(/Example Village 2-5|Low:/);
    expect(await deliver()).toEqual({ delivered: 0, later: 0, failed: 0 });
    const ofRun = (await (await reviewer.get('/watch/alerts.json?run=1')).json()) as { total: number };
    expect(ofRun.total).toBe(await alertCount(reviewer));
  });

  it('show the public no alert before somebody found it to be true', async () => {
    expect(await alertCount(stranger)).toBe(0);
    expect((await stranger.get(alertPath)).status).toBe(404);
    expect(await textOf(stranger, '/watch/alerts.atom')).not.toContain('<entry>');
  });

  it('work on a case step by step, and give back what was typed when it does not fit', async () => {
    const board = await jsonOf<CaseBoard>(reviewer, '/watch/cases');
    const line = board.columns[0]?.items.find(({ alert }) => alert.id === alertId);
    const path = `/watch/cases/${line?.id}`;
    const act = async (name: string, fields: Record<string, string>, visitor = reviewer) => {
      const { version } = (await jsonOf<portal.CaseRoom>(visitor, path)).case;
      return visitor.post(`${path}/${name}`, { version: String(version), ...fields });
    };
    const early = await act('verify', { outcome: 'true', words: 'A survey <of twelve>' });
    expect(early.status).toBe(422);
    const again = await early.text();
    expect(again).toContain('Nobody has acknowledged the case.');
    expect(again).toContain('A survey &lt;of twelve&gt;');
    expect((await act('acknowledge', {})).status).toBe(303);
    expect((await reviewer.post(`${path}/verify`, { version: '1', outcome: 'true', words: 'x' })).status).toBe(422);
    expect((await act('verify', { outcome: 'true', words: 'The figure is right.' })).status).toBe(303);
    expect((await act('no-such-act', {})).status).toBe(404);
    const unknown = await act('assign-a-measure', { what: 'A road', owner: 'Nobody at all', due: '2030-01-01' });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('value="A road"');
    const page = await textOf(reviewer, path);
    expect(page).toContain('The figure is right.');
    expect(page).toContain('Every number');
  });

  it('tell those who follow cases what people did', async () => {
    expect(await deliver()).toEqual({ delivered: 1, later: 0, failed: 0 });
    const { text } = lastMail();
    expect(text).toContain('Rea acknowledged it');
    expect(text).toContain('Rea found the alert to be true: “The figure is right.”');
  });

  it('show a verified alert to everybody, in a feed too, whoever asks for it', async () => {
    expect(await alertCount(stranger)).toBe(1);
    expect((await stranger.get(alertPath)).status).toBe(200);
    for (const visitor of [stranger, reviewer]) {
      const feed = await visitor.get('/watch/alerts.atom');
      expect(feed.headers.get('content-type')).toContain('application/atom+xml');
      const text = await feed.text();
      expect(text.match(/<entry>/g)).toHaveLength(1);
      expect(text).toMatch(new RegExp(`${alertPath}#[^<]+</id>`));
    }
    for (const [of, count] of [
      ['place=EX-101', 1],
      ['place=EX-102', 0],
      ['rule=exit-line', 1],
    ] as const) {
      const text = await textOf(stranger, `/watch/alerts.atom?${of}`);
      expect([of, text.match(/<entry>/g)?.length ?? 0]).toEqual([of, count]);
      expect(text).toMatch(new RegExp(`rel="self" type="application/atom\\+xml" href="[^"]+/alerts\\.atom\\?${of}"`));
    }
  });

  it('end a subscription by one POST of a mail program, without session or token', async () => {
    const link = /<https:\/\/ledger\.example(\S+)>/.exec(headerOf(lastMail(), 'List-Unsubscribe') ?? '')?.[1] ?? '';
    expect(await textOf(stranger, link)).toContain('<button');
    expect(await subscriptionsOf(reviewer)).toHaveLength(1);
    const answer = await fetch(server.url + link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await subscriptionsOf(reviewer)).toEqual([]);
  });

  it('give a feed of one’s own to whoever knows its address, as far as its account may see', async () => {
    const limited = await server.signedIn('Con');
    const done = await limited.post('/watch/subscriptions', { ...wish, carrier: 'feed', address: '', place: '' });
    expect(done.status).toBe(200);
    const own = (await subscriptionsOf(limited)).find(({ carrier }) => carrier === 'feed');
    const path = new URL(own?.address ?? '').pathname;
    const feed = await stranger.get(path);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(await feed.text()).not.toContain('<entry>');
    expect((await stranger.get(`${path}?from=x`)).status).toBe(400);
    expect((await stranger.get(path.replace('.atom', 'x.atom'))).status).toBe(404);
    expect((await reviewer.post(`/watch/subscriptions/${own?.id}/address`)).status).toBe(404);
    expect((await limited.post(`/watch/subscriptions/${own?.id}/address`)).status).toBe(200);
    expect((await stranger.get(path)).status).toBe(404);
  });

  it('send a test, rest, and go on by one press each', async () => {
    const limited = await server.signedIn('Con');
    const own = (await subscriptionsOf(limited)).find(({ carrier }) => carrier === 'email');
    const press = (verb: string) => limited.post(`/watch/subscriptions/${own?.id}/${verb}`);
    const state = async () => (await subscriptionsOf(limited)).find(({ id }) => id === own?.id)?.state;
    expect(await (await press('test')).text()).toContain('A test was sent.');
    expect(mailTo('south@example.org').text).toContain('This is a test');
    expect([(await press('pause')).status, await state()]).toEqual([303, 'paused']);
    expect([(await press('resume')).status, await state()]).toEqual([303, 'on']);
    expect((await press('again')).status).toBe(422);
  });

  it.each([
    [{ place: 'Nowhere at all' }, 'is not registered'],
    [{ place: 'Example Village 1' }, 'Which place is “Example Village 1”?'],
    [{ address: 'a@b' }, 'it is no e-mail address'],
    [{ carrier: 'webhook', address: 'http://169.254.169.254/latest' }, 'does not begin with https'],
    [{ carrier: 'webhook', address: 'https://10.0.0.1/' }, 'private network'],
    [{ alerts: '', cases: 'none' }, 'nothing is wanted'],
  ])('refuse a subscription with %j, and keep what was typed', async (change, why) => {
    const fields = new URLSearchParams({ ...wish, theme: 'my theme', ...change });
    if (fields.get('alerts') === '') fields.delete('alerts');
    const answer = await publisher.post('/watch/subscriptions', fields);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(why);
    expect(text).toContain('my theme');
  });

  it('are there for programs, too', async () => {
    const ask = async (method: string, path: string, body?: object): Promise<Response> =>
      fetch(`${server.url}/api/v1/watch/subscriptions${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          origin: server.url,
          cookie: [...publisher.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    const wanted = {
      places: [],
      themes: [],
      leastSeverity: 'low',
      alerts: true,
      cases: 'none',
      lists: 'none',
      pace: 'daily',
      language: 'en',
    };
    const asked = { carrier: 'webhook', address: 'https://hooks.example.org/x', wanted };
    expect((await ask('POST', '', { ...asked, address: 'https://localhost/' })).status).toBe(422);
    expect((await ask('POST', '', { ...asked, wanted: { ...wanted, pace: 'hourly' } })).status).toBe(422);
    const { id } = (await (await ask('POST', '', asked)).json()) as { id: string };
    expect((await ask('PUT', `/${id}`, { wanted: { ...wanted, themes: ['income'] } })).status).toBe(200);
    const { items } = (await (await ask('GET', '')).json()) as { items: object[] };
    expect(items).toMatchObject([{ id, state: 'on', wanted: { themes: ['income'] } }]);
    for (const verb of ['pause', 'resume']) expect((await ask('POST', `/${id}/${verb}`)).status).toBe(200);
    const moved = { address: 'https://hooks.example.org/y' };
    expect(await (await ask('PUT', `/${id}/address`, moved)).json()).toEqual({ id, problem: null });
    expect((await ask('PUT', `/${id}/address`, { address: 'https://10.0.0.1/' })).status).toBe(422);
    expect((await ask('POST', `/${id}/end`)).status).toBe(200);
    expect((await ask('POST', `/${id}/end`)).status).toBe(404);
    expect((await fetch(`${server.url}/api/v1/watch/subscriptions`)).status).toBe(401);
  });

  it('take no form that another site forged', async () => {
    const forged = await publisher.post('/watch/subscriptions', { ...wish, csrf: 'x' });
    expect(forged.status).toBe(403);
    const foreign = await publisher.post('/watch/rules/run', {}, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
  });

  it.each(['/watch/alerts?run=x', '/watch/alerts?place=Nowhere', '/watch/cases?within=Nowhere'])(
    '%s is refused in words',
    async (path) => {
      expect((await reviewer.get(path)).status).toBe(400);
    },
  );
});
