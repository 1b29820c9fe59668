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

/** `site`: the address under which readers reach the server, without a slash at its end. */
export function alertFeed(alerts: readonly AlertAnswer[], site: string, view: ViewContext): Html {
  const sorted = alerts.toSorted((a, b) => b.run - a.run);
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.locale}">
    <id>${site}${alertFeedHref}</id>
    <title>${noticeWords(view).feedTitle}</title>
    <updated>${instant(sorted[0]?.day ?? view.today)}</updated>
    <author><name>Counterfoil</name></author>
    <link rel="self" type="application/atom+xml" href="${site}${alertFeedHref}"></link>
    <link rel="alternate" type="text/html" href="${site}${alertsHref}"></link>
    ${sorted.map((alert) => entry(alert, site, view))}
  </feed>`;
}

function entry(alert: AlertAnswer, site: string, view: ViewContext): Html {
  const address = site + alertHref(alert.id);
  const title = alertWords(view).alertOf(said(alert.rule.title, view), placeName(alert.place, view));
  return html`<entry>
    <id>${address}</id>
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
