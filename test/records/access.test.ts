/** `counterfoil access explain`, as an operator runs it beside the ledger that is in use. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SmallProgramme } from './programme.ts';
import { smallProgramme } from './programme.ts';

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

interface Ended {
  readonly code: number;
  readonly output: string;
}

function counterfoil(...words: readonly string[]): Promise<Ended> {
  const { DATABASE_URL: _database, ...env } = process.env;
  return new Promise((done) => {
    const all = [main, ...words, '--data', small.database.dataDir];
    execFile(process.execPath, all, { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

it('says who may do what to a record, and why', async () => {
  const { id } = await small.onTo(await small.enter(small.as('contributor', 'Ana')), ['submit']);
  await counterfoil('user', 'add', 'ana@example.org', '--role', 'reviewer', '--name', 'Ana');
  const own = await counterfoil('access', 'explain', 'ana@example.org', 'approve', id);
  expect(own.code).toBe(1);
  expect(own.output).toContain('No: Ana wrote or submitted what is to be reviewed, and nobody reviews his own entry.');
  const byName = await counterfoil('access', 'explain', 'ana', 'see', id, '--json');
  expect(byName.code).toBe(0);
  expect(JSON.parse(byName.output)).toMatchObject({ actor: 'Ana', role: 'reviewer', allowed: true, recordId: id });
  const everybody = await counterfoil('access', 'explain', 'public', 'see', id);
  expect(everybody).toMatchObject({ code: 1 });
  expect(everybody.output).toContain('FAILED  visible  the public sees only what is published');
  const nobody = await counterfoil('access', 'explain', 'nobody@example.org', 'see', id);
  expect(nobody.output).toContain('ACCOUNT_UNKNOWN');
}, 60_000);
