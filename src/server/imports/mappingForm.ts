/** The form of the mapping page, read back. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { isRecordType } from '../../core/records/recordTypes.ts';
import type { ColumnMapping, ImportMapping } from '../../actions/importAnswers.ts';
import type { MappingOptions } from '../../portal/portal.ts';
import { fieldInvalid } from '../errors.ts';
import { required, typed, wholeNumber } from '../forms.ts';

export interface ReadMapping {
  readonly mapping: ImportMapping;
  readonly options: MappingOptions;
  /** Id of the saved profile that the mapping began with. */
  readonly profile: string | null;
}

/** A value for every row whose field was asked for beside the columns. */
const constantPrefix = 'same.';

function columnsOf(form: URLSearchParams): ColumnMapping[] {
  const [fields, units, dates] = ['field', 'unit', 'dates'].map((name) => form.getAll(name));
  return form.getAll('header').map((header, index) => ({
    header,
    field: fields?.[index] ?? '',
    unit: units?.[index]?.trim() || null,
    dateOrder: dates?.[index] || null,
  }));
}

/** Throws FIELD_INVALID. */
export function readMappingForm(form: URLSearchParams): ReadMapping {
  const type = required(form, 'type');
  if (!isRecordType(type))
    throw new CounterfoilError(fieldInvalid, `type: “${type.slice(0, 40)}” is no type of record`);
  const columns = columnsOf(form);
  const mapped = new Set(columns.map(({ field }) => field));
  const constants = [...form.entries()]
    .filter(([name, value]) => name.startsWith(constantPrefix) && value.trim() !== '')
    .map(([name, value]) => ({ field: name.slice(constantPrefix.length), value: value.trim() }))
    .filter(({ field }) => !mapped.has(field));
  return {
    mapping: {
      type,
      sheet: typed(form, 'sheet'),
      headerRows: wholeNumber(typed(form, 'headerRows'), 'headerRows'),
      skipRows: wholeNumber(typed(form, 'skipRows'), 'skipRows'),
      columns,
      constants,
      keyColumns: form.getAll('key'),
    },
    options: {
      skipFailed: form.has('skipFailed'),
      submit: form.get('state') === 'submitted',
      revision: typed(form, 'revision') ?? '',
      profileTitle: typed(form, 'profileTitle') ?? '',
    },
    profile: typed(form, 'profile'),
  };
}
