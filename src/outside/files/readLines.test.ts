import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLines } from './readLines.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cf-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function collect(path: string, limit: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of readLines(path, limit)) lines.push(line);
  return lines;
}

async function linesOf(text: string | Uint8Array, limit = 100): Promise<(string | null)[]> {
  const path = join(folder, 'lines.txt');
  await writeFile(path, text);
  return collect(path, limit);
}

it.each([
  ['', []],
  ['one', ['one']],
  ['one\ntwo\n', ['one', 'two']],
  ['one\r\n\r\ntwo', ['one', '', 'two']],
  ['喀什\n', ['喀什']],
  [`a\n${'b'.repeat(101)}\nc`, ['a', null, 'c']],
  [`${'b'.repeat(100)}\n`, ['b'.repeat(100)]],
  ['b'.repeat(101), [null]],
] as const)('divides %j', async (text, lines) => {
  expect(await linesOf(text)).toEqual(lines);
});

it('joins what arrives in pieces, also within a character', async () => {
  const line = '亿'.repeat(60_000);
  expect(await linesOf(`${line}\n${line}`, 1_000_000)).toEqual([line, line]);
});

it('says what is wrong with a path', async () => {
  await expect(collect(join(folder, 'none'), 9)).rejects.toThrow('there is no file');
  await expect(collect(folder, 9)).rejects.toThrow('is a folder');
});
