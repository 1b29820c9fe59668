/** Who asked for silence about what, why, and until when; and a form to ask. */
import type { SilenceAnswer } from '../../../actions/alertAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { dayText } from '../../numbers/days.ts';
import { hiddenFields, textField } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import { watchedHref } from '../parts/places.ts';
import { watchWords } from '../words.ts';
import { alertsHref } from './alertHref.ts';
import { ruleHref } from './ruleHref.ts';
import { alertWords } from './words.ts';

export interface SilencesRoom {
  readonly silences: readonly SilenceAnswer[];
  readonly mayAsk: boolean;
  readonly refused: {
    readonly message: string;
    readonly remedy: string;
    readonly typed: Readonly<Record<string, string>>;
  } | null;
}

export function silencesPage({ silences, mayAsk, refused }: SilencesRoom, view: ViewContext): Html {
  const w = alertWords(view);
  const holding = silences.filter(({ holds }) => holds).length;
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="${alertsHref}">${w.alerts}</a></p>
    <h1>${w.silences}</h1>
    <p class="lead">${w.silencesLead(holding)}</p>
    <p class="muted">${w.silencesHint}</p>
    ${
      refused &&
      html`<div class="alert" role="alert">
        <p><strong>${message(refused.message, view)}</strong></p>
        <p>${message(refused.remedy, view)}</p>
      </div>`
    }
    ${silences.length === 0 ? html`<p class="empty">${w.noSilences}</p>` : silenceTable(silences, mayAsk, view)}
    ${mayAsk && section('new', w.newSilence, newForm(refused?.typed ?? {}, view))}
  </div>`;
  return layout({ title: w.silences, body, room: 'work', scripts: ['recordForm.js'] }, view);
}

function silenceTable(silences: readonly SilenceAnswer[], mayEnd: boolean, view: ViewContext): Html {
  const w = alertWords(view);
  return table<SilenceAnswer>(
    w.silencesCaption,
    [
      { heading: w.matches, cell: (silence) => matchWords(silence, view) },
      { heading: w.reason, cell: ({ reason }) => reason },
      { heading: w.office, cell: ({ by }) => by },
      { heading: w.from, cell: ({ from }) => dayText(from, view.locale) },
      { heading: w.until, cell: ({ until }) => dayText(until, view.locale) },
      { heading: w.state, cell: (silence) => stateWords(silence, view) },
      ...(mayEnd ? [{ heading: w.endNow, cell: (silence: SilenceAnswer) => endForm(silence, view) }] : []),
    ],
    silences,
  );
}

function matchWords({ place, rule, theme, indicator }: SilenceAnswer, view: ViewContext): Part {
  const w = alertWords(view);
  const parts = [
    place !== null && html`<li>${watchWords(view).place}: <a href="${watchedHref(place)}">${place}</a></li>`,
    rule !== null && html`<li>${w.rule}: <a href="${ruleHref(rule)}">${rule}</a></li>`,
    theme !== null && html`<li>${w.themeField}: ${theme}</li>`,
    indicator !== null && html`<li>${w.indicator}: ${indicator}</li>`,
  ];
  return html`<ul class="plain">
    ${parts}
  </ul>`;
}

function stateWords({ holds, endedEarly }: SilenceAnswer, view: ViewContext): Part {
  const w = alertWords(view);
  if (endedEarly !== null) return w.endedEarly(endedEarly.by, endedEarly.reason);
  return holds ? html`<span class="badge badge-accepted">${w.holds}</span>` : w.over;
}

function endForm({ id, holds, until }: SilenceAnswer, view: ViewContext): Part {
  const w = alertWords(view);
  if (!holds && until < view.today) return null;
  return html`<form class="inline-form" method="post" action="/watch/silences/${encodeURIComponent(id)}/end">
    ${hiddenFields(view, '')}
    <input name="reason" aria-label="${w.whyEnd}" placeholder="${w.whyEnd}" required minlength="3" maxlength="2000" />
    <button type="submit">${w.endNow}</button>
  </form>`;
}

function newForm(typed: Readonly<Record<string, string>>, view: ViewContext): Html {
  const w = alertWords(view);
  const field = (name: string, label: string, more: object = {}): Html =>
    textField({ name, label, value: typed[name] ?? null, ...more });
  return html`<form class="stacked grants" method="post" action="/watch/silences" data-record-form>
    ${hiddenFields(view, '')}
    <p class="muted">${w.silenceHelp}</p>
    ${field('place', w.place, { lookup: 'place' })} ${field('rule', w.ruleField)} ${field('theme', w.themeField)}
    ${field('indicator', w.indicatorField)} ${field('reason', w.reason, { wide: true })} ${field('by', w.office)}
    ${field('from', w.from, { type: 'date' })} ${field('until', w.until, { type: 'date' })}
    <button type="submit" class="primary">${w.silenceNow}</button>
  </form>`;
}
