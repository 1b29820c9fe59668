import type { Action } from '../../../core/access/decide.ts';
import { decide } from '../../../core/access/decide.ts';
import type { CaseStep } from '../../../core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../../core/monitoring/cases/caseState.ts';
import { mayFollow } from '../../../core/monitoring/cases/mayFollow.ts';
import { reportedBy } from './reportedBy.ts';
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
  ledger: Ledger,
  state: CaseState,
  place: readonly string[],
): Promise<CasePossibility[]> {
  const reporter = await reportedBy(ledger, state.alert);
  return caseActs.map((act) => {
    const author = act === 'verify' ? reporter : undefined;
    const { allowed, because } = decide(ledger.actor, actionOf[act], { place, author });
    if (!allowed) return { act, allowed, because };
    const refusal = mayFollow(state, { step: exampleOf(act, state), at: state.at });
    return { act, allowed: refusal === null, because: refusal?.message ?? null };
  });
}

/** A step of the kind, as complete as it can be: what a form still asks for speaks against nothing. */
function exampleOf(act: CaseAct, { measures }: CaseState): CaseStep {
  const terms = { what: '', owner: '', budget: null, due: '', project: null };
  const evidence = [{ document: '', claim: null, quote: null, note: null }];
  const examples: Readonly<Record<CaseAct, CaseStep>> = {
    acknowledge: { kind: 'acknowledged' },
    verify: { kind: 'verified', outcome: 'true', duplicateOf: null, evidence },
    'assign a measure': { kind: 'measure assigned', terms },
    'change a measure': { kind: 'measure changed', measure: measures[0]?.number ?? 0, terms, state: 'planned' },
    comment: { kind: 'commented' },
    close: { kind: 'closed', evidence },
    reopen: { kind: 'reopened', alert: null },
  };
  return examples[act];
}
