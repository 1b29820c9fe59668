/**
 * Supervises the embedded PostgreSQL: one server for each data folder, however many of our processes use it.
 *
 * A process attaches to the server that runs, or starts one. It keeps a *presence* connection open for as long as it
 * uses the database, and the last to leave stops the server. A process that is killed leaves the server running; the
 * next one attaches to it and stops it in its turn. The server listens on a Unix socket only, in a closed folder.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Binaries } from './binaries.ts';
import { findBinaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import {
  checkVersion,
  clusterIn,
  giveTo,
  initialise,
  makeFolder,
  OWNER,
  serverEnvironment,
  startError,
  writingIn,
} from './cluster.ts';
import { DATABASE_LOCKED } from './errors.ts';
import { readLockFile, removeIfStale } from './lockFile.ts';
import type { ServerUser } from './serverUser.ts';
import { serverUser } from './serverUser.ts';

const PATIENCE_MS = 60_000;
const LONGEST_LOG = 4 * 1024 * 1024;
/** Longest path of a Unix socket that every system takes, less the name of the socket itself. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;
const PRESENCE = 'counterfoil presence';

/** What `pg` needs to connect as the owner. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedServer {
  readonly address: ServerAddress;
  /** Major version. */
  readonly version: number;
  /** True when another process had it running. */
  readonly attached: boolean;
  /** Leaves the server, and stops it when nobody else is using it. */
  stop(): Promise<void>;
}

/** Attaches to the server of the folder or starts it. Errors say what to do; none leaves a process behind. */
export async function startServer(dataDir: string): Promise<EmbeddedServer> {
  const cluster = clusterIn(dataDir);
  const binaries = findBinaries();
  makeFolder(cluster);
  const user = serverUser(binaries.folder, cluster.data);
  initialise(cluster, binaries, user);
  checkVersion(cluster, binaries);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const presence = await attach(cluster);
    if (presence) return running(cluster, binaries, presence, true);
    const lock = readLockFile(cluster.data);
    if (!lock || removeIfStale(cluster.data, lock.pid)) {
      const started = await launch(cluster, binaries, user, deadline);
      if (started) return running(cluster, binaries, started, false);
    }
    if (Date.now() > deadline) {
      throw new CounterfoilError(DATABASE_LOCKED, `process ${lock?.pid ?? '?'} holds ${cluster.data}`);
    }
    await sleep(100);
  }
}

/** A presence connection to the server that holds the folder; null while there is none that answers. */
async function attach(cluster: Cluster): Promise<Client | null> {
  const host = readLockFile(cluster.data)?.socketFolder;
  if (!host) return null;
  const client = new Client({ ...addressAt(host), application_name: PRESENCE, connectionTimeoutMillis: 5000 });
  // A server that is stopped under us ends this connection; the next query of the pool reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

function addressAt(host: string): ServerAddress {
  return { host, port: 5432, user: OWNER, database: 'postgres' };
}

/** Starts the server and waits until it answers. Null when another process was quicker to lock the folder. */
async function launch(
  cluster: Cluster,
  binaries: Binaries,
  user: ServerUser,
  deadline: number,
): Promise<Client | null> {
  const { log, length } = writingIn(cluster, () => openLog(cluster.log));
  const socket = writingIn(cluster, () => socketFolder(cluster, user));
  const { program, args } = user.command(binaries.postgres, serverArguments(cluster, socket));
  const child = spawn(program, args, {
    ...user.spawnAs,
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the server in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  });
  closeSync(log);
  const life = { ended: false };
  const end = () => {
    life.ended = true;
  };
  child.on('exit', end);
  child.on('error', end);
  child.unref();
  while (!life.ended && Date.now() < deadline) {
    const presence = await attach(cluster);
    if (presence) return presence;
    await sleep(40);
  }
  const output = readFileSync(cluster.log).subarray(length).toString('utf8');
  if (/lock file .* already exists|pre-existing shared memory/.test(output)) return null;
  if (!life.ended) child.kill('SIGINT');
  throw startError(output || `${program} did not run`, cluster);
}

/**
 * The log, to be added to: of two processes that start at once, neither wipes out what the other's server says. A long
 * one is begun anew.
 */
function openLog(path: string): { log: number; length: number } {
  const before = existsSync(path) ? statSync(path).size : 0;
  const log = openSync(path, before > LONGEST_LOG ? 'w' : 'a', 0o600);
  return { log, length: before > LONGEST_LOG ? 0 : before };
}

/**
 * Settings for a machine of two cores and 4 GB that also runs this program; memory is taken as it is used. The log of
 * changes may grow to 4 GB between checkpoints, so that a large import causes fewer of them. Nothing here gives up
 * safety: `fsync` and `full_page_writes` stay on.
 */
const serverSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  max_connections: '60',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '384MB',
  effective_cache_size: '2GB',
  maintenance_work_mem: '128MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'pglz',
  wal_buffers: '16MB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

function serverArguments(cluster: Cluster, socketFolder: string): string[] {
  return [
    '-D',
    cluster.data,
    '-k',
    socketFolder,
    ...Object.entries(serverSettings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
}

/** In the data folder; where its path is too long for a socket, in a new folder among the temporary files. */
function socketFolder(cluster: Cluster, user: ServerUser): string {
  const usual = join(cluster.folder, 'socket');
  const folder = Buffer.byteLength(usual) > LONGEST_SOCKET_FOLDER ? mkdtempSync(join(tmpdir(), 'counterfoil-')) : usual;
  mkdirSync(folder, { recursive: true });
  giveTo(user, folder);
  return folder;
}

function running(cluster: Cluster, binaries: Binaries, presence: Client, attached: boolean): EmbeddedServer {
  const host = presence.host;
  return {
    address: addressAt(host),
    version: binaries.major,
    attached,
    async stop() {
      const lock = (await isLast(presence)) ? readLockFile(cluster.data) : null;
      if (lock) interrupt(lock.pid);
      await presence.end().catch(() => undefined);
      if (!lock) return;
      const deadline = Date.now() + PATIENCE_MS;
      while (readLockFile(cluster.data)?.pid === lock.pid && Date.now() < deadline) await sleep(20);
      if (host.startsWith(join(tmpdir(), 'counterfoil-'))) rmSync(host, { recursive: true, force: true });
    },
  };
}

/** Asks the server to roll back what is open and end. It may have gone meanwhile. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Somebody who left at the same moment was quicker.
  }
}

/**
 * Whether no other process uses the server, so that it may stop. We say first that we leave, so that of two that leave
 * at once at least one is the last. False when the server is gone already.
 */
async function isLast(presence: Client): Promise<boolean> {
  try {
    await presence.query(`set application_name = 'counterfoil leaving'`);
    const others = await presence.query('select 1 from pg_stat_activity where application_name = $1 limit 1', [
      PRESENCE,
    ]);
    return others.rowCount === 0;
  } catch {
    return false;
  }
}
