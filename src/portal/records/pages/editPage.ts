/** The form with which a record is entered, mended or revised. */
import type { Completeness, FieldChange } from '../../../actions/recordAnswers.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { message, wholeMessage } from '../../parts/message.ts';
import type { ViewContext } from '../../view.ts';
import { deskHref } from '../badges.ts';
import { changesTable } from '../changes.ts';
import type { FormState } from '../form/formState.ts';
import { problemSummary, recordFields } from '../form/recordFields.ts';
import { labelOf, pluralOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';

export interface EditRoom {
  readonly type: RecordType;
  readonly id: string;
  /** The version that the form was made of; null for a record that is not stored yet. */
  readonly version: number | null;
  readonly title: string | null;
  /** True where a record that was submitted, approved or published is written anew: it takes a reason. */
  readonly revises: boolean;
  readonly reason: string;
  readonly state: Omit<FormState, 'fields'>;
  readonly completeness: Completeness | null;
  /** What has become of the form that was sent: nothing yet, not saved, or saved and not submitted. */
  readonly outcome: 'fresh' | 'not saved' | 'not submitted';
  /** What went wrong with the record as a whole. */
  readonly failure: { readonly message: string; readonly remedy: string } | null;
  /** What somebody else has stored in the meantime. */
  readonly theirs: readonly FieldChange[] | null;
}

function lead(room: EditRoom, view: ViewContext): string {
  const w = recordWords(view);
  const n = room.state.problems.length;
  if (room.outcome === 'not saved') return w.toMend(n);
  return room.outcome === 'not submitted' ? w.savedToMend(n) : w.openPoints(n);
}

function failure(room: EditRoom, view: ViewContext): Html | null {
  if (room.failure === null) return null;
  const w = recordWords(view);
  if (room.theirs === null) {
    return html`<div class="alert" role="alert">
      <p><strong>${w.notSaved}</strong></p>
      <p>${wholeMessage(room.failure.message, view)}</p>
      <p>${message(room.failure.remedy, view)}</p>
    </div>`;
  }
  const changed = { type: room.type, changes: room.theirs, names: room.state.names };
  return html`<div class="alert" role="alert">
    <p><strong>${w.changedMeanwhile}</strong></p>
    <p>${w.changedMeanwhileHelp}</p>
    ${room.theirs.length > 0 && changesTable(w.differences, changed, view)}
  </div>`;
}

function progress({ filled, of }: Completeness, view: ViewContext): Html {
  const words = recordWords(view).filledOf(filled, of);
  return html`<p class="completeness">
    <progress max="${of}" value="${filled}" aria-label="${words}"></progress> <span>${words}</span>
  </p>`;
}

function reasonField(room: EditRoom, view: ViewContext): Html | null {
  if (room.version === null) return null;
  const w = recordWords(view);
  return html`<section class="form-group" aria-labelledby="group-reason">
    <h2 id="group-reason">${room.revises ? w.whyRevised : w.whyChanged}</h2>
    <div class="control">
      <label class="visually-hidden" for="reason">${room.revises ? w.whyRevised : w.whyChanged}</label>
      <textarea id="reason" name="reason" rows="2" ${room.revises && html`aria-required="true"`}>
${room.reason}</textarea>
    </div>
  </section>`;
}

export function editPage(room: EditRoom, view: ViewContext): Html {
  const w = recordWords(view);
  const type = typeOfRecord(room.type);
  const name = labelOf(type, view);
  const state: FormState = { ...room.state, fields: type.fields };
  const heading =
    room.title === null ? w.newRecord(name) : room.revises ? w.reviseRecord(room.title) : w.editRecord(room.title);
  const back = room.version === null ? `/${type.path}` : deskHref(room);
  const body = html`<div class="column record-edit">
    <p class="kicker"><a href="/${type.path}">${pluralOf(type, view)}</a></p>
    <h1>${heading}</h1>
    <p class="lead">${room.revises && room.version !== null ? w.reviseLead(room.version) : w.formLead}</p>
    ${failure(room, view)} ${problemSummary(state, lead(room, view), view)}
    <form method="post" action="/records/save" class="record-form" novalidate data-record-form>
      ${hiddenFields(view, back)}
      <input type="hidden" name="type" value="${room.type}" />
      <input type="hidden" name="id" value="${room.id}" />
      <input type="hidden" name="version" value="${room.version ?? ''}" />
      <input type="hidden" name="title" value="${room.title ?? ''}" />
      <input type="hidden" name="revise" value="${room.revises ? '1' : ''}" />
      <button type="submit" name="do" value="save" class="visually-hidden" tabindex="-1" aria-hidden="true">
        ${w.saveDraft}
      </button>
      ${recordFields(state, view)} ${reasonField(room, view)}
      <div class="form-foot">
        ${room.completeness !== null && progress(room.completeness, view)}
        <p class="tools">
          <button type="submit" name="do" value="submit" class="primary">${w.submitForReview}</button>
          <button type="submit" name="do" value="save">${w.saveDraft}</button>
          <a class="button" href="${back}">${w.cancel}</a>
        </p>
      </div>
    </form>
  </div>`;
  return layout({ title: heading, body, room: 'work', scripts: ['recordForm.js'], machineReadable: false }, view);
}
