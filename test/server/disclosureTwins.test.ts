/**
 * Two countries that differ in nothing but values which are withheld from the public: whatever it asks, it is answered the
 * same. The addresses are those of the server itself, so that a new one is asked, too.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedPlaceAnswer } from '../../src/actions/watchAnswers.ts';
import type { AlertListAnswer } from '../../src/actions/alertAnswers.ts';
import type { SupervisionList } from '../../src/actions/listAnswers.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';
import type { TwinCountry } from './twinCountry.ts';
import { twinCountry } from './twinCountry.ts';
import type { PublicAnswers } from './publicAnswers.ts';
import { publicAnswers } from './publicAnswers.ts';

interface Twin {
  readonly server: TestServer;
  readonly country: TwinCountry;
  readonly answers: PublicAnswers;
  readonly inside: Visitor;
}

async function twinOf(which: 0 | 1): Promise<Twin> {
  const server = await testServer({ trustProxy: true });
  const country = await twinCountry((role, name) => server.ledger(role, name), which);
  await server.account('inside', 'reviewer');
  const answers = await publicAnswers(server, country.ids);
  return { server, country, answers, inside: await server.signedIn('inside') };
}

describe('two countries that differ in what is withheld', () => {
  const twins: Twin[] = [];
  beforeAll(async () => {
    twins.push(...(await Promise.all([twinOf(0), twinOf(1)])));
  }, 600_000);
  afterAll(async () => {
    for (const { server } of twins) await server.stop();
  });

  const each = async <T>(ask: (twin: Twin) => Promise<T>): Promise<T[]> => Promise.all(twins.map(ask));

  it('differ for people inside: in values, alerts and listings', async () => {
    const places = await each(async ({ inside }) => (await inside.get('/watch/places/ZZ-203.json')).text());
    expect(places[0]).not.toBe(places[1]);
    const alerts = await each(async ({ inside }) => {
      const answer = JSON.parse(await (await inside.get('/watch/alerts.json?phase=all')).text()) as AlertListAnswer;
      return answer.items.map(({ id }) => id).toSorted();
    });
    expect(alerts[0]).not.toEqual(alerts[1]);
    const lists = await each(async ({ inside, country }) => {
      const answer = JSON.parse(await (await inside.get(`/lists/${country.list}.json`)).text()) as SupervisionList;
      return answer.listings.map(({ place, standing }) => `${place} ${standing}`).toSorted();
    });
    expect(lists[0]).not.toEqual(lists[1]);
  });

  it('withhold the same', async () => {
    const withheld = await each(async ({ server, country }) => {
      const found: string[] = [];
      for (const place of country.ids.places) {
        const text = await (await server.visitor().get(`/watch/places/${place}.json`)).text();
        const { panels } = JSON.parse(text) as WatchedPlaceAnswer;
        for (const { indicator, readings } of panels) {
          for (const { period, value } of readings) {
            if (value === 'withheld') found.push(`${indicator.id} ${period} ${place}`);
          }
        }
      }
      return found;
    });
    expect(withheld[0]).toEqual(withheld[1]);
    expect(withheld[0]).toEqual(expect.arrayContaining([...(twins[0]?.country.withheld ?? [])]));
  });

  it('are asked at every address that answers the public', () => {
    const [one] = twins;
    expect(one?.answers.unasked).toEqual([]);
    expect(one?.answers.byAddress.size).toBeGreaterThan(300);
  });

  it('tell the public of the history that something was done, and not how often alerts were', () => {
    const kinds = twins.map(({ answers }): Set<string> => {
      const texts = [...answers.byAddress].flatMap(([address, all]) => (lengthOfHistory.test(address) ? all : []));
      return new Set(
        texts.flatMap((text) => Array.from(text.matchAll(/"recordType":"([^"]*)"/g), ([, kind = '']) => kind)),
      );
    });
    expect(kinds[0]).toEqual(kinds[1]);
    expect(kinds[0]).toEqual(new Set(['account', 'dataset', 'work']));
  });

  it('answer the public the same, whatever it asks', () => {
    const [one, other] = twins.map(({ answers }) => answers.byAddress);
    expect([...(one?.keys() ?? [])].toSorted()).toEqual([...(other?.keys() ?? [])].toSorted());
    const differing = [...(one ?? [])].flatMap(([address, answers]) => {
      const theirs = other?.get(address) ?? [];
      if (lengthOfHistory.test(address)) return [];
      return answers.join('\n') === theirs.join('\n') ? [] : [{ address, ...firstDifference(answers, theirs) }];
    });
    expect(differing).toEqual([]);
  });
});

/** How much was written at all is told: without that, nobody could see that something was taken away. */
const lengthOfHistory = /^(?:\/api\/v1)?\/history(?:$|\.json|[/?])/;

/** Some words around it, so that a failure can be read. */
function firstDifference(ours: readonly string[], theirs: readonly string[]): { one: string; other: string } {
  const [one, other] = [ours.join('\n'), theirs.join('\n')];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 80);
  return { one: one.slice(from, at + 160), other: other.slice(from, at + 160) };
}
