import type { Body } from './field.ts';
import type { RecordType } from './recordTypes.ts';
import { typeOfRecord } from './recordTypes.ts';
import { textOf } from './values.ts';

export type Locale = 'en' | 'zh';
/** What an entry, record or document is called; undefined where that is not known. */
export type NameOf = (id: string) => { readonly name: string; readonly localName: string | null } | undefined;

export function titleOf(type: RecordType, body: Body, _nameOf: NameOf, _locale: Locale): string {
  const { named, en } = typeOfRecord(type);
  return (named === null ? null : textOf(body, named)) ?? en;
}
