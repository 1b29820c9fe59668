import type { Claim } from '../core/claims/claim.ts';
import { isNear } from '../core/claims/figures.ts';
import { relations } from '../core/claims/relations.ts';
import { origins } from '../core/claims/origins.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { listClaimRows } from '../store/records/claims.ts';
import { listFigureRows } from '../store/records/figures.ts';
import type { FigurePage, FigureSummary } from './answers.ts';
import { FIGURE_NOT_FOUND } from './errors.ts';
import { claimsOfFigures, toFigureSummaries, toSourcedClaim } from './figureSummaries.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimInContext } from './toAnswers.ts';

/** Claims that are compared two by two: pairs grow with the square. */
const MOST_PAIRED = 60;
const MOST_RELATED = 20;

/** The figure with its claims, how each two of them stand to each other, and its neighbours. Throws FIGURE_NOT_FOUND. */
export async function getFigure(ledger: Ledger, figureId: string): Promise<FigurePage> {
  permit(ledger, 'read the ledger');
  const id = plainWords(figureId);
  const { rows } = await listFigureRows(ledger.db, ledger.ledgerId, { ids: [id], offset: 0, limit: 1 });
  const [summary] = await toFigureSummaries(ledger, rows);
  if (!summary) throw new CounterfoilError(FIGURE_NOT_FOUND, `there is no figure ${id.slice(0, 60)}`);
  const claims = (await claimsOfFigures(ledger, rows)).get(id) ?? [];
  const sourced = claims.map((row) => toSourcedClaim(row));
  return {
    ...summary,
    claims: claims.map((row) => toClaimInContext(row)),
    relations: relations(sourced.slice(0, MOST_PAIRED)),
    origins: origins(sourced),
    related: await relatedFigures(ledger, id, claims[0]?.claim),
  };
}

/** Figures of the same measure whose scope says a little more or less: not the same, and worth a look. */
async function relatedFigures(ledger: Ledger, id: string, claim: Claim | undefined): Promise<FigureSummary[]> {
  if (!claim) return [];
  const { db, ledgerId } = ledger;
  const same = await listClaimRows(db, ledgerId, {
    measure: claim.measure,
    notState: 'rejected',
    offset: 0,
    limit: 2000,
  });
  const near = same.filter((row) => row.figure_id !== id && isNear(claim, row.claim));
  const ids = [...new Set(near.flatMap(({ figure_id }) => figure_id ?? []))].slice(0, MOST_RELATED);
  if (ids.length === 0) return [];
  const { rows } = await listFigureRows(db, ledgerId, { ids, offset: 0, limit: MOST_RELATED });
  return toFigureSummaries(ledger, rows);
}
