/** The package as it is published, compiled to JavaScript: its command, and the thread that a server reckons in. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const checkout = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cf-built-'));

function run(program: string, words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

function reckon(words: readonly string[], lines: readonly object[]) {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  return run(process.execPath, [join(folder, 'bin', 'counterfoil.mjs'), 'reckon', ...words], input);
}

let built: ReturnType<typeof run>;

/** Everything that package.json publishes, with the packages of the checkout. */
beforeAll(() => {
  const config = join(checkout, 'tsconfig.build.json');
  built = run(join(checkout, 'node_modules', '.bin', 'tsc'), ['-p', config, '--outDir', join(folder, 'dist')]);
  const { files } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { files: readonly string[] };
  for (const name of ['package.json', ...files.filter((file) => file !== 'dist')]) {
    cpSync(join(checkout, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const claims = [
  { id: 'a', measure: 'money', unit: 'CNY', scope: { donors: ['x'], period: '2015' }, value: '12' },
  { id: 'b', measure: 'money', unit: 'CNY', scope: { donors: ['x'], period: '2015-05' }, low: '14' },
];

describe('the built package', () => {
  it('compiles, and has no sources', () => {
    expect(built).toMatchObject({ status: 0, out: '' });
    expect(existsSync(join(folder, 'src'))).toBe(false);
  });

  it('reckons a file', () => {
    const { status, out } = reckon(
      ['--json'],
      [...claims, { id: 'c', measure: 'money', unit: 'CNY', low: '2', high: '1' }],
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      { refused: 'c', code: 'RECKON_LOW_ABOVE_HIGH' },
      { conflict: ['a', 'b'], slack: '2' },
      { summary: { claims: 2, conflicts: 1 } },
    ]);
  });

  it('takes a scope before or after the file, names every line where none can be reckoned, and then says so', () => {
    const file = join(folder, 'claims.ndjson');
    writeFileSync(file, claims.map((line) => JSON.stringify(line)).join('\n'));
    const bin = join(folder, 'bin', 'counterfoil.mjs');
    const asked = ['--scope', 'donors=x;period=2015', '--scope', 'donors=y'];
    const before = run(process.execPath, [bin, 'reckon', ...asked, file, '--json']);
    expect(before.out.match(/"query"/g)).toHaveLength(2);
    expect(run(process.execPath, [bin, 'reckon', file, ...asked, '--json']).out).toBe(before.out);
    const none = reckon(['--json'], [{ id: 'c', measure: 'money', low: '2', high: '1' }]);
    expect([none.status, none.out.startsWith('{"refused":"c"')]).toEqual([1, true]);
    expect(none.err).toContain('RECKON_NOTHING_READABLE');
  });

  it('reckons in a thread of its own, as a server does', () => {
    const url = pathToFileURL(join(folder, 'dist', 'outside', 'solver', 'reckonApart.js')).href;
    const statement = {
      kind: 'sum',
      book: { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' },
      scope: { donors: ['x'], recipients: ['*'], sectors: ['*'], start: '2015-01-01', end: '2015-12-31' },
      lowOpen: false,
      highOpen: false,
    };
    const order = {
      statements: [
        { ...statement, id: 'a', low: '1', high: '2' },
        { ...statement, id: 'b', low: '3', high: null },
      ],
      queries: [],
      all: false,
    };
    const program = `
      const { reckonApart } = await import(${JSON.stringify(url)});
      const trees = { donors: new Map(), recipients: new Map(), sectors: new Map() };
      const findings = await reckonApart({ ...${JSON.stringify(order)}, trees }, 30_000);
      console.log(JSON.stringify(findings.conflicts.map(({ claims }) => claims)));`;
    writeFileSync(join(folder, 'apart.mjs'), program);
    const { out, err } = run(process.execPath, [join(folder, 'apart.mjs')]);
    expect([out.trim(), err]).toEqual(['[["a","b"]]', '']);
  });
});
