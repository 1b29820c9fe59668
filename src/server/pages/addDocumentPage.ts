/** The form with which contributors archive a document from the browser. */
import type { Html } from '../../portal/html.ts';
import { html } from '../../portal/html.ts';
import { layout } from '../../portal/layout.ts';
import { hiddenFields, selectField, textField } from '../../portal/parts/fields.ts';
import type { ViewContext } from '../../portal/portal.ts';
import { wordsOf } from '../../portal/view.ts';

const words = {
  en: {
    title: 'Add a document',
    lead: 'The text is archived as it is, with its hash. Claims are drafted from it and wait for review. Adding the same document twice changes nothing.',
    file: 'File (text, Markdown, HTML, PDF or DOCX, at most 64 MiB)',
    fields: {
      title: 'Title',
      outlet: 'Outlet',
      sourceUrl: 'Address',
      publishedOn: 'Day of publication (YYYY-MM-DD)',
      language: 'Language (en, zh …)',
      licence: 'Licence',
    },
    voice: 'Whose voice',
    voices: { unknown: 'not stated', official: 'official', independent: 'independent', international: 'international' },
    add: 'Archive and draft claims',
  },
  zh: {
    title: '添加文件',
    lead: '文本按原样存档并记录哈希值；从中起草的陈述等待审核。重复添加同一文件不会产生任何变化。',
    file: '文件（文本、Markdown、HTML、PDF 或 DOCX，不超过 64 MiB）',
    fields: {
      title: '标题',
      outlet: '媒体',
      sourceUrl: '网址',
      publishedOn: '发布日期（YYYY-MM-DD）',
      language: '语言（en、zh 等）',
      licence: '许可',
    },
    voice: '发布方立场',
    voices: { unknown: '未说明', official: '官方', independent: '独立', international: '国际' },
    add: '存档并起草陈述',
  },
} as const;

export function addDocumentPage(view: ViewContext): Html {
  const own = words[view.locale];
  const fields = Object.entries(own.fields).map(([name, label]) => textField({ name, label, value: null, wide: true }));
  const voices = Object.entries(own.voices).map(([voice, label]) => [voice, label] as const);
  const body = html`<div class="column narrow">
    <h1>${own.title}</h1>
    <p class="lead">${own.lead}</p>
    <form class="stacked" method="post" action="/documents" enctype="multipart/form-data">
      ${hiddenFields(view, '')}
      <label for="file">${own.file}</label>
      <input id="file" type="file" name="file" required />
      ${fields} ${selectField({ name: 'voice', label: own.voice, value: 'unknown', options: voices })}
      <button type="submit" class="primary">${own.add}</button>
    </form>
    <p><a href="/documents">${wordsOf(view).documents}</a></p>
  </div>`;
  return layout({ title: own.title, body, machineReadable: false }, view);
}
