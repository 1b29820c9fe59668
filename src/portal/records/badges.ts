/** Where a record stands, in words and with a shape of its own; and where its page is. */
import type { RecordAnswer } from '../../actions/recordAnswers.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { recordWords } from './recordWords.ts';

export function recordStateBadge(state: RecordState, view: ViewContext): Html {
  return html`<span class="badge state-${state}">${recordWords(view).states[state]}</span>`;
}

export function recordHref({ id, type }: Pick<RecordAnswer, 'id' | 'type'>): string {
  return `/${typeOfRecord(type).path}/${encodeURIComponent(id)}`;
}

/** Types whose address shows a page composed of many records; a single one of them is worked on at `/records/ID`. */
const composed: ReadonlySet<RecordType> = new Set(['programme', 'list']);

export function isComposed(type: RecordType): boolean {
  return composed.has(type);
}

/** Where a record stands with its state, its versions and what can be done to it. */
export function deskHref(record: Pick<RecordAnswer, 'id' | 'type'>): string {
  return isComposed(record.type) ? `/records/${encodeURIComponent(record.id)}` : recordHref(record);
}

export function recordTitle(
  record: Pick<RecordAnswer, 'title' | 'localTitle'>,
  view: Pick<ViewContext, 'locale'>,
): string {
  return view.locale === 'zh' && record.localTitle !== '' ? record.localTitle : record.title;
}

export function recordLink(
  record: Pick<RecordAnswer, 'id' | 'type' | 'title' | 'localTitle'>,
  view: ViewContext,
): Html {
  return html`<a href="${recordHref(record)}">${recordTitle(record, view)}</a>`;
}
