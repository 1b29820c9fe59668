import type { Stage } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { LineageOf } from '../../core/ledger/boundary.ts';
import { convertRows } from '../../core/ledger/convertRows.ts';
import type { Dimension, RollUpQuery, RollUpRow, View } from '../../core/ledger/rollUp.ts';
import { amountsOf, cellsOf, leftOut } from '../../core/ledger/summarise.ts';
import type { ConversionStep } from '../../core/money/convert.ts';
import type { RateSeries } from '../../core/money/rates.ts';
import { rateSeries } from '../../core/money/rates.ts';
import type { RolledUp } from '../../store/analytics/rollUp.ts';
import { rollUp } from '../../store/analytics/rollUp.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { RateUsed, TotalCell, TotalFigure, TotalsAnswer, TotalsRequest } from '../totalAnswers.ts';
import { checkRequest } from './checkRequest.ts';
import type { Expected } from './coverageOf.ts';
import { coverageOf, expectedOf } from './coverageOf.ts';
import { TOTAL_MIXED_CURRENCIES, TOTAL_REQUEST_INVALID } from './errors.ts';
import { exclusionWords } from './exclusionWords.ts';
import { requireSeeingAll } from './maySeeAll.ts';
import { converts, rollUpQuery } from './rollUpQuery.ts';
import type { TotalScope } from './scopeOf.ts';
import { scopeOf } from './scopeOf.ts';
import { seenRecords } from './seenRecords.ts';
import { totalNames } from './totalNames.ts';
import type { Told } from './totalSentence.ts';
import { localTotalSentence, totalSentence } from './totalSentence.ts';

/**
 * One figure for each stage asked for, of one side. Throws TOTAL_REQUEST_INVALID, TOTAL_MIXED_CURRENCIES where one
 * figure is asked for and there are several, and NOT_ALLOWED for the view `current`.
 */
export async function getTotals(ledger: Ledger, request: TotalsRequest = {}): Promise<TotalsAnswer> {
  permit(ledger, 'read the ledger');
  const view = request.view ?? 'published';
  if (view === 'current') requireSeeingAll(ledger);
  await checkRequest(ledger, request);
  const scope = await scopeOf(ledger, request, view);
  const series = await seriesOf(ledger, request, view);
  const question: Question = { ledger, request, view, scope, series };
  const figures: (FigureRows & { readonly stage: Stage })[] = [];
  for (const stage of new Set(request.stages?.length ? request.stages : (['disbursement'] as const))) {
    figures.push({ stage, ...(await figureRows(question, stage)) });
  }
  return answer(question, figures);
}

interface Question {
  readonly ledger: Ledger;
  readonly request: TotalsRequest;
  readonly view: View;
  readonly scope: TotalScope;
  readonly series: readonly RateSeries[];
}

async function seriesOf(ledger: Ledger, { series = [] }: TotalsRequest, view: View): Promise<RateSeries[]> {
  const rows = await seenRecords(ledger, series, view);
  return series.map((id) => {
    const row = rows.find(({ recordId, type }) => recordId === id && type === 'series');
    const found = row && rateSeries(id, row.version, row.body);
    if (found) return found;
    throw new CounterfoilError(
      TOTAL_REQUEST_INVALID,
      `there is no series of rates "${id.slice(0, 60).toWellFormed()}"`,
    );
  });
}

interface FigureRows {
  readonly whole: readonly RollUpRow[];
  readonly cells: readonly RollUpRow[];
  readonly byDonor: readonly RollUpRow[];
  readonly byPlace: readonly RollUpRow[];
  readonly byYear: readonly RollUpRow[];
  /** Where none was asked for. */
  readonly byProgramme: readonly RollUpRow[];
  readonly rolled: RolledUp;
}

async function figureRows(question: Question, stage: Stage): Promise<FigureRows> {
  const { ledger, request } = question;
  const by = request.by ?? [];
  const query = (dimensions: readonly Dimension[]): RollUpQuery => rollUpQuery(question, stage, dimensions);
  const plain = (dimension: Dimension): RollUpQuery => ({ ...query([dimension]), placeLevel: null, byDate: false });
  const expects = question.scope.pairs.length > 0;
  const wanted = {
    whole: query([]),
    ...(by.length > 0 && { cells: query(by) }),
    ...(request.programme === undefined && { byProgramme: { ...query(['programme' as const]), placeLevel: null } }),
    ...((expects || request.donors?.length) && { byDonor: plain('donor') }),
    ...((expects || request.recipients?.length) && { byPlace: plain('place') }),
    ...(request.start !== undefined && request.end !== undefined && { byYear: plain('year') }),
  };
  const rolled = await rollUp(ledger.db, ledger.ledgerId, Object.values(wanted));
  const found = new Map(Object.keys(wanted).map((name, index) => [name, rolled.rows[index] ?? []]));
  const rows = (name: string): readonly RollUpRow[] => found.get(name) ?? [];
  const [whole, byDonor, byPlace, byYear] = [rows('whole'), rows('byDonor'), rows('byPlace'), rows('byYear')];
  return { whole, cells: rows('cells'), byDonor, byPlace, byYear, byProgramme: rows('byProgramme'), rolled };
}

async function answer(
  question: Question,
  rows: readonly (FigureRows & { readonly stage: Stage })[],
): Promise<TotalsAnswer> {
  const { ledger, request, view, scope } = question;
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, idsOf(question, rows));
  const expected = expectedOf(request, scope, lineageOf);
  const [last] = rows.map(({ rolled }) => rolled).slice(-1);
  const about = {
    boundary: scope.boundary,
    direction: request.direction ?? 'in',
    start: request.start ?? null,
    end: request.end ?? null,
    names: await totalNames(ledger, {
      entries: [...idsOf(question, rows), ...expected.donors, ...expected.places],
      records: [...(request.programme ? [request.programme] : []), ...programmesOf(request, rows)],
      view,
    }),
  } as const;
  const figures = rows.map((each) => figureOf(question, each, { expected, lineageOf }));
  return {
    ...about,
    programme: request.programme ?? null,
    boundaryFrom: scope.boundaryFrom,
    side: request.side ?? 'sent',
    donors: request.donors ?? [],
    recipients: request.recipients ?? [],
    sectors: request.sectors ?? [],
    by: request.by ?? [],
    placeLevel: request.placeLevel ?? null,
    view,
    currency: request.currency ?? null,
    priceYear: request.priceYear ?? null,
    figures: figures.map((figure) => {
      const excludedRecords = figure.excluded.reduce((sum, { records }) => sum + records, 0);
      const { programmes, ...shown } = figure;
      const { stage, side, amounts, records, coverage } = shown;
      const told = { stage, side, amounts, records, coverage, excludedRecords, programmes };
      const sentence = totalSentence(told, about);
      return Object.assign(shown, { sentence, localSentence: localTotalSentence(told, about) });
    }),
    sequence: last?.sequence ?? '0',
    engine: last?.engine ?? 'records',
  };
}

function idsOf({ request, scope }: Question, rows: readonly FigureRows[]): string[] {
  const keyed = rows.flatMap(({ cells, byDonor, byPlace }) => [...byDonor, ...byPlace, ...cells]);
  const { boundary, pairs } = scope;
  const ids = [...boundary.actors, ...boundary.places, ...(request.donors ?? []), ...(request.recipients ?? [])];
  return [
    ...new Set([
      ...ids,
      ...pairs.flatMap(({ donor, recipient }) => [donor, recipient]),
      ...keyed.flatMap(({ keys }) => keys),
    ]),
  ];
}

function programmesOf({ by = [] }: TotalsRequest, rows: readonly FigureRows[]): string[] {
  const place = by.indexOf('programme');
  const inCells = place < 0 ? [] : rows.flatMap(({ cells }) => cells.flatMap(({ keys }) => keys[place] ?? []));
  return [...new Set([...inCells, ...rows.flatMap(({ byProgramme }) => byProgramme.flatMap(({ keys }) => keys))])];
}

function figureOf(
  { request, series }: Question,
  rows: FigureRows & { readonly stage: Stage },
  { expected, lineageOf }: { readonly expected: Expected; readonly lineageOf: LineageOf },
): Omit<TotalFigure, 'sentence' | 'localSentence'> & Pick<Told, 'programmes'> {
  const rounds = converts(request);
  const conversion = { currency: request.currency ?? null, priceYear: request.priceYear ?? null, series };
  const whole = rounds ? convertRows(rows.whole, conversion) : { converted: rows.whole, without: [], used: [] };
  const cells = rounds ? convertRows(rows.cells, conversion).converted : rows.cells;
  const byProgramme = rounds ? convertRows(rows.byProgramme, conversion).converted : rows.byProgramme;
  refuseMixed(request, whole.converted, whole.without);
  const amounts = amountsOf(
    whole.converted.filter(({ reason }) => reason === 'counted'),
    { rounds },
  );
  const coverage = [
    coverageOf('donors', { expected: expected.donors, rows: rows.byDonor, lineageOf }),
    coverageOf('places', { expected: expected.places, rows: rows.byPlace, lineageOf }),
    coverageOf('years', { expected: expected.years, rows: rows.byYear, lineageOf }),
  ].filter((each) => each !== null);
  return {
    stage: rows.stage,
    side: request.side ?? 'sent',
    amounts,
    records: amounts?.reduce((sum, { records }) => sum + records, 0) ?? 0,
    cells: withGaps(cellsOf(cells, rounds), request, { expected, lineageOf }),
    excluded: leftOut(whole.converted, whole.without, rounds).map((each) => {
      const { en, zh } = exclusionWords[each.reason];
      return Object.assign(each, { because: en, localBecause: zh });
    }),
    coverage,
    rates: whole.used.map(toRate),
    programmes: cellsOf(byProgramme, rounds),
  };
}

/** One figure over several currencies is refused, and so is a conversion for which nobody named a series. */
function refuseMixed(request: TotalsRequest, rows: readonly RollUpRow[], without: readonly RollUpRow[]): void {
  const counted = [...rows, ...(request.series?.length ? [] : without)].filter(
    ({ reason, records }) => reason === 'counted' && records > 0,
  );
  const kinds = [
    ...new Set(counted.map(({ currency, priceYear }) => `${currency}${priceYear === null ? '' : ` of ${priceYear}`}`)),
  ].toSorted();
  const wantsOne = request.single === true || (converts(request) && without.length > 0 && !request.series?.length);
  if (!wantsOne || kinds.length < 2) return;
  throw new CounterfoilError(TOTAL_MIXED_CURRENCIES, `the records are in ${kinds.join(', ')}, which are never added`);
}

const MOST_GAPS = 2000;

/** Adds the cells of which a record could be expected and is not there. They are null, and not zero. */
function withGaps(
  cells: readonly TotalCell[],
  { by = [], placeLevel }: TotalsRequest,
  { expected, lineageOf }: { readonly expected: Expected; readonly lineageOf: LineageOf },
): TotalCell[] {
  const lists = by.map((dimension) => {
    if (dimension === 'donor') return expected.donors;
    if (dimension === 'year') return expected.years;
    return dimension === 'place' && placeLevel === undefined ? expected.places : [];
  });
  const size = lists.reduce((product, list) => product * list.length, 1);
  if (by.length === 0 || size === 0 || size > MOST_GAPS) return [...cells];
  const known = new Set(
    cells.flatMap(({ keys }) => {
      // A record of somebody below reports for those above too.
      const lines = keys.map((key) => [...new Set([key, ...lineageOf(key)])]);
      return combinations(lines).map((each) => JSON.stringify(each));
    }),
  );
  const gaps = combinations(lists)
    .filter((keys) => !known.has(JSON.stringify(keys)))
    .map((keys) => ({ keys, amounts: null }));
  return [...cells, ...gaps].toSorted((a, b) => (JSON.stringify(a.keys) < JSON.stringify(b.keys) ? -1 : 1));
}

/** Every choice of one of each list. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  let all: string[][] = [[]];
  for (const list of lists) all = all.flatMap((keys) => list.map((key) => keys.concat(key)));
  return all;
}

function toRate({ series, rate }: ConversionStep): RateUsed {
  const { id, title, version, kind, from, to } = series;
  return { series: id, title, version, kind, from, to, date: rate.date, value: rate.value };
}
