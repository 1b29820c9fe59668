/** Words for the values of fields that offer a choice: the record types say them in both languages. */
import type { Field } from '../../../core/records/field.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import type { ViewContext } from '../../view.ts';

function fieldAt(fields: readonly Field[], path: readonly string[]): Field | undefined {
  const [name, ...rest] = path;
  const field = fields.find((each) => each.name === name);
  return rest.length === 0 ? field : fieldAt(field?.fields ?? [], rest);
}

/** "disbursement" of `('transaction', 'stage')` → "Disbursement", 拨付. A code that is no choice is shown as it is. */
export function choiceText(type: RecordType, path: string, code: string, view: Pick<ViewContext, 'locale'>): string {
  const choice = fieldAt(typeOfRecord(type).fields, path.split('.'))?.choices?.find((each) => each.code === code);
  return choice === undefined ? code : choice[view.locale];
}

/** The same as it stands within a sentence. */
export function choiceInText(type: RecordType, path: string, code: string, view: Pick<ViewContext, 'locale'>): string {
  const text = choiceText(type, path, code, view);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
