/** What a file of exported records is: for whoever finds it years later without us (W3C CSV on the Web, tabular metadata). */
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { ExportColumn, ExportStyle } from '../../standards/sheets/exportColumns.ts';
import { exportColumns } from '../../standards/sheets/exportColumns.ts';
import { historyHead } from '../../store/history/head.ts';
import type { Ledger } from '../ledger.ts';
import type { ExportFilter } from './exportRecords.ts';
import { permitExport } from './exportRecords.ts';

export interface DescribedExport {
  readonly filter: ExportFilter;
  readonly style: ExportStyle;
  /** Address of the file that is described. */
  readonly url: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const notes = [
  'An empty cell means that nothing is known or reported; it is never zero.',
  'Amounts are as reported, exact and in the currency beside them; stages of money are never added up with each other.',
  'A date may be a year, a month or a day, as far as it is known.',
  'In CSV, a text that a spreadsheet program would take for a formula has an apostrophe before it.',
  'Lists stand in one cell, separated by semicolons; groups of fields as JSON.',
];

function describedColumn({ header, path, kind, en, zh, help }: ExportColumn): Record<string, unknown> {
  const datatype = kind === 'number' ? 'decimal' : 'string';
  return {
    name: header,
    propertyUrl: `#${path}`,
    titles: { en, zh },
    datatype,
    ...(help !== null && { 'dc:description': help }),
  };
}

/** Filters as they were asked, without those that were not. */
function asked({ type: _type, view, ...filter }: ExportFilter): Record<string, unknown> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return { view: view ?? 'published', ...Object.fromEntries(given) };
}

/** Errors: NOT_ALLOWED. */
export async function describeExport(ledger: Ledger, { filter, style, url }: DescribedExport): Promise<unknown> {
  permitExport(ledger, filter);
  const { db, ledgerId, clock } = ledger;
  const { enPlural } = typeOfRecord(filter.type);
  const head = await historyHead(db, ledgerId);
  const at = clock.now().toISOString();
  const state = filter.view === 'working' ? 'working state, not published' : 'published records';
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': `${enPlural} (${state})`,
    'dc:created': at,
    'dc:license': LICENCE,
    'dc:bibliographicCitation': `Counterfoil. ${enPlural} (${state}), as of ${at.slice(0, 10)}, history ${head.sequence}:${head.hash.slice(0, 16)}. ${LICENCE}`,
    filters: asked(filter),
    history: { sequence: head.sequence, hash: head.hash },
    notes,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true },
    tableSchema: {
      columns: exportColumns(filter.type, style).map(describedColumn),
      primaryKey: exportColumns(filter.type, style)[0]?.header,
    },
  };
}
