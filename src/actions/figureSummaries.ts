/** Figures as summaries: what the claims of each say together, with the registry's names where they are linked. */
import type { NamedRef } from '../core/claims/claim.ts';
import { figureTitle } from '../core/claims/figureTitle.ts';
import { claimInterval, combine } from '../core/claims/interval.ts';
import type { SourcedClaim } from '../core/claims/origins.ts';
import { origins } from '../core/claims/origins.ts';
import type { ClaimRow } from '../store/records/claims.ts';
import { listClaimRows } from '../store/records/claims.ts';
import type { FigureRow } from '../store/records/figures.ts';
import { listEntryRows } from '../store/records/registry.ts';
import type { FigureName, FigureSummary } from './answers.ts';
import type { Ledger } from './ledger.ts';

type EntryNames = Pick<FigureName, 'name' | 'localName'>;

/** More claims on one figure than are compared with each other; the counts are of all. */
const MOST_COMPARED = 300;

/** Summaries in the order of the rows. */
export async function toFigureSummaries(ledger: Ledger, rows: readonly FigureRow[]): Promise<FigureSummary[]> {
  const claims = await claimsOfFigures(ledger, rows);
  const nameOf = await registryNames(ledger, [...claims.values()].flat());
  return rows.flatMap((row) => {
    const [first, ...others] = claims.get(row.figure_id) ?? [];
    return first ? [summarise(row, [first, ...others], nameOf)] : [];
  });
}

/** Claims of each figure, the earliest published first. */
export async function claimsOfFigures(
  { db, ledgerId }: Ledger,
  figures: readonly FigureRow[],
): Promise<Map<string, ClaimRow[]>> {
  const figureIds = figures.map(({ figure_id }) => figure_id);
  const limit = figures.reduce((sum, { claims }) => sum + Math.min(claims, MOST_COMPARED), 0);
  if (limit === 0) return new Map();
  const rows = await listClaimRows(db, ledgerId, { figureIds, notState: 'rejected', offset: 0, limit });
  rows.sort((a, b) => compareDays(a.document.publishedOn, b.document.publishedOn));
  return Map.groupBy(rows, ({ figure_id }) => figure_id ?? '');
}

/** Unknown days last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function summarise(
  row: FigureRow,
  claims: [ClaimRow, ...ClaimRow[]],
  nameOf: (ref: NamedRef) => EntryNames,
): FigureSummary {
  const { claim } = claims[0];
  const named = (refs: readonly NamedRef[]): FigureName[] => refs.map((ref) => ({ ...nameOf(ref), id: ref.id }));
  const intervals = claims.flatMap((each) => claimInterval(each.claim) ?? []);
  return {
    id: row.figure_id,
    title: figureTitle(claim, (ref) => nameOf(ref).name),
    kind: claim.kind,
    measure: claim.measure,
    unit: claim.unit,
    donors: named(claim.donors),
    recipients: named(claim.recipients),
    sectors: named(claim.sectors),
    places: named(claim.places ?? []),
    period: claim.period,
    ...combine(intervals),
    claimCount: row.claims,
    documentCount: row.documents,
    originCount: origins(claims.map((each) => toSourcedClaim(each))).length,
    differs: row.differs,
  };
}

export function toSourcedClaim(row: ClaimRow): SourcedClaim {
  const { outlet, publishedOn } = row.document;
  return {
    id: row.claim_id,
    claim: row.claim,
    documentId: row.document_id,
    outlet,
    publishedOn,
    sentenceText: row.sentence_text,
  };
}

/** The registry's names of a linked reference; the words of the text for others. */
async function registryNames(
  { db, ledgerId }: Ledger,
  claims: readonly ClaimRow[],
): Promise<(ref: NamedRef) => EntryNames> {
  const refs = claims.flatMap(({ claim }) => [
    ...claim.donors,
    ...claim.recipients,
    ...claim.sectors,
    ...(claim.places ?? []),
  ]);
  const ids = [...new Set(refs.flatMap(({ id }) => (id === null ? [] : [id])))];
  const entries = ids.length === 0 ? [] : await listEntryRows(db, ledgerId, { ids });
  const names = new Map(entries.map((entry) => [entry.id, { name: entry.name, localName: entry.localName }]));
  return ({ id, name }) => (id === null ? undefined : names.get(id)) ?? { name, localName: null };
}
