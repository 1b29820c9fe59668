import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const commandFile = resolve(import.meta.dirname, 'read.ts');
const script = `const { readCommand } = await import(${JSON.stringify(commandFile)}); await readCommand().parseAsync();`;

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a process of its own, without the rest of the program; `closeEarly` stops reading after a line. */
async function run(args: readonly string[], options: { input?: string; closeEarly?: boolean } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, '--', ...args], {
    timeout: 60_000,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (options.closeEarly) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((done) => {
    child.on('close', done);
  });
  return { code, out, err };
}

describe('counterfoil read', () => {
  let folder = '';
  let note = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterfoil-read-'));
    note = join(folder, 'note.md');
    await writeFile(
      note,
      '---\ndate: 2020-01-05\n---\nLast year Jiangxi gave 3 million yuan to Akto County, and built 20 schools.\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints one claim a line whose words stand in the text', async () => {
    const { code, out } = await run([note, '--json']);
    const claims: { quote: string; value: string; by: string }[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(claims.map(({ quote, value }) => [quote, value])).toContainEqual(['3 million yuan', '3000000']);
    expect(claims.every(({ by }) => by === 'rules')).toBe(true);
  });

  it('prints cards without escape codes into a pipe', async () => {
    const { code, out } = await run([note]);
    expect(code).toBe(0);
    expect(out).toMatch(/claims? in .*note\.md/);
    expect(out).not.toContain('\u001B');
  });

  it('reads standard input, with the day given', async () => {
    const { code, out } = await run(['-', '--json', '--date', '2020-05-05'], {
      input: 'Last year 3 million yuan were spent.',
    });
    expect(code).toBe(0);
    expect(out).toContain('"document":"-"');
    expect(out).toContain('"start":"2019-01-01"');
  });

  it('reads the other files when one fails, and exits with its code', async () => {
    const { code, out, err } = await run([join(folder, 'none.txt'), note, '--json']);
    expect(code).toBe(2);
    expect(out).toContain('3 million yuan');
    expect(err).toMatch(/^counterfoil: FILE_NOT_FOUND: .*\n {2}remedy: /);
    expect(err).toContain('"error":{"code":"FILE_NOT_FOUND"');
  });

  it('refuses a day that is none', async () => {
    expect((await run([note, '--date', '2019-02-30'])).code).not.toBe(0);
  });

  it('ends quietly when nobody reads on', async () => {
    const { err } = await run(['-', '--json'], { input: 'It gave 3 million yuan. '.repeat(20_000), closeEarly: true });
    expect(err).not.toMatch(/EPIPE|at /);
  });
});
