/** `counterfoil start` as people run it, on a folder with made-up villages and one rule; it can be killed at any time. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { addAccount } from '../../src/server/sessions/changeAccounts.ts';
import { openAuthentication } from '../../src/server/sessions/authentication.ts';
import { readSecret } from '../../src/server/sessions/secret.ts';
import { ledgers } from '../contract/database.ts';
import type { Visitor } from '../server/testServer.ts';
import { createVisitor, freePort, password } from '../server/testServer.ts';
import { incidence, watchedPlacesOf } from '../watch/watchedLedger.ts';

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');

export interface Size {
  readonly counties: number;
  /** In each county. */
  readonly villages: number;
}

export const villageOf = (county: number, village: number): string => `C-${county}-${village}`;

function villageIn(county: number, village: number) {
  const id = villageOf(county, village);
  return [id, `Village ${id}`, { parent: `C-${county}`, kind: 'village', localName: `村${id}` }] as const;
}

/** Places, a rule that fires from 3 % on, and accounts: Rea sees all, Con the first county only. */
export async function fillFolder(dataDir: string, { counties, villages }: Size): Promise<void> {
  const open = await openDatabase({ dataDir });
  try {
    const ledger = ledgers(open);
    const numbers = (count: number): number[] => Array.from({ length: count }, (_none, at) => at);
    const places = numbers(counties);
    const watched = await watchedPlacesOf(
      (role, name) => ledger(role, name),
      [
        ...places.map((county) => [`C-${county}`, `County ${county}`] as const),
        ...places.flatMap((county) => numbers(villages).map((village) => villageIn(county, village))),
      ],
    );
    const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } }, scope: { tiers: ['village'] } };
    await watched.switchOn('over-line', { ...line, theme: 'income' }, { title: 'Over the line' });
    const secret = await readSecret(dataDir);
    const authentication = await openAuthentication({
      pool: open.authPool(),
      secret,
      publicUrl: 'http://127.0.0.1',
      provider: null,
    });
    const roll = { authentication, ledger: ledger('administrator', 'setup') };
    const account = (name: string, more: object) =>
      addAccount(roll, { email: `${name}@example.org`, name, password, role: 'reviewer', ...more });
    await account('Rea', { role: 'reviewer' });
    await account('Con', { role: 'contributor', place: 'C-0' });
  } finally {
    await open.close();
  }
}

export interface WatchedServer {
  readonly address: string;
  readonly pid: number;
  /** What it wrote of what went wrong. */
  readonly log: () => string;
  /** The most memory that it held, in MiB, where the system tells. */
  memory(): number;
  /** Processor seconds so far. */
  seconds(): number;
  /** The same visitor each time: signing in is not for the asking. */
  signedIn(name: string): Promise<Visitor>;
  stop(): Promise<void>;
  /** At once, with no chance to end anything. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/** Starts and waits until it answers. `environment`: how notices leave. */
export async function startServer(
  dataDir: string,
  environment: Readonly<Record<string, string>>,
): Promise<WatchedServer> {
  const { DATABASE_URL: _database, PORT: _port, ...env } = process.env;
  const port = await freePort();
  const words = ['start', '--data', dataDir, '--port', String(port), '--no-sample'];
  const child = spawn(process.execPath, [main, ...words], { env: { ...env, NODE_NO_WARNINGS: '1', ...environment } });
  running.add(child);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      running.delete(child);
      done();
    });
  });
  let out = '';
  child.stderr.on('data', (piece: Buffer) => (out += piece.toString()));
  const address = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`it ended with ${code}: ${out}`)));
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
      const at = /running at (\S+)/.exec(out)?.[1];
      if (at !== undefined) found(at);
    });
  });
  const pid = child.pid ?? 0;
  const visitors = new Map<string, Visitor>();
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    address,
    pid,
    log: () => out,
    memory: () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024),
    seconds: () => {
      const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const fields = rest.split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async signedIn(name) {
      const known = visitors.get(name);
      if (known) return known;
      const visitor = createVisitor(address);
      const answer = await visitor.post('/sign-in', { email: `${name}@example.org`, password, next: '/' });
      if (answer.status !== 303) throw new Error(`signing in as ${name} answered ${answer.status}`);
      visitors.set(name, visitor);
      return visitor;
    },
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}

/** A file of readings that puts every village over the line. */
export function readingsOver({ counties, villages }: Size, period: string, value: number): string {
  const lines = ['place,indicator,period,value,denominator'];
  for (let county = 0; county < counties; county += 1) {
    for (let village = 0; village < villages; village += 1) {
      lines.push(`${villageOf(county, village)},${incidence},${period},${value},1000`);
    }
  }
  return lines.join('\n');
}
