import type { ErrorKind } from '../../errors/errors.ts';
import type { CaseEvent, CaseStep } from './caseEvent.ts';
import type { CaseState } from './caseState.ts';
import {
  caseAcknowledged,
  caseClosed,
  caseMeasureOpen,
  caseMeasureUnknown,
  caseNotAcknowledged,
  caseNotClosed,
  caseNotTrue,
  caseNotVerified,
  caseOutOfOrder,
  caseWithoutEvidence,
} from './errors.ts';

export interface Refusal {
  readonly kind: ErrorKind;
  readonly message: string;
}

/** Why an event cannot follow upon what a case is; null where it can. Of a case that is not there yet, only its opening can. */
export function mayFollow(state: CaseState, { step, at }: Pick<CaseEvent, 'step' | 'at'>): Refusal | null {
  if (at < state.at) return refuse(caseOutOfOrder, `${at} lies before ${state.at}, the last event of the case.`);
  if (step.kind === 'reopened') return state.closed === null ? refuse(caseNotClosed, 'The case is open.') : null;
  if (state.closed !== null) {
    return refuse(caseClosed, `The case was closed on ${state.closed.at.slice(0, 10)} by ${state.closed.by}.`);
  }
  return refusalOf(state, step);
}

function refuse(kind: ErrorKind, message: string): Refusal {
  return { kind, message };
}

function refusalOf(state: CaseState, step: CaseStep): Refusal | null {
  const { acknowledged, verified, measures } = state;
  switch (step.kind) {
    case 'opened':
      return refuse(caseNotClosed, 'The case is open already.');
    case 'acknowledged':
      return acknowledged === null ? null : refuse(caseAcknowledged, `${acknowledged.by} acknowledged the case.`);
    case 'verified':
      return acknowledged === null ? refuse(caseNotAcknowledged, 'Nobody has acknowledged the case.') : null;
    case 'measure assigned':
      if (verified?.outcome === 'true') return null;
      return refuse(
        caseNotTrue,
        verified === null ? 'Nobody has verified the case.' : `The case was verified as ${verified.outcome}.`,
      );
    case 'measure changed':
      if (measures.some(({ number }) => number === step.measure)) return null;
      return refuse(caseMeasureUnknown, `The case has no measure ${step.measure}.`);
    case 'closed':
      return closingRefused(state, step.evidence.length);
    default:
      return null;
  }
}

/** What turned out to be no true alert rests on its verification; a true one asks for evidence of its own. */
function closingRefused({ verified, measures }: CaseState, evidence: number): Refusal | null {
  if (verified === null) return refuse(caseNotVerified, 'Nobody has said what the alert was.');
  const open = measures.filter(({ state }) => state === 'planned').map(({ number }) => number);
  if (open.length > 0) {
    return refuse(caseMeasureOpen, `Still open: measure ${open.join(', ')}.`);
  }
  if (verified.outcome === 'true' && evidence === 0) {
    return refuse(caseWithoutEvidence, 'No document is named that shows why the case can be closed.');
  }
  return null;
}
