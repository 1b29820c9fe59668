/** One's own subscriptions: what is told, where to, and what became of it. */
import type { DeliveryAnswer, OwnSubscription } from '../../../actions/noticeAnswers.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { instantText } from '../../numbers/days.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
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
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'asked'; readonly address: string }
  | { readonly kind: 'not asked'; readonly why: string };

export interface Refused {
  readonly message: string;
  readonly remedy: string;
  /** Id of the subscription that was to be changed; null for a new one. */
  readonly id: string | null;
  readonly typed: TypedSubscription;
}

export interface TypedSubscription {
  readonly carrier: string;
  readonly address: string;
  /** As typed, one a line. */
  readonly places: string;
  readonly wanted: Wanted;
}

const nothingTyped: TypedSubscription = {
  carrier: 'email',
  address: '',
  places: '',
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
  const body = html`<div class="column watch-room">
    <h1>${w.subscriptions}</h1>
    <p class="lead">${w.subscriptionsLead(subscriptions.length, waiting)}</p>
    ${answer.done && html`<p class="notice" role="status">${doneWords(answer.done, view)}</p>`}
    ${refused && refusal(refused, view)} ${subscriptions.map((each) => subscriptionPart(each, answer, view))}
    ${section('new', w.newSubscription, newForm(answer, view))} ${!mayMail && html`<p class="empty">${w.mailIsOff}</p>`}
    <p>${w.feedHint(html`<a href="${alertFeedHref}">${w.feedTitle}</a>`)}</p>
  </div>`;
  return layout({ title: w.subscriptions, body, room: 'work', feed }, view);
}

function doneWords(done: Done, view: ViewContext): string {
  const w = noticeWords(view);
  if (done.kind === 'subscribed') return w.subscribedNow;
  return done.kind === 'asked' ? w.confirmationSent(done.address) : w.confirmationFailed(done.why);
}

function refusal(refused: Refused, view: ViewContext): Html {
  return html`<div class="alert" role="alert">
    <p><strong>${message(refused.message, view)}</strong></p>
    <p>${message(refused.remedy, view)}</p>
  </div>`;
}

function subscriptionPart(subscription: OwnSubscription, answer: SubscriptionsAnswer, view: ViewContext): Html {
  const w = noticeWords(view);
  const { id, carrier, address, state, key } = subscription;
  const path = `/watch/subscriptions/${encodeURIComponent(id)}`;
  const isWaiting = state === 'unconfirmed';
  const title = html`${w.subscriptionTo(w.carriers[carrier], address)}
    <span class="badge ${isWaiting ? 'badge-draft' : 'badge-accepted'}">${w.states[state]}</span>`;
  return html`<section class="subscription" aria-labelledby="s-${id}">
    <h2 id="s-${id}" class="breakable">${title}</h2>
    ${
      isWaiting &&
      html`<form method="post" action="${path}/again">
        ${hiddenFields(view, '')}<button type="submit">${w.askAgain}</button>
      </form>`
    }
    ${
      key !== null &&
      html`<details>
        <summary>${w.key}</summary>
        <p><code class="breakable">${key}</code></p>
        <p class="muted">${w.keyHelp}</p>
      </details>`
    }
    ${deliveriesPart(subscription.deliveries, view)}
    <details ${answer.refused?.id === id && html`open`}>
      <summary>${w.change}</summary>
      <form class="stacked grants" method="post" action="${path}">
        ${hiddenFields(view, '')}
        ${wantedFields({ prefix: `of-${id}`, ...typedOf(subscription, answer, view) }, answer.choices, view)}
        <button type="submit">${w.change}</button>
      </form>
    </details>
    <form class="inline-form" method="post" action="${path}/end">
      ${hiddenFields(view, '')}<button type="submit">${w.end}</button> <span class="muted">${w.endHelp}</span>
    </form>
  </section>`;
}

function typedOf(
  { id, carrier, address, wanted }: OwnSubscription,
  { refused, placeNames }: SubscriptionsAnswer,
  { locale }: ViewContext,
): TypedSubscription {
  if (refused?.id === id) return refused.typed;
  const names = wanted.places.map((place) => {
    const known = placeNames[place];
    return known ? `${(locale === 'zh' ? known.localName : null) ?? known.name} [${place}]` : place;
  });
  return { carrier, address, places: names.join('\n'), wanted };
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
  const isRefused = refused !== null && refused.id === null;
  const language = { ...nothingTyped, wanted: { ...nothingTyped.wanted, language: view.locale } };
  const typed = isRefused ? refused.typed : { ...language, carrier: mayMail ? 'email' : 'webhook' };
  return html`<form class="stacked grants" method="post" action="/watch/subscriptions">
    ${hiddenFields(view, '')}
    <fieldset>
      <legend>${w.carrier}</legend>
      ${(['email', 'webhook'] as const).map(
        (each) =>
          html`<label class="check"
            ><input
              type="radio"
              name="carrier"
              value="${each}"
              ${each === typed.carrier && html`checked`}
              ${each === 'email' && !mayMail && html`disabled`}
            />
            ${w.carriers[each]}</label
          >`,
      )}
    </fieldset>
    <label for="address">${w.address}</label>
    <input
      id="address"
      name="address"
      value="${typed.address}"
      maxlength="2000"
      required
      autocomplete="off"
      aria-describedby="address-help"
    />
    <p class="muted" id="address-help">${w.addressHelp}</p>
    ${wantedFields({ prefix: 'new', ...typed }, choices, view)}
    <button type="submit" class="primary">${w.subscribe}</button>
  </form>`;
}
