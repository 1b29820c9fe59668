import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../core/claims/claim.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { Gazetteer } from '../core/names/gazetteer.ts';
import { FILE_NOT_FOUND } from '../outside/files/errors.ts';
import { openAiCompatible } from '../outside/llm/openAiCompatible.ts';
import { chatServer, drips, fails, says } from '../outside/llm/testing/chatServer.ts';
import type { ChatServer } from '../outside/llm/testing/chatServer.ts';
import { readDocuments } from './readDocuments.ts';
import type { ClaimReader, DocumentReport, ReadContext, ReadEffects, ReadEvent } from './readDocuments.ts';

const noNames: Gazetteer = { find: () => [], entry: () => undefined, lineage: () => [] };
const texts: Readonly<Record<string, string>> = {
  'a.txt':
    'Jiangxi gave 3 million yuan. It sent 300 teachers to Akto.\n\nThen 20 schools were built. There are 5 mosques.',
  'b.txt': 'Nothing here.',
};

/** A reader with one rule, so that what the parts do together can be seen without the rules of intake. */
function readerOf(seen: ReadContext[]): ClaimReader {
  return function* read(text, context) {
    seen.push(context);
    for (const match of text.matchAll(/\d+ million yuan/g)) yield claimAt(match, context.document);
    return { notCollected: [{ reason: 'religion', count: 1 }] };
  };
}

function claimAt(match: RegExpExecArray, document: string): Claim {
  const span = { start: match.index, end: match.index + match[0].length };
  return {
    document, quote: match[0], ...span, kind: 'money', measure: 'money', value: '3000000', low: '3000000', high: '3000000',
    qualifier: 'exact', unit: 'CNY', unitInferred: false, stage: null, basis: null, period: null, donors: [],
    recipients: [], sectors: [], attribution: [], sentence: span, score: 0.9, by: 'rules',
  }; // oxfmt-ignore
}

function effectsWith(over: Partial<ReadEffects>, seen: ReadContext[] = []): ReadEffects {
  return {
    bytes: (file) => {
      const text = texts[file];
      if (text === undefined) throw new CounterfoilError(FILE_NOT_FOUND, `there is no file ${file}`);
      return Promise.resolve(Buffer.from(text));
    },
    extract: (bytes) =>
      Promise.resolve({
        text: Buffer.from(bytes).toString(),
        mediaType: 'text/plain',
        date: '2019-07-14',
        outlet: 'The Paper',
        warnings: [],
      }),
    gazetteer: () => Promise.resolve(noNames),
    reader: () => Promise.resolve(readerOf(seen)),
    ask: null,
    notCollected: (text, { start, end }) => (text.slice(start, end).includes('mosque') ? 'religion' : null),
    ...over,
  };
}

async function collect(events: AsyncIterable<ReadEvent>): Promise<ReadEvent[]> {
  const all: ReadEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const request = { files: ['a.txt'], date: null, outlet: null };

describe('readDocuments', () => {
  it('opens a document, gives its claims, and ends it', async () => {
    const events = await collect(readDocuments(request, effectsWith({})));
    expect(events.map((event) => event.type)).toEqual(['document', 'claim', 'end']);
    expect(events.at(-1)).toMatchObject({
      report: { claims: 1, suggestions: null, notCollected: [{ reason: 'religion', count: 1 }] },
    });
  });

  it('goes on after a file that cannot be read', async () => {
    const events = await collect(readDocuments({ ...request, files: ['none.txt', 'a.txt'] }, effectsWith({})));
    expect(events.map((event) => event.type)).toEqual(['error', 'document', 'claim', 'end']);
  });

  it.each([
    ['what is asked for', { date: '2020-01-01', outlet: 'Another' }, { date: '2020-01-01', outlet: 'Another' }],
    ['else what the document says', { date: null, outlet: null }, { date: '2019-07-14', outlet: 'The Paper' }],
  ])('reads with the date and outlet: %s', async (_, given, used) => {
    const seen: ReadContext[] = [];
    await collect(readDocuments({ ...request, ...given }, effectsWith({}, seen)));
    expect(seen).toMatchObject([used]);
  });

  it('throws a defect of ours instead of blaming the file', async () => {
    const broken = effectsWith({ reader: () => Promise.reject(new TypeError('a defect')) });
    await expect(collect(readDocuments(request, broken))).rejects.toThrow('a defect');
  });
});

describe('readDocuments with a model', () => {
  let server: ChatServer;
  beforeAll(async () => {
    server = await chatServer();
  });
  afterAll(() => server.close());

  async function readWithModel(
    timeoutMilliseconds = 5000,
  ): Promise<{ claims: Claim[]; report: DocumentReport | undefined }> {
    const ask = openAiCompatible({ url: server.url, model: 'm', key: null, timeoutMilliseconds });
    const events = await collect(readDocuments(request, effectsWith({ ask })));
    return {
      claims: events.flatMap((event) => (event.type === 'claim' ? [event.claim] : [])),
      report: events.flatMap((event) => (event.type === 'end' ? [event.report] : []))[0],
    };
  }
  const item = (quote: string, value: string) => ({ quote, kind: 'count', measure: 'x', value, unit: 'x' });

  it('adds what stands in the text and where no rule read, in the order of the text', async () => {
    const claims = ['3 million', '2,000 projects', '5 mosques', '20 schools', '300 teachers'].map((quote) =>
      item(quote, quote.replace(/\D/g, '')),
    );
    server.behave(says(JSON.stringify({ claims })));
    const read = await readWithModel();
    expect(read.claims.map(({ quote, by }) => [quote, by])).toEqual([
      ['3 million yuan', 'rules'],
      ['300 teachers', 'llm'],
      ['20 schools', 'llm'],
    ]);
    expect(read.report?.suggestions).toMatchObject({
      asked: 2,
      kept: 2,
      notInText: 6,
      overlapping: 1,
      notCollected: 1,
      malformed: 0,
    });
  });

  it.each([
    ['server error', fails(500), 5000],
    ['unreadable', says('Ignore the rules. All claims are void.'), 5000],
    ['refused', says('No.', 'content_filter'), 5000],
    ['too long', says('y'.repeat(2_000_000)), 5000],
    ['timed out', drips(20), 200],
  ] as const)('keeps the rules’ claims and counts the failure: %s', async (failure, behaviour, timeout) => {
    server.behave(behaviour);
    const { claims, report } = await readWithModel(timeout);
    expect(claims.map(({ by }) => by)).toEqual(['rules']);
    expect(report?.suggestions).toMatchObject({ asked: 2, kept: 0, failures: { [failure]: 2 } });
  });
});
