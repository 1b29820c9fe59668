/**
 * The rows of a table on their way to becoming versions of records, some thousands at a time: dry runs and imports both
 * go this way, so that what the one says the other does.
 */
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import { readBody } from '../../core/records/readBody.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { SheetRow } from '../../core/sheets/cell.ts';
import type { ReadRow } from '../../standards/sheets/rowReader.ts';
import { rowReader } from '../../standards/sheets/rowReader.ts';
import { bodyHash } from '../../store/history/recordPayloads.ts';
import type { NewVersion } from '../../store/records/records.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords, versionsOf } from '../../store/records/recordsRead.ts';
import type { CellRemark, ImportMapping, RowOutcome } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import type { ImportedBody, Preparation, PreparedVersion } from '../records/prepareVersions.ts';
import { prepareVersions } from '../records/prepareVersions.ts';
import { ledgerNames } from './ledgerNames.ts';
import { contentKey, importedId, SeenIds } from './rowIdentity.ts';
import type { ImportFile, SheetTable } from './sheetTable.ts';

export interface ImportTerms {
  /** Submits at once the rows without any problem; the others stay drafts. */
  readonly submit: boolean;
  /** Reason with which records are written over that were submitted, approved, published, or changed by hand since. */
  readonly revision: string | undefined;
}

export interface RowsWanted {
  readonly file: ImportFile;
  readonly table: SheetTable;
  readonly mapping: ImportMapping;
  /** Id of the profile that the import goes by, saved or not: with the key of a row it makes the id of the record. */
  readonly namespace: string;
  readonly terms: ImportTerms;
  /** Told once for each way in which a column was read. */
  readonly tell: (words: string) => void;
}

export interface RowsDone {
  readonly outcomes: readonly RowOutcome[];
  readonly versions: readonly NewVersion[];
}

interface Pending {
  readonly read: ReadRow;
  readonly id: string;
  readonly current: RecordRow | undefined;
  readonly body: Body;
  readonly problems: readonly Problem[];
}

const ROWS_AT_ONCE = 1000;

async function* blocks(table: SheetTable): AsyncGenerator<readonly SheetRow[], void> {
  let block: SheetRow[] = [];
  for await (const rows of table.rows()) {
    for (const row of rows) {
      block.push(row);
      if (block.length < ROWS_AT_ONCE) continue;
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

/** Errors: those of the mapping and of reading the file. What is wrong with a row stands in its outcome. */
export async function* importRows(ledger: Ledger, wanted: RowsWanted): AsyncGenerator<RowsDone, void> {
  const { table, mapping, tell } = wanted;
  const { columns } = table.header;
  const { from1904 } = table.file;
  const names = await ledgerNames(ledger, typesNamed(mapping));
  const read = rowReader({ mapping, columns, names, from1904, tell });
  const at = ledger.clock.now();
  const { submit, revision } = wanted.terms;
  const preparation = await prepareVersions(ledger, { at, submit, revision });
  const run = new ImportRun(ledger, wanted, preparation);
  for await (const block of blocks(table)) yield await run.rows(block.map(read));
}

/** Types of the records that mapped columns and constants may name. */
function typesNamed({ type, columns, constants }: ImportMapping): readonly RecordType[] {
  const mapped = new Set([...columns, ...constants].map(({ field }) => field));
  return typeOfRecord(type).fields.flatMap(({ name, kind, of }) =>
    kind === 'record' && mapped.has(name) && Array.isArray(of) ? of : [],
  );
}

class ImportRun {
  private readonly ledger: Ledger;
  private readonly wanted: RowsWanted;
  private readonly preparation: Preparation;
  private readonly seen = new SeenIds();
  private readonly keyNames: string;

  constructor(ledger: Ledger, wanted: RowsWanted, preparation: Preparation) {
    this.ledger = ledger;
    this.wanted = wanted;
    this.preparation = preparation;
    this.keyNames = wanted.mapping.keyColumns.map((header) => `“${header}”`).join(' and ');
  }

  async rows(reads: readonly ReadRow[]): Promise<RowsDone> {
    const outcomes = new Map<number, RowOutcome>();
    const ids = new Map<number, string>();
    for (const read of reads) {
      const early = read.skip === null ? this.identify(read, ids) : ignored(read.row, null, read.skip);
      if (early) outcomes.set(read.row, early);
    }
    const { db, ledgerId } = this.ledger;
    const current = new Map((await currentRecords(db, ledgerId, [...ids.values()])).map((row) => [row.recordId, row]));
    const pending: Pending[] = [];
    for (const read of reads) {
      const id = ids.get(read.row);
      if (id === undefined) continue;
      const outcome = await this.beforehand(read, id, current.get(id));
      if ('result' in outcome) outcomes.set(read.row, outcome);
      else pending.push(outcome);
    }
    const prepared = await this.preparation.prepare(pending.map((each) => this.toPrepare(each)));
    const versions: NewVersion[] = [];
    for (const [index, each] of pending.entries()) {
      const next = prepared[index];
      if (!next) continue;
      outcomes.set(each.read.row, outcomeOf(each, next));
      if (next.version) versions.push({ ...next.version, reason: this.originOf(each.read.row, next.version.reason) });
    }
    return { outcomes: reads.flatMap(({ row }) => outcomes.get(row) ?? []), versions };
  }

  /** Finds the id of a row; an outcome where that fails already. */
  private identify(read: ReadRow, ids: Map<number, string>): RowOutcome | null {
    if (read.problems.length > 0) return failed(read.row, null, read.problems);
    const { namespace } = this.wanted;
    if (read.recordId !== null || read.key !== null) {
      const id = read.recordId ?? importedId(namespace, `k\0${read.key}`);
      const before = this.seen.add(id, read.row);
      if (before !== null) return failed(read.row, null, [this.twice(read, before)]);
      ids.set(read.row, id);
      return null;
    }
    const content = contentKey(read.values);
    // Two equal rows without a key are two records: the second of them is known by being the second.
    for (let occurrence = 1; ; occurrence += 1) {
      const id = importedId(namespace, `c\0${occurrence}\0${content}`);
      if (this.seen.add(id, read.row) !== null) continue;
      ids.set(read.row, id);
      return null;
    }
  }

  private twice({ row, key }: ReadRow, before: number): CellRemark {
    const shown = (key ?? '').replaceAll('\u001f', ', ').slice(0, 60);
    const message = `row ${before} has the same ${this.keyNames || 'record id'}${shown === '' ? '' : `: ${shown}`}`;
    const remedy = 'Give each row an identifier of its own, or choose more columns to identify it.';
    return { cell: String(row), code: 'ROW_REPEATED', message, remedy };
  }

  /** What is known before the body is checked against the ledger: the row over what is there. */
  private async beforehand(read: ReadRow, id: string, current: RecordRow | undefined): Promise<RowOutcome | Pending> {
    const { type } = this.wanted.mapping;
    if (read.recordId !== null && !current) {
      const remedy = 'Leave the cell empty for a new record.';
      return failed(read.row, null, [
        { cell: String(read.row), code: 'RECORD_NOT_FOUND', message: `there is no record ${id.slice(0, 60)}`, remedy },
      ]);
    }
    const { body, problems } = readBody(type, { ...current?.body, ...read.values });
    const byHand =
      current && current.change !== 'imported' && current.state !== 'withdrawn' && current.bodyHash !== bodyHash(body);
    if (byHand) {
      const outcome = await this.againstHand(read, current);
      if (outcome) return outcome;
    }
    return { read, id, current, body, problems };
  }

  /** Somebody has written the record since it was imported: a row that says what it said then changes nothing. */
  private async againstHand(read: ReadRow, current: RecordRow): Promise<RowOutcome | null> {
    const { db, ledgerId } = this.ledger;
    const { recordId, type, recordedBy } = current;
    const versions = await versionsOf(db, ledgerId, recordId);
    const imported = versions.findLast(({ change }) => change === 'imported');
    if (!imported || imported.content === current.content) return null;
    const again = readBody(type, { ...imported.body, ...read.values });
    if (bodyHash(again.body) === imported.bodyHash) {
      return ignored(read.row, recordId, `as in the last import; ${current.author} has changed the record here since`);
    }
    if (this.wanted.terms.revision !== undefined) return null;
    const message = `the row has changed, and so has the record: ${recordedBy} wrote it since the last import`;
    const remedy = 'Compare the two; to write over what is here, import with a reason for the revision.';
    return failed(read.row, recordId, [{ cell: String(read.row), code: 'RECORD_CHANGED', message, remedy }]);
  }

  private toPrepare({ id, body, problems }: Pending): ImportedBody {
    return { id, type: this.wanted.mapping.type, body, problems };
  }

  /** Every version says from which row it came. */
  private originOf(row: number, reason: string | null): string {
    const { file, table } = this.wanted;
    const where = `${file.fileName}${table.sheet === '' ? '' : `, ${table.sheet}`}, row ${row}`;
    return reason === null ? where : `${reason} (${where})`;
  }
}

function ignored(row: number, recordId: string | null, reason: string): RowOutcome {
  return { row, result: 'ignored', recordId, reason, problems: [] };
}

function failed(row: number, recordId: string | null, problems: readonly CellRemark[]): RowOutcome {
  return { row, result: 'failed', recordId, reason: problems.map(({ message }) => message).join('; '), problems };
}

function outcomeOf({ read, id }: Pending, { outcome, problems }: PreparedVersion): RowOutcome {
  const remarks = problems.map(({ path, code, message, remedy }): CellRemark => {
    const field = path.split('.')[0] ?? '';
    return { cell: field === '' ? String(read.row) : read.cellOf(field), code, message, remedy };
  });
  if (outcome === 'refused') return failed(read.row, id, remarks);
  if (outcome === 'unchanged') return ignored(read.row, id, 'unchanged');
  return {
    row: read.row,
    result: outcome === 'new' ? 'imported' : 'updated',
    recordId: id,
    reason: '',
    problems: remarks,
  };
}
