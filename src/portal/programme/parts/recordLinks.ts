/** The ways from a composed page to the record that it is made of. */
import type { RecordAnswer } from '../../../actions/recordAnswers.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { programmeWords } from './words.ts';

export function recordLinks(record: RecordAnswer, mayEdit: boolean, view: ViewContext): Html {
  const p = programmeWords(view);
  const id = encodeURIComponent(record.id);
  return html`<p class="muted">
    <a href="/records/${id}">${p.recordEvidenceHistory}</a>${
      mayEdit && html` · <a href="/${typeOfRecord(record.type).path}/${id}/edit">${p.edit}</a>`
    }
  </p>`;
}
