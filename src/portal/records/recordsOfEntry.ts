/** The section on the page of a place or actor: how many records name it, by type. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes, typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { listHref } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { pluralOf } from './labels.ts';
import { recordWords } from './recordWords.ts';

/** Number of records that name the entry, or a place within it. */
export type RecordCounts = Readonly<Partial<Record<RecordType, number>>>;

interface Counted {
  readonly id: string;
  readonly type: 'place' | 'actor';
  readonly counts: RecordCounts;
}

export function recordsOfEntry({ id, type, counts }: Counted, view: ViewContext): Html {
  const w = recordWords(view);
  const found = recordTypes.filter((each) => (counts[each] ?? 0) > 0);
  const filter = type === 'place' ? { place: id } : { party: id };
  return html`<section aria-labelledby="records">
    <h2 id="records">${w.recordsOfEntry}</h2>
    ${
      found.length === 0
        ? html`<p class="empty">${w.noRecordsOfEntry}</p>`
        : html`<dl class="tally records-tally">
            ${found.map((each) => {
              const { path } = typeOfRecord(each);
              return html`<div>
                <dt>${pluralOf(typeOfRecord(each), view)}</dt>
                <dd>${countLink(counts[each] ?? 0, listHref(`/${path}`, filter))}</dd>
              </div>`;
            })}
          </dl>`
    }
  </section>`;
}
