import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ReadEvent } from '../../actions/readDocuments.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { DOCUMENT_EMPTY, FILE_NOT_FOUND } from '../../outside/files/errors.ts';
import { lineWriter } from './lineWriter.ts';
import { printCards, printJson } from './printReading.ts';

const span = { start: 0, end: 4 };
const claim: Claim = {
  by: 'rules', document: 'a.txt', quote: '3 km', ...span, kind: 'count', measure: 'kilometres', value: '3', low: null,
  high: null, qualifier: 'exact', unit: 'kilometre', unitInferred: false, stage: null, basis: null, period: null,
  donors: [], recipients: [], sectors: [], attribution: [], sentence: span, score: 0.5,
}; // oxfmt-ignore
const document = { text: '3 km', mediaType: 'text/plain', warnings: ['Not UTF-8; read as gb18030.'] };
const read: readonly ReadEvent[] = [
  { type: 'document', file: 'a.txt', document, date: null },
  { type: 'claim', file: 'a.txt', claim },
  {
    type: 'end',
    file: 'a.txt',
    report: { claims: 1, notCollected: [{ reason: 'religion', count: 2 }], suggestions: null },
  },
];
const failed: readonly ReadEvent[] = [
  { type: 'error', file: 'b.txt', error: new CounterfoilError(DOCUMENT_EMPTY, 'the file is empty') },
  { type: 'error', file: 'c.txt', error: new CounterfoilError(FILE_NOT_FOUND, 'there is no file c.txt') },
];

async function* each(events: readonly ReadEvent[]): AsyncGenerator<ReadEvent, void> {
  for (const event of events) yield await Promise.resolve(event);
}

function paper() {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const text = (stream: PassThrough): string => String(stream.read() ?? '');
  const style = { width: 80, styled: false };
  return {
    paper: { out: lineWriter(out), err: lineWriter(err), style },
    printed: () => text(out),
    complained: () => text(err),
  };
}

describe('printJson', () => {
  it('prints claims only on standard output, in the documented order of fields', async () => {
    const to = paper();
    expect(await printJson(each(read), to.paper)).toBe(0);
    const line = to.printed();
    expect(JSON.parse(line)).toEqual(claim);
    expect(Object.keys(JSON.parse(line)).slice(0, 5)).toEqual(['document', 'quote', 'start', 'end', 'kind']);
    expect(to.complained()).toBe(
      'counterfoil: a.txt: Not UTF-8; read as gb18030.\n' +
        '{"summary":{"file":"a.txt","claims":1,"notCollected":[{"reason":"religion","count":2}],"suggestions":null}}\n',
    );
  });

  it('goes on after errors, answers the first exit code, and says each error twice: for people and as JSON', async () => {
    const to = paper();
    expect(await printJson(each([...failed, ...read]), to.paper)).toBe(DOCUMENT_EMPTY.exitCode);
    expect(to.printed()).toContain('"quote":"3 km"');
    const [first, remedy, json = ''] = to.complained().split('\n');
    expect(first).toBe('counterfoil: DOCUMENT_EMPTY: b.txt: the file is empty');
    expect(remedy).toBe(`  remedy: ${DOCUMENT_EMPTY.remedy}`);
    expect(JSON.parse(json)).toEqual({
      error: { code: 'DOCUMENT_EMPTY', message: 'the file is empty', remedy: DOCUMENT_EMPTY.remedy, file: 'b.txt' },
    });
  });
});

describe('printCards', () => {
  it('prints documents, and what was not collected beside them', async () => {
    const to = paper();
    expect(await printCards(each([...read, ...failed]), to.paper)).toBe(DOCUMENT_EMPTY.exitCode);
    expect(to.printed()).toContain('1 claim in a.txt: 1 count.');
    expect(to.complained()).toContain('a.txt: not collected (figures about people are not kept): 2 religion');
  });
});

describe('lineWriter', () => {
  it('waits for a slow reader', async () => {
    let busy = 0;
    const slow = new Writable({
      highWaterMark: 10,
      write(_chunk, _encoding, done) {
        busy += 1;
        setTimeout(done, 5);
      },
    });
    const writer = lineWriter(slow);
    for (let i = 0; i < 10; i += 1) expect(await writer.write('0123456789\n')).toBe(true);
    expect(busy).toBe(10);
    expect(slow.writableLength).toBeLessThanOrEqual(11);
  });

  it('stops quietly when the reader has gone', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    const writer = lineWriter(gone);
    await writer.write('a\n');
    await new Promise(setImmediate);
    expect(await writer.write('b\n')).toBe(false);
    const events = printJson(each(read), { out: writer, err: writer, style: { width: 80, styled: false } });
    expect(await events).toBe(0);
  });
});
