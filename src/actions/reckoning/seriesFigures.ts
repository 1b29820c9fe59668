/** Yearly figures of published series that reviewers tie percentages to: a quota of fiscal revenue, say. */
import type { Claim } from '../../core/claims/claim.ts';
import { foldName } from '../../core/claims/foldName.ts';
import { wholeYear } from '../../core/reckoning/claims/yearsBefore.ts';
import type { SumStatement } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { rowsOf, textOf } from '../../core/records/values.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import type { SeriesFigure } from '../reckoningAnswers.ts';

export interface SeriesFigures {
  /** What a claim's `relativeTo` means, where it names a series: the figure of the year named, or of the claim's own. */
  readonly sumOf: (name: string, claim: Claim) => SumStatement | undefined;
  /** By the id of the statement. */
  readonly figures: ReadonlyMap<string, SeriesFigure>;
}

/** A series, and a year where it is not that of the claim: "ID 2018". */
export function seriesNamed(name: string): { readonly id: string; readonly year: number | null } {
  const [, id = name, year] = /^(\S+) (\d{4})$/.exec(name) ?? [];
  return { id, year: year === undefined ? null : Number(year) };
}

export async function seriesFigures(ledger: Ledger, claims: readonly Claim[]): Promise<SeriesFigures> {
  const ids = [...new Set(claims.flatMap(({ relativeTo }) => (relativeTo ? [seriesNamed(relativeTo).id] : [])))];
  const rows = ids.length === 0 ? [] : await publishedSeries(ledger, ids);
  const rowOf = new Map(rows.map((row) => [row.recordId, row]));
  const figures = new Map<string, SeriesFigure>();
  const sumOf: SeriesFigures['sumOf'] = (name, claim) => {
    const { id, year } = seriesNamed(name);
    const row = rowOf.get(id);
    const of = year ?? (claim.period && wholeYear(claim.period));
    const sum = row && of !== null ? sumIn(row, of) : undefined;
    if (row && sum && of !== null) {
      const title = textOf(row.body, 'title') ?? '';
      figures.set(sum.id, { record: id, title, localTitle: textOf(row.body, 'localTitle'), year: of });
    }
    return sum;
  };
  return { sumOf, figures };
}

/** Those of these records that are published series of a quantity. */
export async function publishedSeries({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<RecordRow[]> {
  const filter = { view: 'published', type: 'series', ids, offset: 0, limit: ids.length } as const;
  const rows = await listRecords(db, ledgerId, filter);
  return rows.filter(({ body }) => textOf(body, 'kind') === 'quantity');
}

function sumIn({ recordId, body }: RecordRow, year: number): SumStatement | undefined {
  const point = rowsOf(body, 'points').find((each) => textOf(each, 'date') === String(year));
  const value = point && textOf(point, 'value');
  const [subject, measure] = [textOf(body, 'subject'), textOf(body, 'measure')];
  const unit = textOf(body, 'from') ?? textOf(body, 'unit');
  if (!value || subject === null || measure === null || unit === null) return undefined;
  const price = textOf(body, 'priceYear') ?? 'current';
  return {
    kind: 'sum',
    id: `series-${recordId}-${year}`,
    book: { measure: foldName(measure), unit, stage: null, basis: 'flow', price },
    scope: {
      donors: [subject],
      recipients: [everything],
      sectors: [everything],
      start: `${year}-01-01`,
      end: `${year}-12-31`,
    },
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
  };
}
