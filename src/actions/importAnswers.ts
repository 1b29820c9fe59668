/** The shapes in which actions answer about spreadsheets: what is in a file, what an import would do, and what it did. */
import type { RecordType } from '../core/records/recordTypes.ts';
import type { Move, RecordState } from '../core/records/states.ts';
import type { RecordList } from './recordAnswers.ts';

/** One column of somebody's sheet, and the field it becomes. */
export interface ColumnMapping {
  /** As the header reads; two-row headers are joined: "2019 / Amount". */
  readonly header: string;
  /** "amount", "amount.currency", "providers.0.percent"; `@id` is the record's own id; empty leaves the column out. */
  readonly field: string;
  /** What the numbers are in: "万元", "thousand USD", "%". */
  readonly unit: string | null;
  /** Order of dates written with figures only: "dmy", "mdy" or "ymd". */
  readonly dateOrder: string | null;
}

export interface ConstantField {
  readonly field: string;
  readonly value: string;
}

/** How a sheet becomes records: kept as a record of the type `profile`, or given for one import. */
export interface ImportMapping {
  readonly type: RecordType;
  /** Name of the sheet; null for the first that is visible. */
  readonly sheet: string | null;
  /** How many rows the header has, and how many stand above it; null to let them be found. */
  readonly headerRows: number | null;
  readonly skipRows: number | null;
  readonly columns: readonly ColumnMapping[];
  readonly constants: readonly ConstantField[];
  /** Headers of the columns that identify a row; without any, a row is known by its content. */
  readonly keyColumns: readonly string[];
}

/** A field that a column can become. */
export interface FieldChoice {
  readonly field: string;
  readonly en: string;
  readonly zh: string;
  readonly required: boolean;
}

export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
}

export interface InspectedColumn {
  /** "C". */
  readonly letter: string;
  readonly header: string;
  /** The first cells that hold something, as text. */
  readonly samples: readonly string[];
  readonly suggestion: ColumnMapping;
}

/** What a file holds, before anybody has said what it means. */
export interface InspectedSheet {
  readonly fileName: string;
  readonly format: 'xlsx' | 'csv';
  readonly encoding: string | null;
  readonly sheets: readonly SheetSummary[];
  readonly sheet: string;
  readonly skipRows: number;
  readonly headerRows: number;
  readonly columns: readonly InspectedColumn[];
  readonly suggested: ImportMapping;
  readonly fields: readonly FieldChoice[];
  /** Required fields that no column was found for. */
  readonly missing: readonly FieldChoice[];
  /** What was found on the way: hidden sheets, merged cells, formulas whose last result is taken. */
  readonly notes: readonly string[];
}

export type RowResult = 'imported' | 'updated' | 'ignored' | 'failed';

/** Something about one cell: what is wrong with it, or what was made of it. */
export interface CellRemark {
  /** "C17"; the row alone ("17") where it is about the whole row. */
  readonly cell: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface RowOutcome {
  /** Number of the row as the spreadsheet counts, from 1. */
  readonly row: number;
  readonly result: RowResult;
  readonly recordId: string | null;
  /** Why it was ignored or failed; empty otherwise. */
  readonly reason: string;
  readonly problems: readonly CellRemark[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly imported: number;
  readonly updated: number;
  readonly ignored: number;
  readonly failed: number;
}

export interface ImportReport {
  readonly type: RecordType;
  readonly fileName: string;
  readonly sheet: string;
  readonly counts: ImportCounts;
  /** The first rows of each result; the whole report is a file of its own. */
  readonly rows: readonly RowOutcome[];
  /** How the cells were read, each thing once: "“金额(万元)” was read in ten thousand: 1.5 is 15000". */
  readonly readings: readonly string[];
  /** True when nothing was or would be stored. */
  readonly refused: boolean;
}

export interface DryRunAnswer extends ImportReport {
  readonly mapping: ImportMapping;
}

export interface ImportAnswer extends ImportReport {
  /** Null when nothing was stored: every row was ignored, or the import was refused. */
  readonly importId: string | null;
}

/** In which words a report of every row is given; it is kept in English. */
export interface ReportWords {
  readonly columns: readonly string[];
  readonly results: Readonly<Record<string, string>>;
  /** What is said of a row or a cell, and what to do. */
  readonly said: (sentence: string) => string;
}

/** One import or undo as the list shows it. */
export interface ImportSummary {
  readonly id: string;
  readonly kind: 'import' | 'undo';
  readonly source: string | null;
  readonly sha256: string | null;
  readonly profileId: string | null;
  /** The import that this undid. */
  readonly undoes: string | null;
  /** The undo that took this back. */
  readonly undoneBy: string | null;
  readonly versions: number;
  readonly at: string;
  readonly by: string;
}

export interface ImportPage extends ImportSummary {
  /** How many of its records stand as it left them. */
  readonly standing: number;
  /** Where its records stand now, in the order of their way to the public. */
  readonly states: readonly StateCount[];
  /** Steps that this account may take with all of it, and how many records are in a state for that. */
  readonly moves: readonly OfferedMove[];
  /** The first of its records, as they read now. */
  readonly records: RecordList;
  /** The first records that somebody has changed since; an undo stops at them. */
  readonly changedSince: readonly ChangedSince[];
}

export interface StateCount {
  readonly state: RecordState;
  readonly count: number;
}

export interface OfferedMove {
  readonly move: Move;
  /** At most so many: each record is decided by itself. */
  readonly most: number;
}

/** What came, or would come, of moving the records of an import one step on. */
export interface MoveAnswer {
  readonly importId: string;
  readonly move: Move;
  readonly moved: number;
  /** What stays as it is, by why. */
  readonly left: readonly LeftRecords[];
  /** The batch of these moves; null where nothing was stored, as when the same request comes again. */
  readonly batchId: string | null;
}

export interface LeftRecords {
  /** Of sentences that differ in detail, the first. */
  readonly because: string;
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly { readonly id: string; readonly type: RecordType }[];
}

export interface ChangedSince {
  readonly recordId: string;
  readonly type: RecordType;
  readonly change: string;
  readonly by: string;
  readonly at: string;
}

export interface UndoAnswer {
  readonly importId: string;
  readonly undoId: string;
  /** Records that the import had made. */
  readonly withdrawn: number;
  /** Records that read again as before the import. */
  readonly restored: number;
  /** Left as they are, because somebody has changed them since and it was asked so. */
  readonly left: number;
}
