/** Data values of DHIS2 as CSV, with the short or the long names of columns. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { ObservationTable } from '../observations/incoming.ts';
import { columnsOf } from '../observations/incoming.ts';
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
  dataElement: ['dataelement', 'dataelementid', 'dataelementuid'],
  period: ['period', 'periodid'],
  orgUnit: ['orgunit', 'orgunitid', 'organisationunit', 'organisationunitid', 'organisationunituid'],
  categoryOptionCombo: ['catoptcombo', 'categoryoptioncombo', 'categoryoptioncomboid'],
  attributeOptionCombo: ['attroptcombo', 'attributeoptioncombo', 'attributeoptioncomboid'],
  value: ['value'],
  lastUpdated: ['lstupd', 'lastupdated', 'timestamp'],
  comment: ['cmt', 'comment'],
  deleted: ['deleted', 'del'],
};

/** Null where the header is not one of DHIS2. */
export function dataValueTable(header: readonly string[], problems: Problem[]): ObservationTable | null {
  const columns = columnsOf(header);
  const at = (name: Name): number =>
    names[name].map((spelling) => columns.get(spelling)).find((index) => index !== undefined) ?? -1;
  const needed: readonly Name[] = ['dataElement', 'period', 'orgUnit', 'value'];
  if (!needed.every((name) => at(name) >= 0)) return null;
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
        value: cell('value'),
        lastUpdated: cell('lastUpdated'),
        comment: cell('comment'),
        dataSet: '',
        isDeleted: /^(?:true|1)$/i.test(cell('deleted')),
      };
      return readDataValue(given, { line, where: `line ${line}` }, problems);
    },
  };
}
