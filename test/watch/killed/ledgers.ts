/** Two ledgers of one database that live through the same days: nobody disturbs one, and programs are killed in the other. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { subscribe } from '../../../src/actions/monitoring/notices/subscribe.ts';
import type { HookServer } from '../../../src/outside/webhook/testing/hookServer.ts';
import { hookServer } from '../../../src/outside/webhook/testing/hookServer.ts';
import type { TemporaryDatabase } from '../../contract/database.ts';
import { incidence, watchedPlacesOf } from '../watchedLedger.ts';
import type { Act, Order } from './acts.ts';
import { carryOut, servicesAt, subscriber } from './acts.ts';

const program = resolve(import.meta.dirname, 'child.ts');

export interface LivedLedger {
  readonly id: string;
  readonly hook: HookServer;
}

/** Watched villages, a rule that fires from 3 % on, and a webhook that is told of everything. */
export async function livedLedger(database: TemporaryDatabase, id: string): Promise<LivedLedger> {
  const hook = await hookServer();
  const watched = await watchedPlacesOf((role, name) => ({ ...database.ledger(role, name), ledgerId: id }));
  const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } }, scope: { tiers: ['village'] } };
  await watched.switchOn('over-line', { ...line, theme: 'income' }, { title: 'Over the line' });
  const all = { places: [], themes: [], leastSeverity: 'low', alerts: true, cases: 'all', lists: 'all' } as const;
  const wanted = { ...all, pace: 'at once', language: 'en' } as const;
  const office = watched.as('reviewer', subscriber);
  await subscribe(
    office,
    servicesAt(() => office.clock.now()),
    { carrier: 'webhook', address: hook.url, wanted },
  );
  return { id, hook };
}

/** What happens on a day. */
export type Story = readonly (readonly [day: string, act: Act])[];

/** Tells how many milliseconds each act took. */
export async function liveUndisturbed(
  { open }: TemporaryDatabase,
  { id }: LivedLedger,
  story: Story,
): Promise<number[]> {
  const took: number[] = [];
  for (const [step, [day, act]] of story.entries()) {
    const began = performance.now();
    await carryOut(open, { ledgerId: id, at: instant(day, step), act });
    took.push(performance.now() - began);
  }
  return took;
}

export interface Killing {
  /** Milliseconds that each act takes where nothing is killed. */
  readonly took: readonly number[];
  /** How often each act is begun and killed before it may come to its end. */
  readonly times: (step: number) => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Asked after each kill. */
  readonly check: () => Promise<void>;
}

/** Tells how many programs were killed at work; others had come to their end. */
export async function liveKilled(
  { open, dataDir }: TemporaryDatabase,
  { id }: LivedLedger,
  story: Story,
  { took, times, random, check }: Killing,
): Promise<number> {
  let killed = 0;
  for (const [step, [day, act]] of story.entries()) {
    const orderOf = (attempt: number): Order => ({ ledgerId: id, at: instant(day, step, attempt), act });
    const often = times(step);
    for (let attempt = 0; attempt < often; attempt += 1) {
      // A program that has just begun is slower.
      const patience = random() * 2 * (took[step] ?? 0);
      if (await isKilledAtWork(dataDir, orderOf(attempt), patience)) killed += 1;
      await check();
    }
    await carryOut(open, orderOf(often));
  }
  return killed;
}

/** Begun again, an act is some minutes later: what was being sent counts as lost by then. */
function instant(day: string, step: number, attempt = 0): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (attempt * 11 * 60 + step) * 1000).toISOString();
}

async function isKilledAtWork(dataDir: string, order: Order, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, dataDir], { env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  const said = lines(child);
  if ((await said.next()).value !== 'ready') throw new Error(`it did not begin: ${JSON.stringify(order)}`);
  child.stdin?.write(`${JSON.stringify(order)}\n`);
  const ending = said.next();
  const first = await Promise.race([ending, wait(milliseconds)]);
  child.kill('SIGKILL');
  if (first !== undefined && first.value !== 'done') throw new Error(`it failed by itself: ${JSON.stringify(order)}`);
  return first === undefined && (await ending).done === true;
}

/** Lines of its output; what it writes of errors is told where tests are. */
function lines({ stdout, stderr }: ChildProcess): AsyncIterator<string> {
  stderr?.pipe(process.stderr);
  if (stdout === null) throw new Error('it has no output');
  return createInterface({ input: stdout })[Symbol.asyncIterator]();
}
