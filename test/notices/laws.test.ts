/**
 * What each subscriber gets, over made-up histories of runs, subscriptions that change, pause and end, accounts that are locked and
 * receivers that fail: the program on a real database against a plain model of it, message by message.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../../src/actions/ledger.ts';
import {
  changeWanted,
  endSubscription,
  pauseSubscription,
  resumeSubscription,
} from '../../src/actions/monitoring/notices/changeSubscription.ts';
import { deliverNotices } from '../../src/actions/monitoring/notices/deliverNotices.ts';
import type { NoticeServices } from '../../src/actions/monitoring/notices/noticeServices.ts';
import { subscribe } from '../../src/actions/monitoring/notices/subscribe.ts';
import type { Actor } from '../../src/core/access/decide.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import type { AlertNews } from '../../src/core/monitoring/notices/newsItem.ts';
import type { NoticeJson } from '../../src/core/monitoring/notices/noticeJson.ts';
import type { Wanted } from '../../src/core/monitoring/notices/subscription.ts';
import { alertNews } from '../../src/core/monitoring/notices/testing/newsItems.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { OutgoingPost } from '../../src/outside/webhook/webhook.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { storeNotice } from '../../src/store/monitoring/notices.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';

let database: TemporaryDatabase;
beforeAll(async () => {
  database = await temporaryDatabase();
  const entries = [
    ...['A', 'B'].map((id) => exampleEntry(id, `County ${id}`)),
    ...['A1', 'A2', 'B1'].map((id) => exampleEntry(id, `Village ${id}`, { parent: id.slice(0, 1), kind: 'village' })),
  ];
  await loadRegistry(database.ledger('administrator'), { entries, source: 'test' });
});
afterAll(() => database.stop());

const villages = ['A1', 'A2', 'B1'] as const;
const people: readonly Actor[] = [
  { name: 'All', role: 'reviewer' },
  { name: 'One', role: 'contributor', limits: { place: 'A' } },
];

type Step =
  | { readonly kind: 'run'; readonly items: readonly AlertNews[] }
  | { readonly kind: 'subscribe'; readonly person: number; readonly wanted: Wanted }
  | { readonly kind: 'change'; readonly which: number; readonly wanted: Wanted }
  | { readonly kind: 'pause' | 'resume' | 'end'; readonly which: number }
  | { readonly kind: 'lock'; readonly person: number; readonly isLocked: boolean }
  | { readonly kind: 'send'; readonly fails: boolean; readonly minutes: number };

const item = fc
  .record({
    village: fc.constantFrom(...villages),
    theme: fc.constantFrom('income', 'water'),
    severity: fc.constantFrom<AlertNews['severity'][]>('low', 'medium', 'high'),
    news: fc.constantFrom<AlertNews['news'][]>('fired', 'ended'),
    mutedBy: fc.constantFrom<AlertNews['mutedBy'][]>(null, null, 'alert', 'silence', 'precision'),
  })
  .map(({ village, ...rest }) => alertNews({ ...rest, place: village, within: [village, village.slice(0, 1)] }));
const wantedOf: fc.Arbitrary<Wanted> = fc.record({
  places: fc.constantFrom([], ['A'], ['A1', 'B']),
  themes: fc.constantFrom([], ['water']),
  leastSeverity: fc.constantFrom('low', 'medium', 'high'),
  alerts: fc.constant(true),
  cases: fc.constant('none'),
  lists: fc.constant('none'),
  pace: fc.constantFrom('at once', 'at once', 'daily'),
  language: fc.constant('en'),
});
const which = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('run'), items: fc.array(item, { maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('subscribe'), person: fc.nat(1), wanted: wantedOf }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change'), which, wanted: wantedOf }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('pause', 'pause', 'resume', 'resume', 'end'), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lock'), person: fc.nat(1), isLocked: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('send'),
      fails: fc.boolean(),
      minutes: fc.constantFrom(0, 1, 6, 16, 300, 1500, 3000),
    }),
  },
);

/** What a subscription is in the model: what it still has to look at, and the message that it tries to send. */
interface Plain {
  readonly person: number;
  readonly got: string[][];
  wanted: Wanted;
  state: 'on' | 'paused' | 'off';
  waiting: { readonly items: readonly AlertNews[]; readonly at: number }[];
  trying: { readonly batch: Plain['waiting']; readonly attempt: number; readonly at: number } | null;
}

const rank = { low: 0, medium: 1, high: 2 };
const waits = [1, 5, 15, 60, 240, 720, 1440];
const minute = 60_000;

function mayHave({ wanted, person }: Plain, one: AlertNews): boolean {
  const isMuted = one.mutedBy !== null && !(one.mutedBy === 'precision' && wanted.pace === 'daily');
  const isThere = wanted.places.length === 0 || wanted.places.some((place) => one.within.includes(place));
  const isTheme = wanted.themes.length === 0 || wanted.themes.includes(one.theme);
  const isSeen = person === 0 || one.within.includes('A');
  return !isMuted && isThere && isTheme && isSeen && rank[one.severity] >= rank[wanted.leastSeverity];
}

/** All that one round does for a subscription: what waited, then what is new. */
function plainSend(plain: Plain, { now, fails, isLocked }: { now: number; fails: boolean; isLocked: boolean }): void {
  for (;;) {
    if (plain.trying && now < plain.trying.at + (waits[plain.trying.attempt - 1] ?? 0) * minute) return;
    const first = plain.waiting[0];
    if (!plain.trying && first === undefined) return;
    if (!plain.trying && plain.wanted.pace === 'daily' && first && now < nextSix(first.at)) return;
    const batch = plain.trying?.batch ?? plain.waiting;
    const attempt = (plain.trying?.attempt ?? 0) + 1;
    if (plain.trying === null) plain.waiting = [];
    const told = batch.flatMap(({ items }) => items.filter((one) => mayHave(plain, one)));
    plain.trying = null;
    if (isLocked || told.length === 0) continue;
    if (!fails) plain.got.push(told.map(({ id }) => id).toSorted());
    else if (attempt <= waits.length) plain.trying = { batch, attempt, at: now };
  }
}

function nextSix(after: number): number {
  const six = new Date(after).setUTCHours(6, 0, 0, 0);
  return six > after ? six : six + 24 * 60 * minute;
}

it('is what a plain model says, each once, whatever fails', { timeout: 240_000 }, async () => {
  let history = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      history += 1;
      await walk(`history ${history}`, steps);
    }),
    { numRuns: 60 },
  );
});

/** One history, on a ledger of its own in the one database, with time of its own. */
async function walk(name: string, steps: readonly Step[]): Promise<void> {
  let now = Date.parse('2026-03-01T05:00:00Z');
  const clock = { now: () => new Date(now) };
  const ledger = (person = 0): Ledger => ({
    ...database.ledger(people[person]?.role, people[person]?.name),
    actor: people[person] ?? { name: 'public', role: 'public' },
    clock,
  });
  const posts: (OutgoingPost & { readonly arrived: boolean })[] = [];
  let fails = false;
  const services: NoticeServices = {
    mail: null,
    post: async (post) => {
      posts.push({ ...post, arrived: !fails });
      return fails ? { sent: false, forGood: false, why: 'it answered 503' } : { sent: true };
    },
    allowedHosts: new Set(),
    site: 'https://ledger.example',
    secret: 'a secret for tests that is long enough',
    digestHour: 6,
  };
  const runs = new Map<number, readonly AlertNews[]>();
  const locked = new Set<string>();
  const plain = new Map<string, Plain>();
  const send = async (): Promise<void> => {
    await deliverNotices(ledger(), {
      services,
      findAccount: async (account) =>
        locked.has(account) ? null : (people.find((each) => each.name === account) ?? null),
      newsOf: async (_ledger, notice) => (notice.kind === 'run' ? (runs.get(notice.run) ?? []) : []),
    });
    for (const each of plain.values()) {
      if (each.state !== 'on') continue;
      plainSend(each, { now, fails, isLocked: locked.has(people[each.person]?.name ?? '') });
    }
  };
  for (const each of steps) {
    now += minute;
    const active = [...plain].filter(([, { state }]) => state !== 'off');
    const [id, known] = active['which' in each ? each.which % active.length : 0] ?? [];
    switch (each.kind) {
      case 'run': {
        const number = runs.size + 1;
        const items = each.items.map((one, at) => ({ ...one, id: `${name} ${number}/${at}` }));
        runs.set(number, items);
        await writeLedger(database.db, 'main', (transaction) =>
          storeNotice(transaction, 'main', { kind: 'run', run: number, madeAt: new Date(now) }),
        );
        for (const one of plain.values()) if (one.state === 'on') one.waiting.push({ items, at: now });
        break;
      }
      case 'subscribe': {
        if (plain.size === 4) break;
        const ask = { carrier: 'webhook', address: 'https://hooks.example.org/x', wanted: each.wanted } as const;
        const made = await subscribe(ledger(each.person), services, ask);
        const { person, wanted } = each;
        plain.set(made.id, { person, wanted, state: 'on', waiting: [], trying: null, got: [] });
        break;
      }
      case 'lock':
        if (each.isLocked) locked.add(people[each.person]?.name ?? '');
        else locked.delete(people[each.person]?.name ?? '');
        break;
      case 'send':
        now += each.minutes * minute;
        ({ fails } = each);
        await send();
        break;
      default: {
        if (id === undefined || known === undefined) break;
        const own = ledger(known.person);
        if (each.kind === 'change') {
          await changeWanted(own, { id, wanted: each.wanted });
          known.wanted = each.wanted;
        } else if (each.kind === 'end') {
          await endSubscription(own, id);
          known.state = 'off';
        } else if (each.kind === 'pause') {
          await pauseSubscription(own, id);
          if (known.state === 'on') known.state = 'paused';
        } else {
          await resumeSubscription(own, id);
          if (known.state === 'paused') Object.assign(known, { state: 'on', waiting: [], trying: null });
        }
      }
    }
  }
  fails = false;
  for (let rest = 0; rest < 4; rest += 1) {
    now += 25 * 60 * minute;
    await send();
  }
  const arrived = posts.filter((post) => post.arrived);
  expect(new Set(arrived.map(({ key }) => key)).size).toBe(arrived.length);
  for (const [id, { got, state, person }] of plain) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the program itself made
    const told = arrived
      .map(({ body }) => JSON.parse(body) as NoticeJson)
      .filter(({ subscription }) => subscription === id);
    expect(told.map(({ items }) => items.map((one) => one.id).toSorted())).toEqual(got);
    const all = told.flatMap(({ items }) => items.map((one) => one.id));
    expect(new Set(all).size).toBe(all.length);
    if (state !== 'off') await endSubscription(ledger(person), id);
  }
}
