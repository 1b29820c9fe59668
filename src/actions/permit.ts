import type { Action, Subject } from '../core/access/decide.ts';
import { decide } from '../core/access/decide.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { NOT_ALLOWED } from './errors.ts';
import type { Ledger } from './ledger.ts';

/** Throws NOT_ALLOWED with the reason unless the ledger's actor may do it. Every verb calls this first. */
export function permit({ actor }: Ledger, action: Action, subject?: Subject): void {
  const { allowed, because } = decide(actor, action, subject);
  if (!allowed) throw new CounterfoilError(NOT_ALLOWED, because);
}
