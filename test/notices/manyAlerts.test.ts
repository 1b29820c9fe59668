/** Many alerts at once through the real server, killed on the way: the short form of `npm run bench notices`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scene } from './manyAlerts.ts';
import { allFire, entriesOf, killedWhileRunning, killedWhileSending, openScene, subscribeAll } from './manyAlerts.ts';

const folder = mkdtempSync(join(tmpdir(), 'cf-many-'));
let scene: Scene;
let feed = '';
beforeAll(async () => {
  scene = await openScene(folder, { counties: 2, villages: 10 });
  ({ feed } = await subscribeAll(scene));
}, 300_000);
afterAll(async () => {
  await scene.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const once = { rea: 1, con: 1, hook: 1 };

it('tells each once of all that fire at once', { timeout: 300_000 }, async () => {
  const { messages, keys, found, subject } = await allFire(scene);
  expect({ messages, keys, found }).toEqual({ messages: once, keys: once, found: { rea: 20, con: 10 } });
  expect(subject).toBe('[Counterfoil] 20 new alerts');
  const visitor = await scene.server().signedIn('Con');
  expect(new Set(await entriesOf(visitor, feed)).size).toBe(20);
});

it('sends what it could not write down once more, under the same key', { timeout: 300_000 }, async () => {
  const { messages, keys, found } = await killedWhileSending(scene);
  expect({ messages, keys }).toEqual({ messages: { rea: 2, con: 2, hook: 1 }, keys: once });
  expect(found).toEqual({ rea: 20, con: 10 });
});

it('loses nothing when it is killed before and in a run', { timeout: 300_000 }, async () => {
  const { messages, keys, found } = await killedWhileRunning(scene, [1]);
  expect({ messages, keys, found }).toEqual({ messages: once, keys: once, found: { rea: 20, con: 10 } });
  expect(await scene.command('history', 'verify')).toContain('every record is as the history says');
  const visitor = await scene.server().signedIn('Rea');
  expect(new Set(await entriesOf(visitor, feed)).size).toBe(60);
});
