import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { MeasureTerms } from '../../../core/monitoring/cases/caseEvent.ts';
import { listEntryRows } from '../../../store/records/registry.ts';
import { ENTRY_NOT_FOUND, RECORD_NOT_FOUND } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import { rowsThatShow } from '../../records/rowsThatShow.ts';
import type { ReadTerms } from './caseSchema.ts';

/** What a measure is, as it is stored: its owner is registered, and its project is a record that the writer may see. */
export async function checkedTerms(ledger: Ledger, terms: ReadTerms): Promise<MeasureTerms> {
  const { what, owner, budget = null, due, project = null } = terms;
  const [entry] = await listEntryRows(ledger.db, ledger.ledgerId, { ids: [owner] });
  if (!entry) throw new CounterfoilError(ENTRY_NOT_FOUND, `there is no entry "${owner}"`);
  if (project !== null) {
    const [row] = await rowsThatShow(ledger, [project]);
    if (row?.type !== 'project') throw new CounterfoilError(RECORD_NOT_FOUND, `there is no project "${project}"`);
  }
  return { what, owner, budget, due, project };
}
