/** First step: the file or the pasted rows, and what a row is. */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes, typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { hiddenFields, selectField } from '../parts/fields.ts';
import { message, wholeMessage } from '../parts/message.ts';
import type { ViewContext } from '../view.ts';
import { importWords } from './importWords.ts';

export interface NewImportAnswer {
  readonly type: RecordType;
  readonly profiles: readonly { readonly id: string; readonly title: string }[];
  /** Why the last try failed: shown above the form. */
  readonly problem: { readonly message: string; readonly remedy: string } | null;
}

export function newImportPage({ type, profiles, problem }: NewImportAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const types = recordTypes.filter((each) => each !== 'profile' && each !== 'lock');
  const body = html`<div class="column narrow">
    <h1>${w.newImport}</h1>
    <p class="lead">${w.newLead}</p>
    ${problem && problemNotice(problem, view)}
    <form class="stacked" method="post" action="/imports/upload" enctype="multipart/form-data">
      ${hiddenFields(view, '')}
      ${selectField({
        name: 'type',
        label: w.whatIsARow,
        value: type,
        options: types.map((each) => [each, typeOfRecord(each)[view.locale]] as const),
      })}
      ${
        profiles.length > 0 &&
        selectField({
          name: 'profile',
          label: w.profile,
          value: '',
          options: [['', w.noProfile] as const, ...profiles.map(({ id, title }) => [id, title] as const)],
        })
      }
      <label for="file">${w.fileLabel}</label>
      <input id="file" type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" aria-describedby="file-hint" />
      <p class="muted" id="file-hint">${w.fileHint}</p>
      <label for="pasted">${w.pasteLabel}</label>
      <textarea id="pasted" name="pasted" rows="6" spellcheck="false"></textarea>
      <button type="submit" class="primary">${w.goOn}</button>
    </form>
  </div>`;
  return layout({ title: w.newImport, body, machineReadable: false }, view);
}

/** What went wrong with the file as a whole, and what to do about it. */
export function problemNotice(problem: NonNullable<NewImportAnswer['problem']>, view: ViewContext): Html {
  return html`<div class="notice" role="alert">
    <p><strong>${wholeMessage(problem.message, view)}</strong></p>
    <p>${message(problem.remedy, view)}</p>
  </div>`;
}
