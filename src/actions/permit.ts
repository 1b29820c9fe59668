import type { Action, Decision, Subject } from '../core/access/decide.ts';
import { decide } from '../core/access/decide.ts';
import type { ErrorKind } from '../core/errors/errors.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { NOT_ALLOWED, PERIOD_LOCKED, RECORD_STATE } from './errors.ts';
import type { Ledger } from './ledger.ts';

/** Throws with the reason unless the ledger's actor may do it. Every verb calls this first. */
export function permit({ actor }: Ledger, action: Action, subject?: Subject): void {
  const decision = decide(actor, action, subject);
  if (!decision.allowed) throw new CounterfoilError(kindOfRefusal(decision), decision.because);
}

/** A lock and a state are nobody's fault: they have errors of their own. */
export function kindOfRefusal({ refusedBy }: Decision): ErrorKind {
  if (refusedBy === 'lock') return PERIOD_LOCKED;
  return refusedBy === 'state' ? RECORD_STATE : NOT_ALLOWED;
}
