/**
 * Every village of a ledger fires in one run of the real server: who is told, by what, how often, and whether every alert can be
 * found by it; then the same with the server killed on the way. The short form is a test, the long one `npm run bench notices`.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Actor } from '../../src/core/access/decide.ts';
import { ledgerFor } from '../../src/actions/ledger.ts';
import { deliverNotices } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import { newsOf } from '../../src/actions/monitoring/notices/newsOf.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import type { MailServer, TakenMail } from '../../src/outside/mail/testing/mailServer.ts';
import { headerOf, mailServer, wordsOfMail } from '../../src/outside/mail/testing/mailServer.ts';
import type { HookServer } from '../../src/outside/webhook/testing/hookServer.ts';
import { hookServer } from '../../src/outside/webhook/testing/hookServer.ts';
import { readSecret } from '../../src/server/sessions/secret.ts';
import { noticeServices } from '../../src/server/watch/noticeSettings.ts';
import type { Visitor } from '../server/testServer.ts';
import type { Size, WatchedServer } from './watchedServer.ts';
import { fillFolder, readingsOver, startServer } from './watchedServer.ts';

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);

const [rea, con] = ['rea@example.org', 'con@example.org'];

/** What each visitor subscribes to: all alerts, at once. */
const wish = { alerts: 'on', cases: 'none', lists: 'none', severity: 'low', pace: 'at once', language: 'en' };

/** A ledger in a folder, with a server that can be killed and begun again, and those who are told. */
export interface Scene {
  readonly size: Size;
  readonly dataDir: string;
  readonly mail: MailServer;
  readonly hook: HookServer;
  readonly server: () => WatchedServer;
  /** Begins it anew after it was killed. */
  restart(): Promise<void>;
  /** Puts every village over the line (5) or back (1); tells the command's seconds. */
  takeIn(period: string, value: number): Promise<number>;
  command(...words: string[]): Promise<string>;
  stop(): Promise<void>;
}

export async function openScene(folder: string, size: Size): Promise<Scene> {
  const dataDir = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  await fillFolder(dataDir, size);
  const [mail, hook] = await Promise.all([mailServer(), hookServer()]);
  const start = () =>
    startServer(dataDir, {
      COUNTERFOIL_SMTP_URL: mail.url,
      COUNTERFOIL_MAIL_FROM: 'watch@ledger.example',
      COUNTERFOIL_WEBHOOK_HOSTS: '127.0.0.1',
    });
  let server = await start();
  const command = async (...words: string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, [main, ...words, '--data', dataDir], { maxBuffer: 2 ** 30 });
    return stdout;
  };
  return {
    size,
    dataDir,
    mail,
    hook,
    server: () => server,
    async restart() {
      server = await start();
    },
    async takeIn(period, value) {
      const file = join(folder, `readings-${period}.csv`);
      writeFileSync(file, readingsOver(size, period, value));
      const began = performance.now();
      await command('readings', 'add', file, '--source', 'Office', '--when-due');
      return (performance.now() - began) / 1000;
    },
    command,
    async stop() {
      await server.stop();
      await mail.close();
      hook.close();
    },
  };
}

/** Two addresses – Rea sees everything, Con the first county – a webhook and a feed; tells the feed's address. */
export async function subscribeAll({ server, mail, hook }: Scene): Promise<{ readonly feed: string }> {
  const [seesAll, seesOne] = await Promise.all([server().signedIn('Rea'), server().signedIn('Con')]);
  const ask = async (visitor: Visitor, more: Record<string, string>): Promise<string> => {
    const answer = await visitor.post('/watch/subscriptions', { ...wish, ...more });
    if (answer.status !== 200) throw new Error(`subscribing answered ${answer.status}: ${await answer.text()}`);
    return answer.text();
  };
  for (const [visitor, address] of [
    [seesAll, rea],
    [seesOne, con],
  ] as const) {
    await ask(visitor, { carrier: 'email', address });
    const asked = mail.taken.at(-1);
    const link = /\/watch\/confirm\/\S+/.exec(asked ? wordsOfMail(asked) : '')?.[0] ?? '';
    const confirmed = await visitor.post(link);
    if (confirmed.status !== 200) throw new Error(`confirming answered ${confirmed.status}`);
  }
  await ask(seesAll, { carrier: 'webhook', address: hook.url });
  const page = await ask(seesAll, { carrier: 'feed' });
  return { feed: new URL(/http[^<]*\.atom/.exec(page.slice(page.indexOf('/watch/feeds/') - 60))?.[0] ?? '').pathname };
}

/** Messages about alerts, by whom they went to. */
export function toldTo({ mail }: Scene, who: string): TakenMail[] {
  const isNotice = (taken: TakenMail): boolean => headerOf(taken, 'List-Unsubscribe') !== null;
  return mail.taken.filter((taken) => taken.to.includes(who) && isNotice(taken));
}

/** Waits for something, at most so many seconds; tells how long it took. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 120): Promise<number> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > seconds * 1000) throw new Error(`${what} did not come within ${seconds} s`);
    await wait(100);
  }
  return (performance.now() - began) / 1000;
}

/** Ids of all alerts that an address without its host leads to, page after page. */
export async function foundBy(visitor: Visitor, address: string): Promise<Set<string>> {
  const [path = '', query = ''] = address.split('?');
  const found = new Set<string>();
  for (let page = 1; ; page += 1) {
    const answer = await visitor.get(`${path}.json?${query}&page=${page}`);
    const { items, total } = (await answer.json()) as { items: readonly { readonly id: string }[]; total: number };
    for (const { id } of items) found.add(id);
    if (items.length === 0 || found.size >= total) return found;
  }
}

/** Entries of a feed, through so many of its pages. */
export async function entriesOf(visitor: Visitor, path: string, pages = 100): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = path;
  for (let page = 0; next !== null && page < pages; page += 1) {
    const xml: string = await (await visitor.get(next)).text();
    for (const [, id = ''] of xml.matchAll(/<entry>\s*<id>([^<]+)/g)) ids.push(id);
    const link = /rel="next"[^>]+href="https?:\/\/[^/]+([^"]+)"/.exec(xml)?.[1];
    next = link === undefined ? null : link.replaceAll('&amp;', '&');
  }
  return ids;
}

/** What came of one dataset, when all were told of it. */
export interface Phase {
  /** From taking it in until the last of them was told. */
  readonly seconds: number;
  /** Messages to each, with those that came twice counted twice. */
  readonly messages: { readonly rea: number; readonly con: number; readonly hook: number };
  /** Different ones: those that came twice have one key. */
  readonly keys: { readonly rea: number; readonly con: number; readonly hook: number };
  /** Alerts that the address in the message leads to. */
  readonly found: { readonly rea: number; readonly con: number };
  /** Processor seconds of the server that told them, since it began, and the most memory that it held, in MiB. */
  readonly cpu: number;
  readonly memory: number;
  readonly mailBytes: number;
  readonly subject: string;
}

/** Watches one dataset through: what it does, and what each was told, from `act` on. */
async function phaseOf(scene: Scene, act: () => Promise<void>): Promise<Phase> {
  const { hook } = scene;
  const before = { rea: toldTo(scene, rea).length, con: toldTo(scene, con).length, hook: hook.posts.length };
  const began = performance.now();
  await act();
  const news = () => ({
    rea: toldTo(scene, rea).slice(before.rea),
    con: toldTo(scene, con).slice(before.con),
    hook: hook.posts.slice(before.hook),
  });
  await until('a message to each', () => Object.values(news()).every((each) => each.length > 0), 300);
  const seconds = (performance.now() - began) / 1000;
  const told = news();
  const [cpu, memory] = [scene.server().seconds(), scene.server().memory()];
  const keysOf = (mails: readonly TakenMail[]): number =>
    new Set(mails.map((each) => headerOf(each, 'Message-ID'))).size;
  const [toRea, toCon] = [told.rea.at(-1), told.con.at(-1)];
  return {
    seconds,
    messages: { rea: told.rea.length, con: told.con.length, hook: told.hook.length },
    keys: {
      rea: keysOf(told.rea),
      con: keysOf(told.con),
      hook: new Set(told.hook.map(({ headers }) => headers['counterfoil-notice'])).size,
    },
    found: { rea: await foundFrom(scene, 'Rea', toRea), con: await foundFrom(scene, 'Con', toCon) },
    cpu,
    memory,
    mailBytes: toRea?.source.length ?? 0,
    subject: (toRea && headerOf(toRea, 'Subject')) ?? '',
  };
}

async function foundFrom({ server }: Scene, name: string, mail: TakenMail | undefined): Promise<number> {
  const address = /All these alerts: (\S+)/.exec(mail ? wordsOfMail(mail) : '')?.[1];
  if (address === undefined) return 0;
  const all = new URL(address);
  return (await foundBy(await server().signedIn(name), all.pathname + all.search)).size;
}

/** Every village fires, and nothing goes wrong. */
export function allFire(scene: Scene): Promise<Phase> {
  return phaseOf(scene, async () => void (await scene.takeIn('2023', 5)));
}

/**
 * Every alert ends, and the server is killed when the mails were taken and it could not write that down; another goes on, at a
 * time at which what was begun counts as lost.
 */
export function killedWhileSending(scene: Scene): Promise<Phase> {
  const { mail } = scene;
  return phaseOf(scene, async () => {
    const before = mail.taken.length;
    mail.holdAfterTaking(true);
    await scene.takeIn('2024', 1);
    await until('two mails that were taken', () => mail.taken.length === before + 2);
    await scene.server().kill();
    mail.holdAfterTaking(false);
    await scene.restart();
    await deliverLater(scene, 11);
  });
}

/** Every village fires again, and the server is killed so many seconds after it was begun, once for each. */
export function killedWhileRunning(scene: Scene, seconds: readonly number[]): Promise<Phase> {
  return phaseOf(scene, async () => {
    await scene.server().kill();
    await scene.restart();
    await scene.takeIn('2025', 5);
    for (const each of seconds) {
      await wait(each * 1000);
      await scene.server().kill();
      await scene.restart();
    }
  });
}

/** As a server would, so many minutes from now: nobody waits for ten minutes in a test. */
async function deliverLater({ dataDir, mail, server }: Scene, minutes: number): Promise<void> {
  const open = await openDatabase({ dataDir });
  try {
    const environment = { COUNTERFOIL_SMTP_URL: mail.url, COUNTERFOIL_MAIL_FROM: 'watch@ledger.example' };
    const allowed = { COUNTERFOIL_WEBHOOK_HOSTS: '127.0.0.1' };
    const secret = await readSecret(dataDir);
    const services = noticeServices({ ...environment, ...allowed }, { publicUrl: server().address, secret });
    const people: Readonly<Record<string, Actor>> = {
      Rea: { name: 'Rea', role: 'reviewer' },
      Con: { name: 'Con', role: 'contributor', limits: { place: 'C-0' } },
    };
    const later = { now: () => new Date(Date.now() + minutes * 60_000) };
    const ledger = { ...ledgerFor(open, { name: 'Counterfoil', role: 'administrator' }), clock: later };
    await deliverNotices(ledger, { services, findAccount: async (name) => people[name] ?? null, newsOf });
  } finally {
    await open.close();
  }
}
