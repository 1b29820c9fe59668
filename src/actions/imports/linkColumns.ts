/** Columns in which rows name other records. */
import type { Field } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { SheetRow } from '../../core/sheets/cell.ts';
import type { SheetColumn } from '../../standards/sheets/findHeader.ts';
import { plainCell, saysUnknown } from '../../standards/sheets/plainCell.ts';
import { readColumnField } from '../../standards/sheets/columnField.ts';
import { namesIn } from '../../standards/sheets/readLinks.ts';
import { columnsByHeader } from '../../standards/sheets/rowReader.ts';
import type { ImportMapping } from '../importAnswers.ts';

export interface LinkColumn {
  readonly column: number;
  readonly many: boolean;
  readonly types: readonly RecordType[];
}

export function linkColumns({ type, columns }: ImportMapping, sheet: readonly SheetColumn[]): readonly LinkColumn[] {
  const fields: readonly Field[] = typeOfRecord(type).fields;
  const columnOf = columnsByHeader(sheet);
  return columns.flatMap((mapped) => {
    const path = readColumnField(type, mapped.field)?.path;
    const field = fields.find(({ name }) => name === path);
    if (field?.kind !== 'record' || !Array.isArray(field.of)) return [];
    return { column: columnOf(mapped.header), many: field.many === true, types: field.of };
  });
}

/** What the rows write into these columns, each once. */
export function textsIn(rows: readonly SheetRow[], links: readonly LinkColumn[]): readonly string[] {
  const texts = new Set<string>();
  for (const { cells } of rows) {
    for (const { column, many } of links) {
      const written = cells[column]?.text ?? '';
      for (const name of many ? namesIn(written) : [plainCell(written)]) if (!saysUnknown(name)) texts.add(name);
    }
  }
  return [...texts];
}
