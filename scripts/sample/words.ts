/** Short words of the notes and what they stand for. */
import { bases, claimKinds, stages, type Basis, type ClaimKind, type Stage } from '../../src/core/claims/claim.ts';

/** The kind a mark names, else the one that follows from the unit. */
export function kindOf(named: string | null, unit: string | null, measure: string): ClaimKind {
  const kind = claimKinds.find((kind) => kind === (named ?? measure));
  if (named !== null && kind === undefined) throw new Error(`no such kind: ${named}`);
  if (kind !== undefined) return kind;
  if (unit === null) return 'event';
  if (/^[A-Z]{3}$/.test(unit)) return 'money';
  return unit === '%' || unit === 'percentage point' ? 'percentage' : 'count';
}

export function stageOf(named: string | null): Stage | null {
  if (named === null) return null;
  const stage = stages.find((stage) => stage.startsWith(named));
  if (stage === undefined) throw new Error(`no such stage: ${named}`);
  return stage;
}

export function basisOf(named: string | null): Basis | null {
  if (named === null) return null;
  const basis = bases.find((basis) => basis.startsWith(named));
  if (basis === undefined) throw new Error(`no such basis: ${named}`);
  return basis;
}
