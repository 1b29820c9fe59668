/** The sample programme: built from its notes, exact in its quotes, and written in words of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Big } from 'big.js';
import { describe, expect, it } from 'vitest';
import { buildDocuments, toNdjson, toSources } from '../scripts/sample/documents.ts';
import { readFigure } from '../scripts/sample/figure.ts';
import { readNote } from '../scripts/sample/note.ts';
import { readPeriod } from '../scripts/sample/period.ts';
import { sampleDocument, type SampleDocument } from '../scripts/sample/schema.ts';
import { contains } from '../src/core/claims/span.ts';
import { sharedFile } from './shared.ts';

const folder = resolve(import.meta.dirname, '../sample');
const stored = readFileSync(resolve(folder, 'documents.ndjson'), 'utf8');
const documents: SampleDocument[] = stored
  .trimEnd()
  .split('\n')
  .map((line) => sampleDocument.parse(JSON.parse(line)));
const claims = documents.flatMap((document) => document.claims.map((claim) => ({ document, claim })));

describe('documents.ndjson', () => {
  it('is what the notes say now', () => {
    const built = buildDocuments(folder);
    expect(stored).toBe(toNdjson(built));
    expect(readFileSync(resolve(folder, 'sources.md'), 'utf8')).toBe(toSources(built));
  });

  it('has every document once, in order, with outlet and address, and a date but for three undated pages', () => {
    const ids = documents.map((document) => document.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(documents.filter((document) => document.date === null).map((document) => document.id)).toEqual([
      'D058',
      'D067',
      'D083',
    ]);
  });

  it('has an address for every page but one, and none for what is made up', () => {
    const without = documents.filter(({ url }) => url === null).map(({ id }) => id);
    expect(without).toEqual(['A001', 'A002', 'A003', 'D127']);
    const madeUp = documents.filter(({ id }) => id.startsWith('A'));
    for (const { title, outlet, voice, text } of madeUp) {
      expect({ title, outlet, voice }).toEqual({
        title: expect.stringMatching(/^Example programme \(made up\)/),
        outlet: 'Example programme (made up)',
        voice: 'unknown',
      });
      expect(text).toMatch(/^This page is made up/);
    }
  });

  it('keeps what is made up apart: its places are in no other note, and it names no other places', () => {
    const invented = /^(?:EX-|org-example-)/;
    const mixed = claims.filter(({ document, claim }) =>
      [claim.donors, claim.recipients, claim.places ?? [], claim.participants ?? []]
        .flat()
        .some(({ id }) => id !== null && invented.test(id) !== document.id.startsWith('A')),
    );
    expect(mixed.map(where)).toEqual([]);
  });

  it('quotes exactly', () => {
    const wrong = claims.filter(({ document: { text }, claim }) => {
      const refs = [claim.donors, claim.recipients, claim.sectors, claim.places ?? [], claim.participants ?? []].flat();
      const written = refs.filter((ref) => ref.start !== undefined);
      return (
        text.slice(claim.start, claim.end) !== claim.quote ||
        !contains(claim.sentence, claim) ||
        claim.attribution.some((source) => text.slice(source.start, source.end).trim() === '') ||
        written.some((ref) => text.slice(ref.start, ref.end) !== ref.name)
      );
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('has intervals that hold their value', () => {
    const wrong = claims.filter(({ claim: { value, low, high } }) => {
      const inOrder = (a: string | null, b: string | null): boolean => a === null || b === null || Big(a).lte(b);
      return !(inOrder(low, value) && inOrder(value, high) && inOrder(low, high));
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('has money in a currency, but for the one sum whose source names none', () => {
    const odd = claims.filter(({ claim }) => claim.kind === 'money' && !/^[A-Z]{3}$/.test(claim.unit ?? ''));
    expect(odd.map(where)).toEqual(['D103 30 million']);
  });

  it('says who gives a figure', () => {
    const without = claims.filter(({ claim }) => claim.attribution.length === 0 && claim.value !== null);
    expect(without.map(where)).toEqual([]);
  });

  it('refers only to entries of the registry', () => {
    const tables = [resolve(import.meta.dirname, '../data/registry'), folder].flatMap((place) =>
      readdirSync(place)
        .filter((file) => file.endsWith('.tsv'))
        .map((file) => resolve(place, file)),
    );
    const ids = new Set(tables.flatMap((file) => readFileSync(file, 'utf8').match(/^[^\t\n]+/gm)));
    const unknown = claims.filter(({ claim }) =>
      [claim.donors, claim.recipients, claim.sectors, claim.places ?? [], claim.participants ?? []]
        .flat()
        .some((ref) => ref.id !== null && !ids.has(ref.id)),
    );
    expect(unknown.map(where)).toEqual([]);
  });

  it('names both sides of every pairing', () => {
    const pairings = claims.filter(({ claim }) => claim.kind === 'pairing');
    expect(pairings.length).toBeGreaterThan(50);
    expect(
      pairings.filter(({ claim }) => claim.donors.length === 0 || claim.recipients.length === 0).map(where),
    ).toEqual([]);
  });
});

describe('words', () => {
  const path = sharedFile('facts/facts.ndjson');
  const reason = path === null ? ' (skipped: the collection is not on this machine)' : '';
  it.skipIf(path === null)(`shares no run of eight words with the collection${reason}`, () => {
    const taken = new Set(
      readFileSync(path ?? '', 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { source: { title: string; summary: string } })
        .flatMap(({ source }) => [source.title, source.summary])
        .flatMap(runsOfEight),
    );
    const shared = documents.flatMap((document) =>
      [document.title, document.text].flatMap(runsOfEight).filter((run) => taken.has(run)),
    );
    expect(shared).toEqual([]);
  });
});

function where({ document, claim }: (typeof claims)[number]): string {
  return `${document.id} ${claim.quote}`;
}

function runsOfEight(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
}

describe('notes', () => {
  it.each([
    ['nearly 120bn CNY', '120000000000', '114000000000', '120000000000'],
    ['120bn CNY', '120000000000', '115000000000', '125000000000'],
    ['18.819bn CNY', '18819000000', '18818500000', '18819500000'],
    ['over 18.8bn CNY', '18800000000', '18800000000', '18900000000'],
    ['over 90 person', '90', '90', '91'],
    ['159.62yi CNY', '15962000000', '15961500000', '15962500000'],
    ['1935 project', '1935', '1934.5', '1935.5'],
    ['20 boiler', '20', '19.5', '20.5'],
    ['12000 project', '12000', '11500', '12500'],
    ['about 1.4bn CNY', '1400000000', '1330000000', '1470000000'],
    ['at-least 1 %', '1', '1', null],
    ['at-most 50000 EUR', '50000', null, '50000'],
    ['0.3..0.6 %', null, '0.3', '0.6'],
    ['-', null, null, null],
  ])('reads the figure %s', (source, value, low, high) => {
    expect(readFigure(source)).toMatchObject({ value, low, high });
  });

  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2010..2019-09', '2010-01-01', '2019-09-30'],
    ['2010..', '2010-01-01', null],
    ['..2020-04-30', null, '2020-04-30'],
    ['@2014-09-30', '2014-09-30', '2014-09-30'],
  ])('reads the period %s', (source, start, end) => {
    expect(readPeriod(source)).toEqual({ start, end });
  });

  it.each([
    'no head',
    '---\ntitle: x\n---\n[[words|measure]]',
    '---\nnot a head line\n---\ntext',
    '---\na: b\n---\nx ]] y',
  ])('refuses %j', (source) => {
    expect(() => readNote(source)).toThrow(Error);
  });
});
