/** One import: what it wrote, where that stands, how much of it stands, and what somebody has changed since. */
import { actionOfMove } from '../../core/access/action.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { moves, recordStates, stateAfter } from '../../core/records/states.ts';
import type { BatchState } from '../../store/records/batches.ts';
import { batchStates, getBatch } from '../../store/records/batches.ts';
import { batchVersions } from '../../store/records/batchVersions.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import type { ChangedSince, ImportPage, OfferedMove, StateCount } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { listRecords } from '../records/listRecords.ts';
import { IMPORT_NOT_FOUND } from './errors.ts';
import { toImportSummary } from './listImports.ts';
import { seesImport } from './seesImport.ts';

const RECORDS_SHOWN = 20;
const CHANGES_SHOWN = 50;

async function changedSince(ledger: Ledger, id: string): Promise<ChangedSince[]> {
  const { db, ledgerId } = ledger;
  const found: ChangedSince[] = [];
  for await (const written of batchVersions(db, ledgerId, id)) {
    const versions = new Map(written.map(({ recordId, version }) => [recordId, version]));
    const rows = await currentRecords(db, ledgerId, [...versions.keys()]);
    for (const { recordId, type, version, change, recordedBy, recordedAt } of rows) {
      if (version === versions.get(recordId)) continue;
      found.push({ recordId, type, change, by: recordedBy, at: recordedAt.toISOString() });
      if (found.length === CHANGES_SHOWN) return found;
    }
  }
  return found;
}

async function firstRecords(ledger: Ledger, id: string): Promise<readonly RecordRow[]> {
  for await (const rows of batchVersions(ledger.db, ledger.ledgerId, id)) return rows.slice(0, RECORDS_SHOWN);
  return [];
}

function sumOf(rows: readonly BatchState[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function countsByState(rows: readonly BatchState[]): StateCount[] {
  const counts = recordStates.map((state) => ({ state, count: sumOf(rows.filter((row) => row.state === state)) }));
  return counts.filter(({ count }) => count > 0);
}

function movesOf({ actor }: Ledger, states: readonly StateCount[]): OfferedMove[] {
  const allowed = moves.filter((move) => decide(actor, actionOfMove[move]).allowed);
  return allowed.flatMap((move) => {
    const fitting = states.filter(({ state }) => stateAfter(state, move) !== null);
    const most = fitting.reduce((sum, { count }) => sum + count, 0);
    return most === 0 ? [] : [{ move, most }];
  });
}

/** Errors: NOT_ALLOWED, IMPORT_NOT_FOUND. */
export async function getImport(ledger: Ledger, id: string): Promise<ImportPage> {
  permit(ledger, 'import records');
  const { db, ledgerId } = ledger;
  const row = await getBatch(db, ledgerId, id);
  if (row === null || row.kind === 'state' || !seesImport(ledger, row.recorded_by)) {
    throw new CounterfoilError(IMPORT_NOT_FOUND, `there is no import ${id.slice(0, 80)}`);
  }
  const rows = await batchStates(db, ledgerId, id);
  const states = countsByState(rows);
  const standing = sumOf(rows.filter(({ stands }) => stands));
  const isMovable = row.kind === 'import' && row.undoneBy === null;
  const first = await firstRecords(ledger, id);
  const ids = first.map(({ recordId }) => recordId);
  return {
    ...toImportSummary(row),
    standing,
    states,
    moves: isMovable ? movesOf(ledger, states) : [],
    records: await listRecords(ledger, { ids, limit: RECORDS_SHOWN }),
    changedSince: row.kind === 'undo' || standing === row.versions ? [] : await changedSince(ledger, id),
  };
}
