/** Taking readings in: a file or pasted cells, and terms, first tried, then taken in; without a script. */
import type { ReadingSuggestion, TakenIn } from '../../../actions/monitoringAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { hiddenFields, textField } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { datasetHref } from '../parts/shownValue.ts';
import { profilePart } from './profilePart.ts';
import { codeTable, countsPart, problemTable } from './problemTable.ts';
import { readingWords } from './words.ts';

export interface NewReadingsRoom {
  readonly typed: Readonly<Record<string, string>>;
  /** Cells that were pasted in place of a file, as they were; null where none were. */
  readonly pasted: string | null;
  /** The file that was tried, kept for a day under this token; null while there is none. */
  readonly staged: { readonly token: string; readonly fileName: string } | null;
  /** What a try said. */
  readonly tried: TakenIn | null;
  readonly problem: { readonly message: string; readonly remedy: string } | null;
  /** How the staged table seems to be made; null where it is no table. */
  readonly suggestion: ReadingSuggestion | null;
  /** Names of saved profiles. */
  readonly profiles: readonly string[];
}

export const newReadingsHref = '/watch/readings/new';
const terms = ['source', 'title', 'on', 'whenDue', 'profile', 'saveProfileAs', 'documentId'] as const;

export function newReadingsPage(room: NewReadingsRoom, view: ViewContext): Html {
  const w = readingWords(view);
  const { problem, tried, staged } = room;
  const body = html`<div class="column watch-room">
    <p class="crumbs"><a href="/watch/readings">${w.readings}</a></p>
    <h1>${w.newTitle}</h1>
    <p class="lead">${w.newLead}</p>
    ${
      problem &&
      html`<div class="alert" role="alert">
        <p><strong>${message(problem.message, view)}</strong></p>
        ${room.suggestion === null && html`<p>${message(problem.remedy, view)}</p>`}
      </div>`
    }
    ${tried !== null && staged !== null && triedPart(tried, staged, room, view)} ${suggestedPart(room, view)}
    ${
      tried === null && staged === null
        ? uploadForm(room, view)
        : html`<details>
            <summary>${w.tryAgain}</summary>
            ${uploadForm(room, view)}
          </details>`
    }
  </div>`;
  return layout({ title: w.newTitle, body, room: 'work', machineReadable: false }, view);
}

/** Open where the table could not be read without it. */
function suggestedPart({ suggestion, staged, tried, typed }: NewReadingsRoom, view: ViewContext): Part {
  if (suggestion === null || staged === null || tried?.outcome === 'same') return null;
  const w = readingWords(view);
  const { profile: _, ...kept } = typed;
  const form = profilePart({ suggestion, action: `${newReadingsHref}/${staged.token}/try`, terms: kept }, view);
  if (tried === null) {
    return section(
      'how',
      w.howRead,
      html`<p class="breakable">${staged.fileName}</p>
        <p class="muted">${w.howReadLead}</p>
        ${form}`,
    );
  }
  return html`<details>
    <summary>${w.howRead}</summary>
    <p class="muted">${w.howReadLead}</p>
    ${form}
  </details>`;
}

function triedPart(
  tried: TakenIn,
  staged: NonNullable<NewReadingsRoom['staged']>,
  { typed }: NewReadingsRoom,
  view: ViewContext,
): Html {
  const w = readingWords(view);
  const total = Object.values(tried.problemCounts).reduce((sum, count) => sum + count, 0);
  const isNothing = tried.outcome === 'nothing' || (tried.readings === 0 && tried.counts.held === 0);
  return html`<section aria-labelledby="tried">
    <h2 id="tried" class="breakable">${staged.fileName}</h2>
    ${
      tried.outcome === 'same' && tried.datasetId !== null
        ? html`<p class="notice"><a href="${datasetHref(tried.datasetId)}">${w.sameAsBefore}</a></p>`
        : html`<p class="notice" role="status">${isNothing ? w.nothingIn : w.tried(tried.readings)}</p>`
    }
    <p class="muted">${w.format}${wordsOf(view).colon}${tried.format}</p>
    ${countsPart(tried.counts, view)}
    ${
      !isNothing &&
      tried.outcome !== 'same' &&
      html`<form method="post" action="${newReadingsHref}/${staged.token}">
        ${hiddenFields(view, '')}
        ${terms.map((name) => typed[name] !== undefined && html`<input type="hidden" name="${name}" value="${typed[name]}" />`)}
        <button type="submit" class="primary">${w.takeItIn}</button>
      </form>`
    }
    ${tried.codes.length > 0 && section('codes', w.unknownCodes, codeTable(tried.codes, view))}
    ${section('problems', w.problems, problemTable(tried.problems, total, view))}
  </section>`;
}

function uploadForm({ typed, pasted, profiles }: NewReadingsRoom, view: ViewContext): Html {
  const w = readingWords(view);
  const value = (name: string): string | null => typed[name] ?? null;
  return html`<form class="stacked grants" method="post" action="${newReadingsHref}" enctype="multipart/form-data">
    ${hiddenFields(view, '')}
    <label for="file">${w.file}</label>
    <input id="file" type="file" name="file" aria-describedby="file-help" />
    <p class="muted" id="file-help">${w.fileHelp}</p>
    <label for="cells">${w.cells}</label>
    <textarea id="cells" name="cells" rows="5" spellcheck="false" wrap="off" aria-describedby="cells-help">
${pasted ?? ''}</textarea>
    <p class="muted" id="cells-help">${w.cellsHelp}</p>
    ${textField({ name: 'source', label: w.sourceField, value: value('source'), wide: true })}
    ${textField({ name: 'title', label: w.titleField, value: value('title'), wide: true })}
    ${textField({ name: 'on', label: w.onField, value: value('on'), type: 'date' })}
    <label class="check"
      ><input type="checkbox" name="whenDue" value="1" ${value('whenDue') === '1' && html`checked`} />
      ${w.whenDue}</label
    >
    <label for="profile">${w.profileField}</label>
    <textarea id="profile" name="profile" rows="3" spellcheck="false">${value('profile') ?? ''}</textarea>
    ${profiles.length > 0 && html`<p class="muted">${w.savedProfiles}${wordsOf(view).colon}${profiles.join(' · ')}</p>`}
    ${textField({ name: 'documentId', label: w.documentField, value: value('documentId') })}
    <button type="submit" class="primary">${w.tryIt}</button>
  </form>`;
}
