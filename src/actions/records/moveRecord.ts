import { z } from 'zod';
import { actionOfMove } from '../../core/access/action.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Move } from '../../core/records/states.ts';
import { isExplained, moves, stateAfter } from '../../core/records/states.ts';
import { parseInput } from '../claimSchema.ts';
import { RECORD_STATE } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { rulesHeldBack } from '../monitoring/rules/rulesHeldBack.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { reason, reasonFor } from '../reason.ts';
import { changeRecord } from './changeRecord.ts';
import { checkBody } from './checkBody.ts';
import { changeTo } from './changeTo.ts';
import { seen } from './recordSchema.ts';

export interface MoveRequest {
  readonly id: string;
  /** The version that was on the page. */
  readonly version: number;
  readonly move: Move;
  /** Needed for return and withdraw. */
  readonly reason?: string | undefined;
}

const schema = seen.extend({ move: z.enum(moves), reason });

/**
 * Takes a record one step on its way to the public, or back. Everything is checked when it is submitted. Throws
 * RECORD_INVALID, RECORD_STALE, RECORD_STATE, PERIOD_LOCKED, NOT_ALLOWED, REASON_MISSING, RULE_NOT_BACKTESTED.
 */
export async function moveRecord(ledger: Ledger, request: MoveRequest): Promise<RecordAnswer> {
  const { move, reason: why, ...shown } = parseInput(schema, request);
  const said = isExplained(move) ? reasonFor(`to ${move} a record`, why) : why || null;
  return changeRecord(ledger, shown, actionOfMove[move], async ({ current, versions, context, ledger: within }) => {
    const { recordId: id, type, body, content } = current;
    const state = stateAfter(current.state, move);
    if (state === null) throw new CounterfoilError(RECORD_STATE, `a ${current.state} record cannot be moved so`);
    if (move === 'submit') await checkBody({ id, type, body, problems: [] }, context, { purpose: 'submit' });
    if (move === 'publish') {
      const held = (await rulesHeldBack(within, [current])).get(id);
      if (held) throw new CounterfoilError(held.kind, held.message);
    }
    return { state, change: changeTo(state, versions), reason: said, content };
  });
}
