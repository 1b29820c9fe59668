import type { CaseState } from './caseState.ts';

/** Whether a case that became a duplicate of `of` would be one of itself, however far round. */
export function duplicateCircle(
  id: string,
  of: string,
  stateOf: (id: string) => Pick<CaseState, 'verified'> | undefined,
): boolean {
  const seen = new Set([id]);
  let next: string | null = of;
  while (next !== null) {
    if (seen.has(next)) return true;
    seen.add(next);
    const verified: CaseState['verified'] = stateOf(next)?.verified ?? null;
    next = verified?.outcome === 'duplicate' ? verified.duplicateOf : null;
  }
  return false;
}
