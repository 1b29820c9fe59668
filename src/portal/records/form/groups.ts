/** The order in which a form asks: what it is, who and where, when and how much, lists, links, evidence. */
import { isListField } from '../../../core/records/blankBody.ts';
import type { Field } from '../../../core/records/field.ts';

export type GroupName = 'essentials' | 'parties' | 'amounts' | 'connections' | 'evidence' | 'notes';

export interface FieldGroup {
  readonly name: GroupName | null;
  /** A list of rows is a group by itself and carries its own title. */
  readonly fields: readonly Field[];
}

function groupOf(field: Field): GroupName | 'rows' {
  if (field.name === 'note' || field.name === 'key') return 'notes';
  switch (field.kind) {
    case 'evidence':
      return 'evidence';
    case 'rows':
      return 'rows';
    case 'shares':
    case 'place':
    case 'actor':
    case 'party':
      return 'parties';
    case 'record':
      return field.required || field.name === 'programme' ? 'essentials' : 'connections';
    case 'line':
    case 'text':
    case 'choice':
      return isListField(field) ? 'connections' : 'essentials';
    default:
      return field.required ? 'essentials' : 'amounts';
  }
}

/** Every field once, in groups; within a group in the order of the field list. */
export function groupsOf(fields: readonly Field[]): readonly FieldGroup[] {
  const inGroup = (name: GroupName | 'rows'): Field[] => fields.filter((field) => groupOf(field) === name);
  const group = (name: GroupName): FieldGroup => ({ name, fields: inGroup(name) });
  const rows = inGroup('rows').map((field): FieldGroup => ({ name: null, fields: [field] }));
  return [
    group('essentials'),
    group('parties'),
    group('amounts'),
    ...rows,
    group('connections'),
    group('evidence'),
    group('notes'),
  ].filter(({ fields }) => fields.length > 0);
}
