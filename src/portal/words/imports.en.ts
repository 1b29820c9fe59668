/** Words of the import pages, in English. `imports.zh.ts` has the same keys. */
import type { Move } from '../../core/records/states.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { count } from './count.ts';
import type { Lookup } from './lookup.ts';

const participles: Readonly<Record<Move, string>> = {
  submit: 'submitted for review',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  withdraw: 'withdrawn',
};

export const importsEn = {
  imports: 'Imports',
  allImports: 'All imports',
  importsLead: (total: number): string =>
    total === 0
      ? 'Nothing was imported yet.'
      : `${count(total, 'spreadsheet was', 'spreadsheets were')} imported. Each import can be taken back as a whole.`,
  newImport: 'Import a spreadsheet',
  newLead:
    'Records come from XLSX, CSV or TSV, or from rows that you paste. Nothing is stored before you have seen what would come of each row.',
  fileLabel: 'Spreadsheet',
  fileHint: 'XLSX or CSV, up to 64 MB. Larger files go in on the command line: counterfoil import FILE.',
  pasteLabel: 'Or paste rows, with their column names in the first',
  pasteName: 'pasted rows',
  whatIsARow: 'What is a row?',
  profile: 'Columns as in',
  noProfile: 'Guess from the column names',
  goOn: 'Go on',
  mappingTitle: 'What do the columns mean?',
  mappingLead: (columns: number, guessed: number): string =>
    `${count(columns, 'column', 'columns')} found, ${guessed} of them recognised. Check each one, then see what would come of the rows.`,
  sheet: 'Sheet',
  headerRow: 'Column names begin in row',
  headerRows: 'and take',
  headerRowsOne: 'one row',
  headerRowsTwo: 'two rows',
  changeSheet: 'Read it so',
  column: 'Column',
  samples: 'For example',
  field: 'Becomes',
  leaveOut: '(leave out)',
  unit: 'Numbers are in',
  dates: 'Dates',
  dateOrders: { '': 'as written', dmy: 'day / month', mdy: 'month / day', ymd: 'year / month' } as Lookup,
  identifies: 'Identifies a row',
  identifiesHint: 'A later file with the same identifier updates the record instead of adding another.',
  sameForAll: 'The same for every row',
  sameForAllLead: 'What no column says. Needed fields are marked.',
  needed: 'needed',
  choose: '(choose)',
  options: 'How to import',
  stateOfNew: 'Complete rows become',
  asDrafts: 'drafts',
  asSubmitted: 'submitted for review',
  skipFailed: 'Store the right rows even if others fail',
  skipFailedHint: 'Otherwise one failed row keeps everything out.',
  revise: 'Reason for writing over records that were submitted, approved, published or changed by hand',
  reviseHint: 'Leave it empty to have such rows told as failed.',
  saveAs: 'Keep this choice of columns as',
  saveAsHint: 'A name, so that the next file goes in the same way. May be left empty.',
  check: 'See what would come of it',
  wouldCome: 'What would come of it',
  didCome: 'What came of it',
  nothingStored: 'Nothing is stored yet.',
  wouldRefuse: 'As it is, the import would be refused: mend the failed rows, or choose to store the others.',
  refused: 'Nothing was stored, because rows failed.',
  nothingNew: 'Nothing was stored, because nothing is new.',
  counts: ({
    rows,
    imported,
    updated,
    ignored,
    failed,
  }: Readonly<Record<'rows' | 'imported' | 'updated' | 'ignored' | 'failed', number>>): string =>
    `Of ${count(rows, 'row', 'rows')}, ${imported.toLocaleString('en')} would be new, ${updated.toLocaleString('en')} would update a record, ${ignored.toLocaleString('en')} would be left out, and ${failed.toLocaleString('en')} fail.`,
  confirm: (n: number): string => `Import ${count(n, 'row', 'rows')}`,
  wholeReport: 'Report of every row (CSV)',
  readings: 'How cells were read',
  failedRows: 'Failed rows',
  failedShown: (shown: number, all: number): string =>
    shown < all ? `The first ${shown} of ${all.toLocaleString('en')} are shown.` : '',
  cell: 'Cell',
  what: 'What is wrong',
  remedy: 'What to do',
  otherRows: 'Other rows, for example',
  row: 'Row',
  result: 'Result',
  why: 'Why',
  results: { imported: 'new', updated: 'updates', ignored: 'left out', failed: 'fails' } as Lookup,
  reportColumns: ['row', 'result', 'cell', 'code', 'what', 'remedy', 'record'] as readonly string[],
  importOf: (source: string): string => `Import of ${source}`,
  undoOf: (source: string): string => `Undoing of the import of ${source}`,
  importLead: (versions: number, by: string, at: Part): Html =>
    html`${by} brought in ${count(versions, 'record', 'records')} on ${at}.`,
  undoLead: (versions: number, by: string, at: Part): Html =>
    html`${by} set back ${count(versions, 'record', 'records')} on ${at}.`,
  standing: (n: number, of: number): string =>
    n === of
      ? 'All of them stand as they came.'
      : `${n.toLocaleString('en')} of them stand as they came; the others have been changed or moved on since.`,
  isUndone: 'This import was undone.',
  undone: 'undone',
  seeUndo: 'See the undoing',
  seeImport: 'See the import',
  sha: 'SHA-256 of the file',
  usedProfile: 'Profile',
  records: 'Records',
  recordsShown: (shown: number, all: number): string =>
    shown < all ? `The first ${shown} of ${all.toLocaleString('en')}.` : '',
  state: 'State',
  changedSince: 'Changed since',
  changedLead: 'Undoing stops at these records, unless you choose to leave them as they are.',
  by: 'By',
  at: 'When',
  statesNow: 'Where its records stand',
  moveTitle: 'Move its records on',
  moveHint:
    'Each record is decided by itself, as it would be one by one; what may not move stays as it is. You see what would move before anything does.',
  moveStep: 'Step',
  moveChoice: (act: string, most: number): string => `${act} (up to ${most.toLocaleString('en')})`,
  moveCheck: 'See what would move',
  moveOf: (act: string, source: string): string => `${act}: records of the import of ${source}`,
  wouldMove: (move: Move, moved: number, left: number): string =>
    `${moved === 0 ? 'None of its records' : count(moved, 'record', 'records')} would be ${participles[move]}, and ${left.toLocaleString('en')} would stay as ${left === 1 ? 'it is' : 'they are'}.`,
  didMove: (move: Move, moved: number, left: number): string =>
    `${moved === 0 ? 'No record was' : count(moved, 'record was', 'records were')} ${participles[move]}; ${count(left, 'stays as it is', 'stay as they are')}.`,
  moveRemark: 'Remark (stays in the history; may be left empty)',
  moveButton: (act: string, moved: number): string => `${act}: ${count(moved, 'record', 'records')}`,
  moveBatch: 'They stand in the history as one batch:',
  moveLeft: 'What stays as it is, and why',
  moveLeftCaption: 'Records by reason',
  undoTitle: 'Take the import back',
  undoHint:
    'New records are withdrawn, changed ones read again as before. Nothing is erased: the history keeps all of it.',
  undoReason: 'Why',
  leaveChanged: 'Leave records as they are that somebody has changed since',
  undo: 'Undo this import',
  file: 'File',
  recordCount: 'Records',
};

export type ImportWords = typeof importsEn;
