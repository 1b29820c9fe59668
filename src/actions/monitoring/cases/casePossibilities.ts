import type { Action } from '../../../core/access/decide.ts';
import { decide } from '../../../core/access/decide.ts';
import type { CaseStep } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import { mayFollow } from '../../../core/monitoring/cases/mayFollow.ts';
import { datasetsById } from '../../../store/monitoring/datasetsById.ts';
import type { CaseAct, CasePossibility } from '../../caseAnswers.ts';
import { caseActs } from '../../caseAnswers.ts';
import type { Ledger } from '../../ledger.ts';

const actionOf: Readonly<Record<CaseAct, Action>> = {
  acknowledge: 'work on a case',
  verify: 'verify a case',
  'assign a measure': 'work on a case',
  'change a measure': 'work on a case',
  comment: 'work on a case',
  close: 'close a case',
  reopen: 'close a case',
};

/** What the actor may do now, by his role, and by where the case stands. */
export async function casePossibilities(
  { db, ledgerId, actor }: Ledger,
  state: CaseState,
  place: readonly string[],
): Promise<CasePossibility[]> {
  const datasets = await datasetsById(db, ledgerId, state.alert.datasets);
  const reporter = datasets.find(({ recorded_by }) => recorded_by === actor.name)?.recorded_by;
  return caseActs.map((act) => {
    const author = act === 'verify' ? reporter : undefined;
    const { allowed, because } = decide(actor, actionOf[act], { place, author });
    if (!allowed) return { act, allowed, because };
    const refusal = mayFollow(state, { step: exampleOf(act, state), at: state.at });
    return { act, allowed: refusal === null, because: refusal?.message ?? null };
  });
}

/** A step of the kind, as complete as it can be: what a form still asks for speaks against nothing. */
function exampleOf(act: CaseAct, { measures }: CaseState): CaseStep {
  const terms = { what: '', owner: '', budget: null, due: '', project: null };
  switch (act) {
    case 'acknowledge':
      return { kind: 'acknowledged' };
    case 'verify':
      return { kind: 'verified', outcome: 'true', duplicateOf: null, evidence: [] };
    case 'assign a measure':
      return { kind: 'measure assigned', terms };
    case 'change a measure':
      return { kind: 'measure changed', measure: measures[0]?.number ?? 0, terms, state: 'planned' };
    case 'comment':
      return { kind: 'commented' };
    case 'close':
      return { kind: 'closed', evidence: [{ document: '', claim: null, quote: null, note: null }] };
    case 'reopen':
      return { kind: 'reopened', alert: null };
  }
}
