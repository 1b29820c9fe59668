import { CounterfoilError } from '../../core/errors/errors.ts';
import { claimInterval } from '../../core/claims/interval.ts';
import type { Told } from '../../core/reckoning/claims/corroboration.ts';
import { corroboration } from '../../core/reckoning/claims/corroboration.ts';
import { toSourcedClaim } from '../figureSummaries.ts';
import { tensionAnswers } from './tensionAnswers.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import { FIGURE_NOT_FOUND } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { plainWords } from '../plainWords.ts';
import type { FigureReckoning } from '../reckoningAnswers.ts';
import { boundsOf } from './boundsOf.ts';
import { conflictAnswers } from './conflictAnswers.ts';
import { inTime, patience } from './inTime.ts';
import type { LedgerReckoning } from './reckonLedger.ts';
import { reckonLedger } from './reckonLedger.ts';
import { statedSum } from './statedSum.ts';
import { supersededClaims } from './supersededClaims.ts';

const MOST_CLAIMS = 300;
const pending: FigureReckoning = {
  pending: true,
  bounds: null,
  relatives: [],
  notComparable: null,
  conflicts: [],
  superseded: [],
  tensions: [],
  corroboration: null,
};

/**
 * Between what the sum lies that the claims of a figure speak of, what pins it there, and the conflicts they are in.
 * `milliseconds`: how long it may take; what takes longer is `pending`. Throws FIGURE_NOT_FOUND.
 */
export async function reckonFigure(
  ledger: Ledger,
  figureId: string,
  milliseconds: number = patience.aside,
): Promise<FigureReckoning> {
  permit(ledger, 'read the ledger');
  const id = plainWords(figureId);
  const filter = { figureIds: [id], notState: 'rejected', offset: 0, limit: MOST_CLAIMS } as const;
  const rows = await listClaimRows(ledger.db, ledger.ledgerId, filter);
  if (rows.length === 0) throw new CounterfoilError(FIGURE_NOT_FOUND, `there is no figure ${id.slice(0, 60)}`);
  const reckoning = reckonLedger(ledger, milliseconds).then((reckoned) => figureReckoning(ledger, rows, reckoned));
  return (await inTime(reckoning, 2 * milliseconds)) ?? pending;
}

async function figureReckoning(
  ledger: Ledger,
  rows: readonly ClaimRow[],
  reckoned: LedgerReckoning,
): Promise<FigureReckoning> {
  const { stated, statements, conflicts } = reckoned;
  const own = new Set(rows.flatMap(({ claim_id }) => stated.statementsOf.get(claim_id) ?? []));
  const said = [...own].flatMap((id) => statements.get(id) ?? []);
  // What goes on without an end is a sum that nobody asks for.
  const asked = said.find(({ id, kind, scope }) => {
    const isCompared = (stated.rowsOf.get(id) ?? []).every(({ claim_id }) => !stated.notComparable.has(claim_id));
    return isCompared && kind === 'sum' && scope.start !== null && scope.end !== null;
  });
  const relatives = said.filter(({ kind }) => kind !== 'sum').map((statement) => statedSum(statement, reckoned));
  const [first] = stated.rowsOf.get(asked?.id ?? '') ?? [];
  const found =
    asked &&
    first &&
    (await boundsOf({ ...asked, kind: first.claim.kind, measure: first.claim.measure, own }, reckoned));
  const reasons = rows.flatMap(({ claim_id }) => stated.notComparable.get(claim_id) ?? []);
  const figureClaims = new Set(rows.map(({ claim_id }) => claim_id));
  return {
    pending: false,
    bounds: found?.bounds ?? null,
    relatives,
    notComparable:
      found || relatives.length > 0 ? null : (reasons[0] ?? (said.length > 0 ? 'period not said in full' : null)),
    conflicts: await conflictAnswers(
      ledger,
      conflicts.filter(({ claims }) => claims.some((id) => own.has(id))),
      reckoned,
    ),
    superseded: supersededClaims(reckoned, ({ row }) => figureClaims.has(row.claim_id)),
    tensions: tensionAnswers(reckoned, (ids) => ids.some((id) => own.has(id))),
    corroboration: corroboration(toldIn(rows, reckoned)),
  };
}

/** What the claims of a figure say that nobody revised, the earliest first. */
function toldIn(rows: readonly ClaimRow[], { stated }: LedgerReckoning): Told[] {
  const revised = new Set(stated.revised.map(({ row }) => row.claim_id));
  const day = ({ document }: ClaimRow): string => document.publishedOn ?? '9999';
  return rows
    .filter(({ claim_id }) => !revised.has(claim_id))
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    .flatMap((row) => {
      const interval = claimInterval(row.claim);
      return interval ? [{ source: toSourcedClaim(row), interval, voice: row.document.voice }] : [];
    });
}
