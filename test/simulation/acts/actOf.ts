/** From an act as data to one that can be done. */
import type { Act, Run } from '../run.ts';
import { personOf } from '../world.ts';
import { importSheet } from './importActs.ts';
import { enter, followUp, move, repeat, restore, write, writeSame } from './recordActs.ts';
import type { Spec } from './spec.ts';
import { moveImport, undo } from './wholeImportActs.ts';

/** Null where what it is about is not there: acts before it may have been left out. */
export function actOf(run: Run, spec: Spec): Act | null {
  if (spec.do === 'repeat') return repeat(run);
  const person = personOf(spec.who);
  if (spec.do === 'enter') return enter(run, person, spec);
  if (spec.do === 'import') return run.model.record(spec.sheet.programme) && importSheet(run, person, spec.sheet);
  if (spec.do === 'undo') return undo(run, person, spec);
  if (spec.do === 'move import') return moveImport(run, person, spec);
  const record = run.model.record(spec.id);
  if (!record) return null;
  if (spec.do === 'write') return write(run, person, record, spec);
  if (spec.do === 'save as it is') return writeSame(run, person, record);
  if (spec.do === 'move') return move(run, person, record, spec);
  if (spec.do === 'follow up') return followUp(run, person, record, spec);
  const to = record.versions.find(({ version }) => version === spec.to);
  return to ? restore(run, person, record, { to, reason: spec.reason }) : null;
}
