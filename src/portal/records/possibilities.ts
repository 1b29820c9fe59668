/** What the reader may do with a record, as buttons; and why he may not do the rest. */
import type { Possibility, RecordPage } from '../../actions/recordAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { hiddenFields } from '../parts/fields.ts';
import { message } from '../parts/message.ts';
import type { ViewContext } from '../view.ts';
import { deskHref, recordHref } from './badges.ts';
import { recordWords } from './recordWords.ts';

type Act = Possibility['act'];

interface Acting {
  readonly record: RecordPage;
  /** Where an act leads to. */
  readonly next: string;
}

/** Where the form of an act is sent to: `/records/ID/approve`. */
function action(record: RecordPage, act: Act): string {
  return `/records/${encodeURIComponent(record.id)}/${act.replace(' ', '-')}`;
}

function hidden({ record, next }: Acting, view: ViewContext): Html {
  return html`${hiddenFields(view, next)}<input type="hidden" name="version" value="${record.currentVersion}" />`;
}

/** An act that asks for words first: they open below its button, without scripts. */
function withWords(acting: Acting, act: Act, inside: Html, view: ViewContext): Html {
  const w = recordWords(view);
  return html`<details class="act">
    <summary>${w.acts[act]}</summary>
    <form method="post" action="${action(acting.record, act)}" class="act-form">
      ${hidden(acting, view)} ${inside}
      <button type="submit" class="primary">${w.acts[act]}</button>
    </form>
  </details>`;
}

function wordsField(act: Act, name: string, label: string): Html {
  const id = `act-${act.replace(' ', '-')}-${name}`;
  return html`<label class="label" for="${id}">${label}</label>
    <textarea id="${id}" name="${name}" rows="3" required></textarea>`;
}

function dayField(act: Act, label: string, view: ViewContext): Html {
  const id = `act-${act.replace(' ', '-')}-on`;
  return html`<label class="label" for="${id}">${label}</label>
    <input id="${id}" type="date" name="on" value="${view.today}" />`;
}

function button(acting: Acting, act: Act, view: ViewContext): Html {
  const w = recordWords(view);
  const { record } = acting;
  switch (act) {
    case 'edit':
    case 'revise':
      return html`<a class="button ${act === 'edit' && 'primary'}" href="${recordHref(record)}/edit"
        >${w.acts[act]}</a
      >`;
    case 'restore':
      return html`<a class="button" href="${recordHref(record)}/history">${w.acts.restore}</a>`;
    case 'return':
    case 'withdraw':
      return withWords(acting, act, wordsField(act, 'reason', w.reasonFor[act]), view);
    case 'report action':
      return withWords(
        acting,
        act,
        html`${wordsField(act, 'action', w.actionTaken)} ${dayField(act, w.actionOn, view)}`,
        view,
      );
    case 'recheck':
      return withWords(
        acting,
        act,
        html`${wordsField(act, 'words', w.recheckWords)}
          <div class="act-choice">
            <label class="check"
              ><input type="radio" name="confirmed" value="yes" required /> ${w.recheckSettled}</label
            >
            <label class="check"><input type="radio" name="confirmed" value="no" /> ${w.recheckNotSettled}</label>
          </div>
          ${dayField(act, w.actionOn, view)}`,
        view,
      );
    default:
      return html`<form method="post" action="${action(record, act)}">
        ${hidden(acting, view)}<button type="submit" class="${act === 'approve' || act === 'publish' ? 'primary' : ''}">
          ${w.acts[act]}
        </button>
      </form>`;
  }
}

/** What is most likely wanted comes first. */
const order: readonly Act[] = [
  'publish',
  'approve',
  'submit',
  'edit',
  'report action',
  'recheck',
  'return',
  'revise',
  'restore',
  'withdraw',
];

/** Nothing for the public, which can only read. `next` is the page that follows an act: that of the record where it is left out. */
export function possibilities(record: RecordPage, view: ViewContext, next = deskHref(record)): Html | null {
  if (view.user === null || record.possibilities.length === 0) return null;
  const w = recordWords(view);
  const allowed = record.possibilities
    .filter((each) => each.allowed)
    .toSorted((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  const refused = record.possibilities.filter((each) => !each.allowed);
  return html`<section class="acts" aria-labelledby="acts">
    <h2 id="acts" class="visually-hidden">${w.possibilities}</h2>
    ${allowed.length > 0 && html`<div class="act-list">${allowed.map((each) => button({ record, next }, each.act, view))}</div>`}
    ${
      refused.length > 0 &&
      html`<details class="why-not">
        <summary>${w.notPossible}</summary>
        <ul>
          ${refused.map((each) => html`<li>${w.because(w.acts[each.act], message(each.because, view))}</li>`)}
        </ul>
      </details>`
    }
  </section>`;
}
