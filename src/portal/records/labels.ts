/** What types, fields and choices are called in the reader's language. */
import type { Field } from '../../core/records/field.ts';
import type { TypeOfRecord } from '../../core/records/recordTypes.ts';
import { sectors } from '../../core/records/sectors.ts';
import type { ViewContext } from '../view.ts';
import { recordWords } from './recordWords.ts';

type Named = { readonly en: string; readonly zh: string };

export function labelOf(named: Named, view: Pick<ViewContext, 'locale'>): string {
  return view.locale === 'zh' ? named.zh : named.en;
}

/** "Transactions"; Chinese has one form for one and for many. */
export function pluralOf(type: TypeOfRecord, view: Pick<ViewContext, 'locale'>): string {
  return view.locale === 'zh' ? type.zh : type.enPlural;
}

/** The words of a choice; what is no choice of the field comes back as it is. */
export function choiceLabel(field: Pick<Field, 'choices'>, code: string, view: Pick<ViewContext, 'locale'>): string {
  const choice = field.choices?.find((each) => each.code === code);
  return choice ? labelOf(choice, view) : code;
}

export function sectorLabel(code: string, view: Pick<ViewContext, 'locale'>): string {
  return choiceLabel({ choices: sectors }, code, view);
}

/** The sentence that helps to fill a field in, in the reader's language where there is one. */
export function helpOf(field: Field, view: Pick<ViewContext, 'locale'>): string | null {
  if (field.help === undefined) return null;
  return recordWords(view).help[field.help] ?? field.help;
}
