/** Who asked for silence about what, why, and until when; and a form to ask. */
import type { SilenceAnswer } from '../../../actions/alertAnswers.ts';
import type { Words } from '../../../core/monitoring/indicator.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import { themeIn } from '../../../core/monitoring/words/themes.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { dayText } from '../../numbers/days.ts';
import { hiddenFields, selectField, textField } from '../../parts/fields.ts';
import { table } from '../../parts/table.ts';
import { readerName } from '../../programme/parts/names.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import type { RefusedForm } from '../parts/refusal.ts';
import { refusalPart } from '../parts/refusal.ts';
import { said, watchedHref } from '../parts/places.ts';
import { watchWords } from '../words.ts';
import { alertsHref } from './alertHref.ts';
import { ruleHref } from './ruleHref.ts';
import { alertWords } from './words.ts';

export interface SilencesRoom {
  readonly silences: readonly SilenceAnswer[];
  readonly mayAsk: boolean;
  readonly refused: RefusedForm | null;
  /** Names of the places that silences are about, by id. */
  readonly places: Readonly<Record<string, { readonly name: string; readonly localName: string | null }>>;
  readonly choices: SilenceChoices;
}

/** What there is to be silenced. */
export interface SilenceChoices {
  readonly rules: readonly Choice[];
  readonly themes: readonly string[];
  readonly indicators: readonly Choice[];
  readonly lists: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly title: Words;
}

export function silencesPage(answer: SilencesRoom, view: ViewContext): Html {
  const { silences, mayAsk, refused, choices } = answer;
  const w = alertWords(view);
  const holding = silences.filter(({ holds }) => holds).length;
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="${alertsHref}">${w.alerts}</a></p>
    <h1>${w.silences}</h1>
    <p class="lead">${w.silencesLead(holding)}</p>
    <p class="muted">${w.silencesHint}</p>
    ${refusalPart(refused, view)}
    ${silences.length === 0 ? html`<p class="empty">${w.noSilences}</p>` : silenceTable(answer, view)}
    ${mayAsk && section('new', w.newSilence, newForm(refused?.typed ?? {}, choices, view))}
  </div>`;
  return layout({ title: w.silences, body, room: 'work', scripts: ['recordForm.js'] }, view);
}

function silenceTable(answer: SilencesRoom, view: ViewContext): Html {
  const { silences, mayAsk: mayEnd } = answer;
  const w = alertWords(view);
  return table<SilenceAnswer>(
    w.silencesCaption,
    [
      { heading: w.matches, cell: (silence) => matchWords(silence, answer, view) },
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

function matchWords(silence: SilenceAnswer, { places, choices }: SilencesRoom, view: ViewContext): Part {
  const w = alertWords(view);
  const { place, rule, theme, indicator, list, severity } = silence;
  const titled = (of: readonly Choice[], id: string): string =>
    said(of.find((each) => each.id === id)?.title ?? { en: id }, view);
  const named = (id: string): string => readerName(places[id]?.name ?? id, places[id]?.localName ?? null, view);
  const { colon } = wordsOf(view);
  const parts = [
    place !== null &&
      html`<li>${watchWords(view).place}${colon}<a href="${watchedHref(place)}">${named(place)}</a></li>`,
    rule !== null && html`<li>${w.rule}${colon}<a href="${ruleHref(rule)}">${titled(choices.rules, rule)}</a></li>`,
    theme !== null && html`<li>${w.themeField}${colon}${themeIn(theme, view.locale)}</li>`,
    indicator !== null && html`<li>${w.indicator}${colon}${titled(choices.indicators, indicator)}</li>`,
    list !== null && html`<li>${w.listField}${colon}${titled(choices.lists, list)}</li>`,
    severity !== null && html`<li>${w.severity}${colon}${w.upTo(watchWords(view).severities[severity])}</li>`,
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

function newForm(typed: Readonly<Record<string, string>>, choices: SilenceChoices, view: ViewContext): Html {
  const w = alertWords(view);
  const field = (name: string, label: string, more: object = {}): Html =>
    textField({ name, label, value: typed[name] ?? null, ...more });
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]): Html | null =>
    options.length === 0
      ? null
      : selectField({ name, label, value: typed[name] ?? null, options: [['', w.everyOne], ...options] });
  const titles = (of: readonly Choice[]) => of.map(({ id, title }) => [id, said(title, view)] as const);
  const { severities: names } = watchWords(view);
  return html`<form class="stacked grants" method="post" action="/watch/silences" data-record-form>
    ${hiddenFields(view, '')}
    <p class="muted">${w.silenceHelp}</p>
    ${field('place', w.place, { lookup: 'place' })} ${select('rule', w.rule, titles(choices.rules))}
    ${select(
      'theme',
      w.themeField,
      choices.themes.map((theme) => [theme, themeIn(theme, view.locale)] as const),
    )}
    ${select('indicator', w.indicator, titles(choices.indicators))}
    ${select('list', w.listField, titles(choices.lists))}
    ${select(
      'severity',
      w.severity,
      severities.map((each) => [each, w.upTo(names[each])] as const),
    )}
    ${field('reason', w.reason, { wide: true })} ${field('by', w.office)} ${field('from', w.from, { type: 'date' })}
    ${field('until', w.until, { type: 'date' })}
    <button type="submit" class="primary">${w.silenceNow}</button>
  </form>`;
}
