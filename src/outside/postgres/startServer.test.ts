import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBinaries } from './binaries.ts';
import { clusterIn, initialise, makeFolder } from './cluster.ts';
import { readLockFile } from './lockFile.ts';
import type { EmbeddedServer } from './startServer.ts';
import { serverUser } from './serverUser.ts';
import { startServer } from './startServer.ts';

let folder: string;
/** Shared by most tests, since making a database takes longer than all they do with it. */
let dataDir: string;
let running: EmbeddedServer[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cf-supervisor-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(dataDir: string): Promise<EmbeddedServer> {
  const server = await startServer(dataDir);
  running.push(server);
  return server;
}

async function query(server: EmbeddedServer, text: string): Promise<unknown[]> {
  const client = new Client(server.address);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the server, runs a statement, says so, and waits to be killed. */
async function startElsewhere(statements: readonly string[]): Promise<() => Promise<void>> {
  const script = `
    import { Client } from 'pg';
    import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'startServer.ts'))};
    const server = await startServer(${JSON.stringify(dataDir)});
    const client = new Client(server.address);
    await client.connect();
    for (const statement of ${JSON.stringify(statements)}) await client.query(statement);
    console.log('ready');
    setInterval(() => undefined, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('error', reject);
  });
  return async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
}

describe('the embedded server', () => {
  it('syncs to disk, listens on its socket only, and is shared by those who use the folder', async () => {
    const first = await start(dataDir);
    const second = await start(dataDir);
    expect([first.attached, second.attached]).toEqual([false, true]);
    const settings = `select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'full_page_writes') order by 1`;
    expect(await query(second, settings)).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
    ]);
    await first.stop();
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(readLockFile(join(dataDir, 'postgres'))).toBeNull();
    running = [];
  });

  it('of two that start at once, one starts and the other attaches', async () => {
    const both = await Promise.all([start(join(folder, 'new')), start(join(folder, 'new'))]);
    expect(both.map(({ attached }) => attached).sort((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  });

  it('outlives a killed process, keeps what was committed, and drops what was not', async () => {
    const kill = await startElsewhere([
      'create table kept (n int)',
      'insert into kept values (1)',
      'begin',
      'insert into kept values (2)',
    ]);
    await kill();
    const server = await start(dataDir);
    expect(server.attached).toBe(true);
    expect(await query(server, 'select n from kept')).toEqual([{ n: 1 }]);
    await server.stop();
    running = [];
    const again = await start(dataDir);
    expect(again.attached).toBe(false);
    expect(await query(again, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('recovers after the server itself was killed', async () => {
    const first = await start(dataDir);
    await query(first, 'create table also_kept (n int)');
    process.kill(readLockFile(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL');
    const second = await start(dataDir);
    expect(await query(second, 'select n from also_kept')).toEqual([]);
    running = [second];
  });

  it('takes no other process for the server whose number it has', async () => {
    await (await start(dataDir)).stop();
    const lock = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(
      lock,
      [process.pid, join(dataDir, 'postgres'), 1, 5432, join(dataDir, 'socket'), '', '', ''].join('\n'),
    );
    if (process.getuid?.() === 0) chownSync(lock, 65534, 65534);
    running = [await startServer(dataDir)];
    expect(running[0]?.attached).toBe(false);
  });

  it('starts below a folder that only its owner may enter, and where the path is long', async () => {
    const closed = join(folder, 'closed', 'x'.repeat(100));
    mkdirSync(closed, { recursive: true });
    chmodSync(join(folder, 'closed'), 0o700);
    const server = await start(join(closed, 'data'));
    expect(server.address.host.length).toBeLessThan(90);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    running = [];
    expect(existsSync(server.address.host)).toBe(false);
  });

  it('makes a database with programs in a folder that only we may enter', () => {
    const home = join(folder, 'home');
    mkdirSync(home, { mode: 0o700 });
    const { folder: programs, major } = findBinaries();
    const native = join(home, 'native');
    symlinkSync(programs, native);
    const [initdb, postgres] = [join(native, 'bin', 'initdb'), join(native, 'bin', 'postgres')];
    const cluster = clusterIn(join(folder, 'by-closed-programs'));
    makeFolder(cluster);
    initialise(cluster, { folder: native, initdb, postgres, major }, serverUser(native, cluster.data));
    expect(existsSync(join(cluster.data, 'PG_VERSION'))).toBe(true);
  });

  it('refuses data of another version and a folder that cannot be made, with a code', async () => {
    const version = join(dataDir, 'postgres', 'PG_VERSION');
    const known = readFileSync(version, 'utf8');
    writeFileSync(version, '14\n');
    await expect(startServer(dataDir)).rejects.toMatchObject({ code: 'DATABASE_VERSION_DIFFERS' });
    writeFileSync(version, known);
    writeFileSync(join(folder, 'file'), '');
    await expect(startServer(join(folder, 'file'))).rejects.toMatchObject({ code: 'DATABASE_FOLDER_NOT_WRITABLE' });
  });

  it('says what is missing on a platform without programs', () => {
    expect(() => findBinaries('plan9-mips')).toThrow(expect.objectContaining({ code: 'EMBEDDED_DATABASE_MISSING' }));
  });

  it('leaves its log where people look for it', async () => {
    await start(dataDir);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
  });
});
