/** What becomes of rows that have been read: found again or new, checked, and made into versions. */
import type { RegistryGazetteer } from '../../core/names/buildGazetteer.ts';
import type { Body } from '../../core/records/field.ts';
import type { Problem } from '../../core/records/problem.ts';
import { readBody } from '../../core/records/readBody.ts';
import type { ReadRow } from '../../standards/sheets/rowReader.ts';
import { bodyHash } from '../../store/history/recordPayloads.ts';
import type { NewVersion } from '../../store/records/records.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { currentRecords, versionsOf } from '../../store/records/recordsRead.ts';
import type { CellRemark, ImportMapping, RowOutcome } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import type { ImportedBody, Preparation, PreparedVersion } from '../records/prepareVersions.ts';
import { contentKey, importedId, SeenIds } from './rowIdentity.ts';
import { enteredByHand, keyedId, ownKeyHeader } from './rowKeys.ts';
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
  /** The registry, by whose names cells are read. */
  readonly gazetteer: RegistryGazetteer;
  /** Id of the profile that the import goes by, saved or not: with the key of a row it makes the id of the record. */
  readonly namespace: string;
  readonly terms: ImportTerms;
  /** Told once for each way in which a column was read. */
  readonly tell: (words: string) => void;
  /** Every record that the import writes, as soon as it is found. */
  readonly seen: SeenIds;
}

export interface RowsDone {
  readonly outcomes: readonly RowOutcome[];
  readonly versions: readonly NewVersion[];
}

/** A row over what is there, before it is checked against the ledger. */
export interface Pending {
  readonly read: ReadRow;
  readonly id: string;
  readonly body: Body;
  readonly problems: readonly Problem[];
}

export class ImportRun {
  private readonly ledger: Ledger;
  private readonly wanted: RowsWanted;
  private readonly keyNames: string;
  private readonly hasOwnKey: boolean;

  constructor(ledger: Ledger, wanted: RowsWanted) {
    this.ledger = ledger;
    this.wanted = wanted;
    this.keyNames = wanted.mapping.keyColumns.map((header) => `“${header}”`).join(' and ');
    this.hasOwnKey = ownKeyHeader(wanted.mapping) !== null;
  }

  /** Each row as what it may become, or as what has become of it already. */
  async pending(reads: readonly ReadRow[]): Promise<readonly (Pending | RowOutcome)[]> {
    const { db, ledgerId } = this.ledger;
    const { type } = this.wanted.mapping;
    const byHand = this.hasOwnKey ? await enteredByHand(this.ledger, type, reads) : new Map<string, string>();
    const found = reads.map((read) => this.identified(read, byHand));
    const ids = found.flatMap((each) => (typeof each === 'string' ? each : []));
    const current = new Map((await currentRecords(db, ledgerId, ids)).map((row) => [row.recordId, row]));
    const pending: (Pending | RowOutcome)[] = [];
    for (const [index, read] of reads.entries()) {
      const id = found[index];
      if (id === undefined) continue;
      pending.push(typeof id === 'string' ? await this.over(read, id, current.get(id)) : id);
    }
    return pending;
  }

  async prepared(rows: readonly (Pending | RowOutcome)[], preparation: Preparation): Promise<RowsDone> {
    const waiting = rows.filter((row) => 'read' in row);
    const prepared = await preparation.prepare(waiting.map((each) => this.toPrepare(each)));
    const next = prepared.values();
    const versions: NewVersion[] = [];
    const outcomes = rows.map((row): RowOutcome => {
      if ('result' in row) return row;
      const { value } = next.next();
      if (value === undefined) throw new Error('a row was not prepared');
      if (value.version) versions.push({ ...value.version, reason: this.originOf(row.read, value.version.reason) });
      return outcomeOf(row, value);
    });
    return { outcomes, versions };
  }

  /** The id of the record that a row means; an outcome where none can be found. */
  private identified(read: ReadRow, byHand: ReadonlyMap<string, string>): string | RowOutcome {
    if (read.skip !== null) return ignored(read.row, null, read.skip);
    if (read.problems.length > 0) return failed(read.row, null, read.problems);
    const { namespace, seen } = this.wanted;
    if (read.recordId !== null || read.key !== null) {
      const key = read.key ?? '';
      const id = read.recordId ?? byHand.get(key) ?? keyedId(namespace, key);
      const before = seen.add(id, read.row);
      return before === null ? id : failed(read.row, null, [this.twice(read, before)]);
    }
    const content = contentKey(read.values);
    // Two equal rows without a key are two records: the second of them is known by being the second.
    for (let occurrence = 1; ; occurrence += 1) {
      const id = importedId(namespace, `c\0${occurrence}\0${content}`);
      if (seen.add(id, read.row) === null) return id;
    }
  }

  private twice({ row, key }: ReadRow, before: number): CellRemark {
    const shown = (key ?? '').replaceAll('\u001f', ', ').slice(0, 60);
    const message = `row ${before} has the same ${this.keyNames || 'record id'}${shown === '' ? '' : `: ${shown}`}`;
    const remedy = 'Give each row an identifier of its own, or choose more columns to identify it.';
    return { cell: String(row), code: 'ROW_REPEATED', message, remedy };
  }

  private async over(read: ReadRow, id: string, current: RecordRow | undefined): Promise<RowOutcome | Pending> {
    const { type } = this.wanted.mapping;
    if (read.recordId !== null && !current) {
      const remedy = 'Leave the cell empty for a new record.';
      return failed(read.row, null, [
        { cell: String(read.row), code: 'RECORD_NOT_FOUND', message: `there is no record ${id.slice(0, 60)}`, remedy },
      ]);
    }
    const { body, problems } = readBody(type, current ? { ...current.body, ...read.values } : read.values);
    const byHand =
      current && current.change !== 'imported' && current.state !== 'withdrawn' && current.bodyHash !== bodyHash(body);
    if (byHand) {
      const outcome = await this.againstHand(read, current);
      if (outcome) return outcome;
    }
    return { read, id, body, problems };
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
  private originOf({ row, part }: ReadRow, reason: string | null): string {
    const { file, table } = this.wanted;
    const where = [file.fileName, table.sheet, `row ${row}`, part].filter((each) => each !== '').join(', ');
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
  const result = outcome === 'new' ? 'imported' : 'updated';
  return { row: read.row, result, recordId: id, reason: '', problems: remarks };
}
