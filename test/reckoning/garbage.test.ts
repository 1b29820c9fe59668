/** Files of anything at all: no line crashes, and each is reckoned, answered or named. `COUNTERFOIL_RECKON_CASES` for more. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { reckonFile } from '../../src/actions/reckonFile.ts';
import { reckonLines } from '../../src/cli/reckoning/reckonLines.ts';
import { reckonText } from '../../src/cli/reckoning/reckonText.ts';

const cases = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 500);

const name = fc.oneof(
  fc.constantFrom('A', 'B', 'CN', '*', '', ' ', '__proto__', 'A\u0000'),
  fc.string({ maxLength: 6 }),
);
const names = fc.oneof(name, fc.array(name, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }));
const day = fc.constantFrom('2015', '2015-03', '2015-02-30', '9999-12-31', '0000', null, 2015, '*', 'soon');
const period = fc.oneof(day, fc.array(day, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }));
const scope = fc.record(
  { donors: names, recipients: names, places: names, sectors: names, period },
  { requiredKeys: [] },
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 30 }).map(String),
  fc.constantFrom('1e308', '1e29', '-0', '.5', '5.', 'NaN', '1,000', '٣', '1e-15', ''),
  fc.double(),
  fc.jsonValue({ maxDepth: 1 }),
);
const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), name, fc.integer(), fc.jsonValue({ maxDepth: 1 }));
const of = fc.oneof(id, fc.record({ of: id }), fc.record({ base: scope }), number);
const anyClaim = fc.record(
  {
    id,
    measure: fc.constantFrom('m', 'n', '', 5),
    unit: fc.constantFrom('u', 'v', ''),
    stage: fc.constantFrom('pledge', 'given', {}),
    basis: fc.constantFrom('flow', 'stock', 'cumulative', 'x'),
    scope: fc.oneof(scope, fc.jsonValue({ maxDepth: 2 })),
    low: number,
    high: number,
    value: number,
    highOpen: fc.constantFrom(true, 'yes'),
    share: of,
    growth: of,
    quota: of,
    ledger: number,
    hihg: number,
  },
  { requiredKeys: ['id'] },
);
const goodClaim = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    measure: fc.constant('m'),
    unit: fc.constant('u'),
    scope: fc.record({
      donors: fc.constantFrom('A', 'B', 'CN', '*'),
      period: fc.constantFrom('2015', '2015-03', ['2015', '2016']),
    }),
    low: fc.integer({ min: 0, max: 30 }).map(String),
    high: fc.integer({ min: 0, max: 60 }).map(String),
  },
  { requiredKeys: ['id', 'measure', 'scope', 'low'] },
);
const share = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), goodClaim)
  .map(([whole, { id: own, scope: part, low }]) => ({ id: own, share: { of: whole }, scope: part, low: `0.${low}` }));
const query = fc.record({ query: id, measure: fc.constantFrom('m', 'n'), unit: fc.constantFrom('u', 'v'), scope });
const tree = fc.record(
  {
    tree: fc.oneof(fc.constantFrom('donors', 'places', 'x'), fc.jsonValue({ maxDepth: 2 })),
    parents: fc.oneof(fc.dictionary(name, name), fc.jsonValue()),
    children: fc.oneof(fc.array(name), fc.jsonValue()),
    nested: fc.jsonValue(),
  },
  { requiredKeys: ['tree'] },
);
const written = fc
  .oneof(goodClaim, goodClaim, share, anyClaim, anyClaim, query, tree)
  .map((one) => JSON.stringify(one));
/** Null is a line that is too long. */
const anyLine = fc.oneof(
  { weight: 8, arbitrary: written },
  { weight: 1, arbitrary: written.map((text) => text.slice(0, Math.floor(text.length * 0.7))) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constantFrom('', '\uFEFF', '{}', '[]')),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

async function* each(lines: readonly (string | null)[]): AsyncGenerator<string | null> {
  yield* lines;
}

async function reportOn(lines: readonly (string | null)[], all: boolean) {
  const request = { file: '-', scopes: [], all };
  return reckonFile(request, { lines: () => each(lines), solver: () => Promise.resolve(null) }).catch(
    (error: { code?: string }) => {
      if (error.code === 'RECKON_NOTHING_READABLE') return null;
      throw error;
    },
  );
}

function idText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

it('reckons, answers or names every line', async () => {
  const property = fc.asyncProperty(fc.array(anyLine, { maxLength: 12 }), fc.boolean(), async (lines, all) => {
    const report = await reportOn(lines, all);
    if (report === null) return;
    const named = new Set(report.refusals.map(({ line }) => line));
    const left = lines.filter((line, index) => {
      const text = index === 0 ? line?.replace(/^\uFEFF/, '') : line;
      if (named.has(index + 1) || text?.trim() === '') return false;
      const raw = JSON.parse(text ?? 'null') as Record<string, unknown> | null;
      if (raw === null || (raw['tree'] ?? undefined) !== undefined) return raw === null;
      const asked = raw['query'] ?? undefined;
      if (asked !== undefined) return !report.answers.some((answer) => answer.query === idText(asked));
      return !report.statements.has(idText(raw['id']));
    });
    expect(left).toEqual([]);
    for (const line of reckonLines(report)) expect(() => JSON.parse(line) as unknown).not.toThrow();
    // oxlint-disable-next-line no-control-regex -- what must not reach a terminal
    for (const line of reckonText(report, all)) expect(line).not.toMatch(/[\0-\x1F]|\[object/);
    expect(report.summary).toMatchObject({ claims: report.statements.size, conflicts: report.conflicts.length });
  });
  await fc.assert(property, { numRuns: cases });
}, 600_000);
