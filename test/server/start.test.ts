/** The commands as people run them: a first start, a document added beside it, a stop, and a second start that has it all. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'cf-start-'));
const data = join(folder, 'data');
const report = join(folder, 'report.txt');

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const launched = new Set<ChildProcess>();
/** Whatever still runs when a test failed half-way is asked to stop, and stops its database. */
const stopLaunched = (): void => {
  for (const child of launched) child.kill('SIGTERM');
};
process.once('exit', stopLaunched);

function launch(words: readonly string[]): ChildProcess {
  const { DATABASE_URL: _database, PORT: _port, ...env } = process.env;
  const child = spawn(process.execPath, [main, ...words], { env: { ...env, NODE_NO_WARNINGS: '1' } });
  launched.add(child);
  child.on('exit', () => launched.delete(child));
  return child;
}

function finish(child: ChildProcess): Promise<Finished> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

function run(...words: string[]): Promise<Finished> {
  return finish(launch(words));
}

interface Running {
  readonly address: string;
  readonly out: () => string;
  stop(): Promise<number | null>;
}

/** Starts on a free port and waits until it says that it runs. */
async function start(): Promise<Running> {
  const child = launch(['start', '--data', data, '--port', '0']);
  let out = '';
  const address = await new Promise<string>((found, failed) => {
    child.on('exit', (code) => failed(new Error(`it ended with ${code}: ${out}`)));
    child.stderr?.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece.toString();
      const running = /running at (\S+)[\s\S]*Ctrl-C/.exec(out)?.[1];
      if (running) found(running);
    });
  });
  return {
    address,
    out: () => out,
    stop: () =>
      new Promise((stopped) => {
        child.once('exit', stopped);
        // As from a terminal and a launcher at once.
        child.kill('SIGINT');
        child.kill('SIGINT');
      }),
  };
}

let server: Running;

beforeAll(async () => {
  writeFileSync(
    report,
    'Officials said on 5 March 2020 that Jiangxi spent 1.2 billion yuan on 1,935 projects in 2019.\n',
  );
  server = await start();
});

afterAll(async () => {
  await server?.stop();
  stopLaunched();
  rmSync(folder, { recursive: true, force: true });
});

async function overview(): Promise<{ documents: number; claims: { draft: number; accepted: number }; places: number }> {
  return (await (await fetch(`${server.address}/api/v1/overview`)).json()) as Awaited<ReturnType<typeof overview>>;
}

describe('a first start', () => {
  it('fills the ledger and says how to sign in', async () => {
    const found = await overview();
    expect(found.documents).toBeGreaterThan(50);
    expect(found.places).toBeGreaterThan(3000);
    const password = /password {2}(\S{20})/.exec(server.out())?.[1] ?? '';
    const file = join(data, 'first-sign-in.txt');
    expect(readFileSync(file, 'utf8')).toContain(`Password: ${password}\n`);
    expect([statSync(file).mode & 0o777, statSync(join(data, 'secret.txt')).mode & 0o777]).toEqual([0o600, 0o600]);
    const answer = await fetch(`${server.address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: 'administrator@counterfoil.local', password, csrf: '', next: '/review' }),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/review']);
  });

  it('is not repeated beside itself', async () => {
    const second = await run('start', '--data', data, '--port', '0');
    expect(second).toMatchObject({
      code: 0,
      out: expect.stringContaining(`already runs on this data: ${server.address}`),
    });
  });
});

describe('adding', () => {
  it('stores a document and its drafts once', async () => {
    const before = await overview();
    const details = [
      '--outlet',
      'The Paper',
      '--url',
      'https://example.org/a',
      '--date',
      '2020-03-06',
      '--voice',
      'official',
    ];
    const first = await run('add', report, '--data', data, ...details);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/added, \d+ draft claims for review/), err: '' });
    const between = await overview();
    expect(between.documents).toBe(before.documents + 1);
    expect(between.claims.draft).toBeGreaterThan(before.claims.draft);
    const again = await run('add', report, '--data', data);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('already there, nothing changed') });
    expect(await overview()).toEqual(between);
    const json = await run('add', report, '--data', data, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ file: report, added: false, claims: 0 });
  });

  it('tells what is wrong with each file, stores the others, and nothing of the wrong ones', async () => {
    const before = await overview();
    const files = { empty: join(folder, 'empty.txt'), binary: join(folder, 'program'), good: join(folder, 'good.txt') };
    writeFileSync(files.empty, '');
    writeFileSync(files.binary, new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
    writeFileSync(files.good, 'Officials said that 12 schools were built in 2018.');
    const result = await run('add', files.empty, join(folder, 'missing.txt'), files.binary, files.good, '--data', data);
    expect(result.code).toBe(2);
    for (const code of ['DOCUMENT_EMPTY', 'FILE_NOT_FOUND', 'DOCUMENT_BINARY']) expect(result.err).toContain(code);
    expect(result.err.match(/remedy: /g)).toHaveLength(3);
    expect(result.out).toContain('good.txt: added');
    expect((await overview()).documents).toBe(before.documents + 1);
  });

  it('refuses details that make no sense', async () => {
    const wrong = [
      ['--date', '2020-02-30'],
      ['--voice', 'mine'],
      ['--url', 'javascript:alert(1)'],
    ];
    writeFileSync(join(folder, 'never.txt'), 'Words that never get in.');
    const before = await overview();
    for (const details of wrong) {
      const result = await run('add', join(folder, 'never.txt'), '--data', data, ...details);
      expect(result.code).toBeGreaterThan(0);
      expect(result.err).not.toMatch(/\bat .*\.ts:/);
    }
    expect(await overview()).toEqual(before);
  });
});

describe('accounts', () => {
  it('are added and listed, each once', async () => {
    const added = await run('user', 'add', 'rita@example.org', '--data', data);
    expect(added).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Added reviewer rita\.[\s\S]*password {2}\S{20}\n/),
    });
    expect(await run('user', 'add', 'RITA@example.org', '--data', data)).toMatchObject({
      code: 1,
      err: expect.stringContaining('ACCOUNT_EXISTS'),
    });
    expect(await run('user', 'add', 'no address', '--data', data)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ACCOUNT_INVALID'),
    });
    expect(await run('user', 'add', 'x@example.org', '--role', 'king', '--data', data)).toMatchObject({ code: 2 });
    expect((await run('user', 'list', '--data', data)).out).toMatch(/^rita@example\.org  +reviewer  +rita$/m);
  });
});

describe('commands that only read', () => {
  it('check the history of the ledger, and refuse a head that is none', async () => {
    const checked = await run('history', 'verify', '--data', data);
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ entries: every record is[^\n]*\nhead \d+:/),
    });
    expect(await run('history', 'verify', '--data', data, '--head', 'none')).toMatchObject({ code: 2 });
  });

  it.each([
    ['history', 'verify'],
    ['user', 'list'],
  ])('(%s %s) make no database where there is none', async (...words) => {
    const nowhere = join(folder, 'nowhere');
    const result = await run(...words, '--data', nowhere);
    expect(result).toMatchObject({ code: 2, out: '', err: expect.stringContaining('DATABASE_NOT_FOUND') });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('end quietly when nobody reads what they print', async () => {
    const child = launch(['history', 'verify', '--data', data]);
    child.stdout?.destroy();
    expect(await finish(child)).toMatchObject({ code: 0, err: '' });
  });
});

describe('a second start', () => {
  it('loses nothing and loads nothing twice', async () => {
    const before = await overview();
    expect(await server.stop()).toBe(0);
    server = await start();
    expect(await overview()).toEqual(before);
    expect(server.out()).not.toContain('Loaded');
    expect(server.out()).toContain('first-sign-in.txt');
    expect(server.out()).not.toMatch(/password {2}\S{20}\n/);
  });

  it('that fails half-way leaves no database server behind', async () => {
    const broken = join(folder, 'broken');
    // Where the first password should go there is a folder, so that the start fails after the database is open.
    mkdirSync(join(broken, 'first-sign-in.txt'), { recursive: true });
    expect((await run('start', '--data', broken, '--port', '0')).code).toBeGreaterThan(0);
    expect(existsSync(join(broken, 'postgres', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(broken, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('says so when the port is taken, before it does anything', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', () => listening()));
    const { port } = other.address() as AddressInfo;
    const result = await run('start', '--data', join(folder, 'other'), '--port', String(port));
    expect(result).toMatchObject({ code: 3, err: expect.stringContaining('PORT_TAKEN') });
    await new Promise((closed) => other.close(closed));
    expect(await run('start', '--port', '70000')).toMatchObject({
      code: 2,
      err: expect.stringContaining('PORT_INVALID'),
    });
  });
});
