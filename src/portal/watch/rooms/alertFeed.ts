/** Alerts that the public sees as an Atom feed (RFC 4287), those of the newest runs first. */
import type { AlertAnswer } from '../../../actions/alertAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { inXml } from '../../text/inXml.ts';
import { placeName, said } from '../parts/places.ts';
import { alertHref, alertsHref } from './alertHref.ts';
import { sentenceOf } from './alertsPage.ts';
import { alertFeedHref } from './subscriptionsPage.ts';
import { alertWords, noticeWords } from './words.ts';

export interface AlertFeedAnswer {
  /** The newest first. */
  readonly items: readonly AlertAnswer[];
  /** What it is a feed of, as its address says it. */
  readonly filters: Readonly<Record<string, string>>;
  readonly page: number;
  readonly isLast: boolean;
}

/** `site`: the address under which readers reach the server, without a slash at its end. */
export function alertFeed({ items, filters, page, isLast }: AlertFeedAnswer, site: string, view: ViewContext): Html {
  const at = (number: number): string => {
    const query = new URLSearchParams({ ...filters, ...(number > 1 && { page: String(number) }) }).toString();
    return site + alertFeedHref + (query === '' ? '' : `?${query}`);
  };
  const link = (rel: string, number: number): Html =>
    html`<link rel="${rel}" type="application/atom+xml" href="${at(number)}"></link>`;
  const of = Object.values(filters).join(', ');
  const title = noticeWords(view).feedTitle + (of === '' ? '' : ` – ${of}`);
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.locale}">
    <id>${at(1)}</id>
    <title>${inXml(title)}</title>
    <updated>${instant(items[0]?.day ?? view.today)}</updated>
    <author><name>Counterfoil</name></author>
    ${link('self', page)} ${page > 1 && link('previous', page - 1)} ${!isLast && link('next', page + 1)}
    <link rel="alternate" type="text/html" href="${site}${alertsHref}"></link>
    ${items.map((alert) => entry(alert, site, view))}
  </feed>`;
}

/** An alert that ends is the same entry, changed; one that begins anew is another. */
function entry(alert: AlertAnswer, site: string, view: ViewContext): Html {
  const address = site + alertHref(alert.id);
  const title = alertWords(view).alertOf(said(alert.rule.title, view), placeName(alert.place, view));
  return html`<entry>
    <id>${address}#${encodeURIComponent(alert.since)}</id>
    <title>${inXml(title)}</title>
    <updated>${instant(alert.day)}</updated>
    <link rel="alternate" type="text/html" href="${address}"></link>
    <summary type="text">${inXml(said(sentenceOf(alert), view))}</summary>
  </entry>`;
}

/** The day of the run is all that is known; feeds want an instant. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
