/** The form with which contributors archive a document from the browser. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { hiddenFields, selectField, textField } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

const voices = ['unknown', 'official', 'independent', 'international'] as const;

export function addDocumentPage(view: ViewContext): Html {
  const w = wordsOf(view);
  const text = (name: string, label: string): Html => textField({ name, label, value: null, wide: true });
  const body = html`<div class="column narrow">
    <h1>${w.addDocument}</h1>
    <p class="lead">${w.addDocumentLead}</p>
    <form class="stacked" method="post" action="/documents" enctype="multipart/form-data">
      ${hiddenFields(view, '')}
      <label for="file">${w.fileToAdd}</label>
      <input id="file" type="file" name="file" required aria-describedby="file-hint" />
      <p class="muted" id="file-hint">${w.fileHint}</p>
      <p>${w.detailsHint}</p>
      ${text('title', w.documentTitle)} ${text('outlet', w.outlet)} ${text('sourceUrl', w.sourceUrl)}
      ${textField({ name: 'publishedOn', label: w.publishedOn, value: null, type: 'date' })}
      ${selectField({
        name: 'language',
        label: w.languageCode,
        value: null,
        options: [
          ['', w.languages['und'] ?? 'und'],
          ...(['en', 'zh', 'uk', 'ru', 'ar'] as const).map((code) => [code, w.languages[code] ?? code] as const),
        ],
      })}
      ${selectField({ name: 'voice', label: w.whoseVoice, value: 'unknown', options: voices.map((voice) => [voice, w.voices[voice]] as const) })}
      ${text('licence', w.licenceOfText)}
      <button type="submit" class="primary">${w.archiveAndDraft}</button>
    </form>
  </div>`;
  return layout({ title: w.addDocument, body, machineReadable: false }, view);
}
