/** `counterfoil user …` on a database that a server may have open at the same time. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { program } from '../../src/cli/program.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  await loadBundledRegistry(server.ledger('administrator', 'setup'));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => server?.stop());

/** What the command prints. */
async function user(...words: string[]): Promise<string> {
  vi.stubEnv('DATABASE_URL', undefined);
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await program().parseAsync(['user', ...words, '--data', server.dataDir], { from: 'user' });
  return print.mock.calls.map(([text]) => String(text)).join('');
}

describe('counterfoil user', () => {
  it('adds an account with limits, which then signs in by the printed password', async () => {
    const limits = ['--side', 'recipient', '--place', 'CN-653022', '--right', 'export', '--right', 'publish'];
    const out = await user('add', 'akto@example.org', '--role', 'contributor', '--name', 'Akto office', ...limits);
    const shown = /password {2}(\S+)/.exec(out)?.[1] ?? '';
    const visitor = server.visitor();
    expect((await visitor.post('/sign-in', { email: 'akto@example.org', password: shown, next: '/' })).status).toBe(
      303,
    );
    expect(await user('list')).toContain('recipient side, place CN-653022, may export, may publish');
  });

  it('changes what is named and leaves the rest', async () => {
    const out = await user('change', 'akto@example.org', '--role', 'reviewer', '--place', 'none');
    expect(out).toContain('Akto office is now reviewer, recipient side, may export, may publish.');
    expect(await user('change', 'akto@example.org', '--right', 'none', '--side', 'none')).toContain(
      'Akto office is now reviewer.',
    );
  });

  it('disables and restores', async () => {
    expect(await user('remove', 'akto@example.org')).toContain('can no longer sign in');
    expect(await user('list')).toContain('disabled since 2');
    expect(await user('restore', 'akto@example.org')).toContain('can sign in again');
  });

  it.each([
    ['a place that is none', ['add', 'x@example.org', '--place', 'CN-65302222'], 'LIMITS_UNKNOWN'],
    ['a side that is none', ['add', 'x@example.org', '--side', 'left'], 'ACCOUNT_INVALID'],
    [
      'limits to an administrator',
      ['change', 'akto@example.org', '--role', 'administrator', '--place', 'CN-65'],
      'ACCOUNT_INVALID',
    ],
    ['an account that is none', ['remove', 'nobody@example.org'], 'ACCOUNT_UNKNOWN'],
    ['the name of the program', ['add', 'x@example.org', '--name', 'The Rules'], 'ACCOUNT_INVALID'],
    ['an address that is taken', ['add', 'AKTO@example.org'], 'ACCOUNT_EXISTS'],
  ])('refuses %s', async (_what, words, code) => {
    await expect(user(...words)).rejects.toMatchObject({ code });
  });
});
