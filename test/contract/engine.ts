/** The database engines that the contract is checked on, each with a connection of the owner for what only he can do. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { Client } from 'pg';
import type { DatabasePlace, OpenDatabase } from '../../src/actions/openDatabase.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { endWithProcess } from './endWithProcess.ts';

export interface Engine {
  readonly open: OpenDatabase;
  readonly place: DatabasePlace;
  /** Runs statements as the owner of the tables, past the program. */
  asOwner(...statements: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

async function runAs(owner: ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function embeddedEngine(): Promise<Engine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cf-test-'));
  endWithProcess(dataDir);
  const place = { dataDir };
  const open = await openDatabase(place);
  const owner = { host: join(dataDir, 'socket'), user: 'counterfoil', database: 'postgres' };
  return {
    open,
    place,
    asOwner: (...statements) => runAs(owner, statements),
    async stop() {
      await open.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Where Debian keeps PostgreSQL 15; elsewhere the folder can be named. */
export const serverPrograms = process.env['POSTGRES_15_BIN'] ?? '/usr/lib/postgresql/15/bin';

export function hasServerPrograms(): boolean {
  return existsSync(join(serverPrograms, 'postgres'));
}

/** A server reached by its address, whose owner is no superuser, as an administrator would set it up. */
export async function serverEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'cf-test-'));
  const data = join(folder, 'data');
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  mkdirSync(data);
  for (const path of [folder, data]) if (nobody.uid) chownSync(path, nobody.uid, nobody.gid ?? 0);
  chmodSync(folder, 0o755);
  chmodSync(data, 0o700);
  const made = spawnSync(
    join(serverPrograms, 'initdb'),
    ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    {
      ...nobody,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const server = spawn(join(serverPrograms, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-F'], {
    ...nobody,
    stdio: 'ignore',
  });
  const endServer = (): boolean => server.kill('SIGINT');
  process.once('exit', endServer);
  const admin = { host: folder, user: 'admin', database: 'postgres' };
  await untilAnswers(admin);
  await runAs(admin, ['create role keeper login createrole', 'create database ledger owner keeper']);
  const url = `postgres://keeper@${encodeURIComponent(folder)}/ledger`;
  const open = await openDatabase({ url });
  return {
    open,
    place: { url },
    asOwner: (...statements) => runAs({ host: folder, user: 'keeper', database: 'ledger' }, statements),
    async stop() {
      await open.close();
      process.off('exit', endServer);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(admin: ClientConfig): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answered = await runAs(admin, ['select 1']).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
  throw new Error('the server did not start');
}
