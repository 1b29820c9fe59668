/** One's own subscriptions: what is told, where to, and what became of it. */
import type { DeliveryAnswer, OwnSubscription } from '../../../actions/noticeAnswers.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import { carriers } from '../../../core/monitoring/notices/subscription.ts';
import { themeIn } from '../../../core/monitoring/words/themes.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { instantText } from '../../numbers/days.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import { readerName } from '../../programme/parts/names.ts';
import { section } from '../../programme/parts/section.ts';
import type { Candidate } from '../../records/form/formState.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { wantedFields } from './wantedFields.ts';
import { noticeWords } from './words.ts';

export const alertFeedHref = '/watch/alerts.atom';

export interface SubscriptionsAnswer {
  readonly subscriptions: readonly OwnSubscription[];
  /** Names of the places that they name, by id. */
  readonly placeNames: Readonly<Record<string, { readonly name: string; readonly localName: string | null }>>;
  readonly mayMail: boolean;
  readonly choices: SubscriptionChoices;
  /** What has just happened; null when the page is only looked at. */
  readonly done: Done | null;
  /** Why what was typed was refused, with what was typed. */
  readonly refused: Refused | null;
}

/** What there is to choose from. */
export interface SubscriptionChoices {
  /** Themes of rules. */
  readonly themes: readonly string[];
  readonly lists: readonly { readonly id: string; readonly title: string; readonly localTitle: string }[];
}

export type Done =
  | { readonly kind: 'subscribed' | 'moved' | 'tested' }
  | { readonly kind: 'not tested'; readonly why: string }
  | { readonly kind: 'asked'; readonly address: string }
  | { readonly kind: 'not asked'; readonly why: string };

export interface Refused {
  readonly message: string;
  readonly remedy: string;
  /** Id of the subscription that was to be changed; null for a new one. */
  readonly id: string | null;
  /** Null where nothing was typed that could be shown again. */
  readonly typed: TypedSubscription | null;
}

export interface TypedSubscription {
  readonly carrier: string;
  readonly address: string;
  readonly places: readonly ChosenPlace[];
  /** Names that may mean several places, or none. */
  readonly openNames: readonly OpenName[];
  readonly wanted: Wanted;
}

export interface ChosenPlace {
  readonly id: string;
  readonly name: string;
}

export interface OpenName {
  readonly typed: string;
  readonly candidates: readonly Candidate[];
}

const nothingTyped: TypedSubscription = {
  carrier: 'email',
  address: '',
  places: [],
  openNames: [],
  wanted: {
    places: [],
    themes: [],
    leastSeverity: 'low',
    alerts: true,
    cases: 'mine',
    lists: 'none',
    pace: 'at once',
    language: 'en',
  },
};

export function subscriptionsPage(answer: SubscriptionsAnswer, view: ViewContext): Html {
  const w = noticeWords(view);
  const { subscriptions, mayMail, refused } = answer;
  const waiting = subscriptions.filter(({ state }) => state === 'unconfirmed').length;
  const feed = { href: alertFeedHref, title: w.feedTitle };
  const body = html`<div class="column watch-room" data-record-form>
    <h1>${w.subscriptions}</h1>
    <p class="lead">${w.subscriptionsLead(subscriptions.length, waiting)}</p>
    ${answer.done && html`<p class="notice" role="status">${doneWords(answer.done, view)}</p>`}
    ${refused && refusal(refused, view)} ${subscriptions.map((each) => subscriptionPart(each, answer, view))}
    ${section('new', w.newSubscription, newForm(answer, view))} ${!mayMail && html`<p class="empty">${w.mailIsOff}</p>`}
    <p>${w.feedHint(html`<a href="${alertFeedHref}">${w.feedTitle}</a>`)}</p>
  </div>`;
  return layout({ title: w.subscriptions, body, room: 'work', feed, scripts: ['recordForm.js'] }, view);
}

function doneWords(done: Done, view: ViewContext): string {
  const w = noticeWords(view);
  switch (done.kind) {
    case 'subscribed':
      return w.subscribedNow;
    case 'moved':
      return w.moved;
    case 'tested':
      return w.tested;
    case 'not tested':
      return w.testFailed(String(message(done.why, view)));
    case 'asked':
      return w.confirmationSent(done.address);
    default:
      return w.confirmationFailed(String(message(done.why, view)));
  }
}

function refusal(refused: Refused, view: ViewContext): Html {
  return html`<div class="alert" role="alert">
    <p><strong>${message(refused.message, view)}</strong></p>
    <p>${message(refused.remedy, view)}</p>
  </div>`;
}

function subscriptionPart(subscription: OwnSubscription, answer: SubscriptionsAnswer, view: ViewContext): Html {
  const w = noticeWords(view);
  const { id, carrier, address, state } = subscription;
  const path = `/watch/subscriptions/${encodeURIComponent(id)}`;
  const title = html`${carrier === 'feed' ? w.carriers.feed : w.subscriptionTo(w.carriers[carrier], address)}
    <span class="badge ${state === 'on' ? 'badge-accepted' : 'badge-draft'}">${w.states[state]}</span>`;
  return html`<section class="subscription" aria-labelledby="s-${id}">
    <h2 id="s-${id}" class="breakable">${title}</h2>
    <p>${wishOf(subscription, answer, view)}</p>
    ${state === 'paused' && html`<p class="muted">${w.pausedHint}</p>`} ${actionsOf(subscription, path, view)}
    ${secretPart(subscription, view)} ${carrier !== 'feed' && deliveriesPart(subscription.deliveries, view)}
    <details ${answer.refused?.id === id && html`open`}>
      <summary>${w.change}</summary>
      <form class="stacked grants" method="post" action="${path}">
        ${hiddenFields(view, '')}
        ${wantedFields({ prefix: `of-${id}`, ...typedOf(subscription, answer, view) }, answer.choices, view)}
        <button type="submit">${w.change}</button>
      </form>
    </details>
    ${addressPart(subscription, path, view)}
    <form class="inline-form" method="post" action="${path}/end">
      ${hiddenFields(view, '')}<button type="submit">${w.end}</button> <span class="muted">${w.endHelp}</span>
    </form>
  </section>`;
}

/** What it tells, in one line: two that go to one address have to be told apart. */
function wishOf({ carrier, wanted }: OwnSubscription, answer: SubscriptionsAnswer, view: ViewContext): string {
  const w = noticeWords(view);
  const { alerts, cases, lists, places, themes, leastSeverity, pace } = wanted;
  const listNames = answer.choices.lists.filter(({ id }) => lists.includes(id));
  return [
    alerts && w.alerts,
    cases !== 'none' && w.caseInterests[cases],
    lists === 'all' && w.listInterests.all,
    ...listNames.map(({ title, localTitle }) => readerName(title, localTitle, view)),
    places.length === 0 ? w.everywhere : places.map((place) => nameOf(place, answer, view)).join(w.comma),
    themes.length > 0 && themes.map((theme) => themeIn(theme, view.locale)).join(w.comma),
    w.from(watchWords(view).severities[leastSeverity]),
    carrier !== 'feed' && w.paces[pace],
  ]
    .filter((each) => each !== false)
    .join(' · ');
}

function nameOf(place: string, { placeNames }: SubscriptionsAnswer, view: ViewContext): string {
  const known = placeNames[place];
  return known === undefined ? place : readerName(known.name, known.localName, view);
}

/** What can be done with it at once, by one button each. */
function actionsOf({ carrier, state }: OwnSubscription, path: string, view: ViewContext): Html | null {
  const w = noticeWords(view);
  const shown = [
    state === 'unconfirmed' && (['again', w.askAgain] as const),
    state !== 'unconfirmed' && carrier !== 'feed' && (['test', w.test] as const),
    state === 'on' && carrier !== 'feed' && (['pause', w.pause] as const),
    state === 'paused' && (['resume', w.resume] as const),
  ].filter((each) => each !== false);
  if (shown.length === 0) return null;
  return html`<form class="inline-form" method="post" action="${path}">
    ${hiddenFields(view, '')}
    ${shown.map(([verb, words]) => html`<button type="submit" formaction="${path}/${verb}">${words}</button> `)}
  </form>`;
}

/** What the other end has to know, and nobody else. */
function secretPart({ carrier, address, key }: OwnSubscription, view: ViewContext): Html | null {
  const w = noticeWords(view);
  const secret = carrier === 'feed' ? address : key;
  if (secret === null) return null;
  const isFeed = carrier === 'feed';
  return html`<details>
    <summary>${isFeed ? w.feedAddress : w.key}</summary>
    <p><code class="breakable">${secret}</code></p>
    <p class="muted">${isFeed ? w.feedAddressHelp : w.keyHelp}</p>
  </details>`;
}

function addressPart({ id, carrier }: OwnSubscription, path: string, view: ViewContext): Html {
  const w = noticeWords(view);
  if (carrier === 'feed') {
    return html`<form class="inline-form" method="post" action="${path}/address">
      ${hiddenFields(view, '')}<button type="submit">${w.newFeedAddress}</button>
    </form>`;
  }
  return html`<details>
    <summary>${w.changeAddress}</summary>
    <form class="stacked" method="post" action="${path}/address">
      ${hiddenFields(view, '')}
      <label for="address-${id}">${w.newAddress}</label>
      <input
        id="address-${id}"
        name="address"
        maxlength="2000"
        required
        autocomplete="off"
        aria-describedby="address-help-${id}"
      />
      <p class="muted" id="address-help-${id}">${w.newAddressHelp}</p>
      <button type="submit">${w.changeAddress}</button>
    </form>
  </details>`;
}

function typedOf(
  { id, carrier, address, wanted }: OwnSubscription,
  answer: SubscriptionsAnswer,
  view: ViewContext,
): TypedSubscription {
  const { refused } = answer;
  if (refused?.id === id && refused.typed) return refused.typed;
  const places = wanted.places.map((place) => ({ id: place, name: nameOf(place, answer, view) }));
  return { carrier, address, places, openNames: [], wanted };
}

function deliveriesPart(deliveries: readonly DeliveryAnswer[], view: ViewContext): Html {
  const w = noticeWords(view);
  if (deliveries.length === 0) return html`<p class="muted">${w.nothingSent}</p>`;
  return table<DeliveryAnswer>(
    w.sentCaption,
    [
      { heading: w.at, cell: ({ at }) => html`<time datetime="${at}">${instantText(at, view.locale)}</time>` },
      { heading: w.outcome, cell: ({ outcome }) => w.outcomes[outcome] },
      { heading: w.attempt, number: true, cell: ({ attempt }) => attempt },
      {
        heading: w.said,
        cell: ({ outcome, message: said }) =>
          outcome === 'delivered' ? w.itemsSent(said ?? '') : said !== null && message(said, view),
      },
    ],
    deliveries,
  );
}

function newForm({ refused, mayMail, choices }: SubscriptionsAnswer, view: ViewContext): Html {
  const w = noticeWords(view);
  const language = { ...nothingTyped, wanted: { ...nothingTyped.wanted, language: view.locale } };
  const typed = (refused?.id === null && refused.typed) || { ...language, carrier: mayMail ? 'email' : 'webhook' };
  return html`<form class="stacked grants" method="post" action="/watch/subscriptions">
    ${hiddenFields(view, '')}
    <fieldset>
      <legend>${w.carrier}</legend>
      ${carriers.map(
        (each) =>
          html`<label class="check"
            ><input
              type="radio"
              name="carrier"
              value="${each}"
              ${each === typed.carrier && html`checked`}
              ${each === 'email' && !mayMail && html`disabled`}
            />
            ${w.carriers[each]} <span class="muted">${w.carrierHelp[each]}</span></label
          >`,
      )}
    </fieldset>
    <label for="address">${w.address}</label>
    <input
      id="address"
      name="address"
      value="${typed.address}"
      maxlength="2000"
      autocomplete="off"
      aria-describedby="address-help"
    />
    <p class="muted" id="address-help">${w.addressHelp}</p>
    ${wantedFields({ prefix: 'new', ...typed }, choices, view)}
    <button type="submit" class="primary">${w.subscribe}</button>
  </form>`;
}
