import { actionOfMove } from '../../core/access/action.ts';
import type { Action, Actor, RecordSubject } from '../../core/access/decide.ts';
import { decide } from '../../core/access/decide.ts';
import { reachOf } from '../../core/access/reach.ts';
import type { Move } from '../../core/records/states.ts';
import { isOpen, moves } from '../../core/records/states.ts';
import type { Possibility } from '../recordAnswers.ts';

/** What the reader may do to the record as it stands, and why not; nothing for the public. */
export function possibilities(actor: Actor, record: RecordSubject): Possibility[] {
  if (reachOf(actor) === 'published' || record.state === null) return [];
  const may = (act: Possibility['act'], action: Action): Possibility => {
    const { allowed, because } = decide(actor, action, { record });
    return { act, allowed, because };
  };
  const open = isOpen(record.state);
  return [
    may(open ? 'edit' : 'revise', 'write a record'),
    ...moves.map((move: Move) => may(move, actionOfMove[move])),
    may('restore', 'restore a record'),
    ...(record.finding === null
      ? []
      : [may('report action', 'report an action'), may('recheck', 're-check a finding')]),
  ];
}
