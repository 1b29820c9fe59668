import { describe, expect, it } from 'vitest';
import { CounterfoilError } from '../core/errors/errors.ts';
import { matchNames, nameMatcher, type MatchAnswer, type MatchRequest } from './matchNames.ts';
import { nameLines } from './nameLines.ts';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function answers(names: readonly string[], request: MatchRequest): Promise<MatchAnswer[]> {
  return await all(matchNames(names, request));
}

async function* stream(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function lines(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  return await all(nameLines(stream(chunks)));
}

function codeOf(error: unknown): string {
  return error instanceof CounterfoilError ? error.code : String(error);
}

describe('matching names', () => {
  it('answers every name in turn, with its reasons', async () => {
    const request: MatchRequest = { type: 'place', within: 'CN-65', limit: 1 };
    const [first, empty, second] = await answers(['aketao County', '  ', 'Kazhgar'], request);
    expect(first?.candidates).toMatchObject([
      { id: 'CN-653022', name: 'Akto County', localName: '阿克陶县', score: 1, autoLink: true },
    ]);
    expect(empty).toEqual({ name: '', candidates: [] });
    expect(second?.candidates[0]).toMatchObject({ id: 'CN-6531', autoLink: false });
    expect(second?.candidates[0]?.why).toMatch(/^“kazhgar” is spelled \d+ % like “kashgar”.*\.$/);
  });

  const linked: [string, MatchRequest, string, boolean][] = [
    ['Akto County', { type: 'place' }, 'CN-653022', true],
    ['阿克陶县', { type: 'place' }, 'CN-653022', true],
    ['克州', { type: 'place' }, 'CN-6530', true],
    ['Wenchuan', { type: 'place' }, 'CN-513221', false],
    ['Wenchuan', { type: 'place', within: 'CN-51' }, 'CN-513221', true],
    ['Aktau', { type: 'place', within: 'CN-65' }, 'CN-653022', true],
    ['Aktau', { type: 'place' }, 'KZ-47-aktau', true],
    ['Hotan', { type: 'place' }, 'CN-6532', false],
    ['Hotan City', { type: 'place' }, 'CN-653201', true],
    ['Aktoo County', { type: 'place', within: 'CN-65' }, 'CN-653022', false],
    ['审计署', { type: 'actor' }, 'org-cn-nao', true],
    ['Ministry of Foreign Affairs', { type: 'actor' }, 'org-dk-mfa', false],
    ['Ministry of Foreign Affairs', { type: 'actor', within: 'CN' }, 'org-cn-mfa', true],
  ];
  it.each(linked)('%s %j: %s, links by itself: %s', async (name, request, id, autoLink) => {
    const [answer] = await answers([name], { ...request, limit: 10 });
    const candidate = answer?.candidates.find((each) => each.id === id);
    expect(candidate?.autoLink).toBe(autoLink);
    expect(answer?.candidates.filter((each) => each.autoLink)).toHaveLength(autoLink ? 1 : 0);
  });

  it('gives a paragraph its error and goes on', async () => {
    const [long, next] = await answers(['x'.repeat(501), 'Jiangxi'], { type: 'place' });
    expect(long?.error?.code).toBe('NAME_TOO_LONG');
    expect(next?.candidates[0]?.id).toBe('CN-36');
  });

  it('refuses a place that the registry does not have', () => {
    expect(() => nameMatcher({ type: 'place', within: 'CN-99' })).toThrow(CounterfoilError);
    expect(() => nameMatcher({ type: 'place', within: 'CN-99' })).toThrow('CN-99');
  });

  const odd = [
    '🙂',
    '()',
    '，',
    '((((((((',
    'a,',
    '(Hotan)',
    '县',
    'ا',
    `'"'`,
    '\ud800',
    '州州',
    'County of',
    '-',
    ' \t',
  ];
  it.each(odd)('takes %j without complaint', async (name) => {
    expect(await answers([name], { type: 'place' })).toHaveLength(1);
    expect(await answers([name.repeat(60)], { type: 'actor' })).toHaveLength(1);
  });
});

describe('names from a stream', () => {
  const cases: [string, (string | Uint8Array)[], string[]][] = [
    ['nothing', [], []],
    ['lines with either end', ['a\r\nb\n'], ['a', 'b']],
    ['a last line without an end', ['a\nb'], ['a', 'b']],
    ['empty lines', ['\na\n\n'], ['', 'a', '']],
    ['a byte order mark', ['\ufeffa\n'], ['a']],
    ['a character divided between chunks', [new Uint8Array([0xe9, 0x98]), new Uint8Array([0xbf, 0x0a])], ['阿']],
  ];
  it.each(cases)('%s', async (_, chunks, expected) => {
    expect(await lines(...chunks)).toEqual(expected);
  });

  it('keeps only the beginning of an endless line', async () => {
    const pieces = Array.from({ length: 50 }, () => 'x'.repeat(100_000));
    const [line, next] = await lines(...pieces, '\nJiangxi\n');
    expect(line?.length).toBeLessThan(5000);
    expect(line?.length).toBeGreaterThan(500);
    expect(next).toBe('Jiangxi');
  });

  const binary: [string, Uint8Array][] = [
    ['NUL bytes', new Uint8Array([0x61, 0x00, 0x62])],
    ['bytes that are not UTF-8', new Uint8Array([0xff, 0xfe, 0x61])],
    ['a character cut off at the end', new Uint8Array([0xe9, 0x98])],
  ];
  it.each(binary)('refuses %s', async (_, bytes) => {
    expect(await lines(bytes).catch(codeOf)).toBe('NAMES_NOT_TEXT');
  });
});
