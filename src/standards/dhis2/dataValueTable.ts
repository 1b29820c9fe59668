/** Data values of DHIS2 as CSV, with the short or the long names of columns. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { decimalMark } from '../observations/decimalMark.ts';
import type { ObservationTable } from '../observations/incoming.ts';
import { columnsOf } from '../observations/incoming.ts';
import { writtenValue } from '../observations/writtenValue.ts';
import { readDataValue } from './dataValue.ts';

type Name =
  | 'dataElement'
  | 'period'
  | 'orgUnit'
  | 'categoryOptionCombo'
  | 'attributeOptionCombo'
  | 'value'
  | 'lastUpdated'
  | 'comment'
  | 'deleted';

const names: Readonly<Record<Name, readonly string[]>> = {
  // "dx", "pe", "ou", and "Data" are names of analytics, as a pivot table is downloaded.
  dataElement: ['dataelement', 'dataelementid', 'dataelementuid', 'dx', 'dataid', 'data'],
  period: ['period', 'periodid', 'pe'],
  orgUnit: ['orgunit', 'orgunitid', 'organisationunit', 'organisationunitid', 'organisationunituid', 'ou'],
  categoryOptionCombo: ['catoptcombo', 'categoryoptioncombo', 'categoryoptioncomboid', 'co'],
  attributeOptionCombo: ['attroptcombo', 'attributeoptioncombo', 'attributeoptioncomboid', 'ao'],
  value: ['value'],
  lastUpdated: ['lstupd', 'lastupdated', 'timestamp'],
  comment: ['cmt', 'comment'],
  deleted: ['deleted', 'del'],
};

/** Null where the header is not one of DHIS2. */
export function dataValueTable(head: readonly TextRow[], problems: Problem[]): ObservationTable | null {
  const columns = columnsOf(head[0]?.cells ?? []);
  const at = (name: Name): number =>
    names[name].map((spelling) => columns.get(spelling)).find((index) => index !== undefined) ?? -1;
  const needed: readonly Name[] = ['dataElement', 'period', 'orgUnit', 'value'];
  if (!needed.every((name) => at(name) >= 0)) return null;
  const values = head.slice(1).map(({ cells }) => cells[at('value')] ?? '');
  const decimal = decimalMark(values, { told: null, where: 'line 2', problems });
  return {
    headRows: 1,
    read: ({ line, cells }) => {
      const cell = (name: Name): string => (cells[at(name)] ?? '').trim();
      const given = {
        dataElement: cell('dataElement'),
        period: cell('period'),
        orgUnit: cell('orgUnit'),
        categoryOptionCombo: cell('categoryOptionCombo'),
        attributeOptionCombo: cell('attributeOptionCombo'),
        value: decimal === '.' ? cell('value') : (writtenValue(cell('value'), decimal, []).value ?? ''),
        lastUpdated: cell('lastUpdated'),
        comment: cell('comment'),
        dataSet: '',
        isDeleted: /^(?:true|1)$/i.test(cell('deleted')),
      };
      return readDataValue(given, { line, where: `line ${line}` }, problems);
    },
  };
}
