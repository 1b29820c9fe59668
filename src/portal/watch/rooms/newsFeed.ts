/** What one subscription tells, as an Atom feed (RFC 4287, pages by RFC 5005). */
import type { NewsFeedAnswer } from '../../../actions/noticeAnswers.ts';
import type { NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { themeIn } from '../../../core/monitoring/words/themes.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { inXml } from '../../text/inXml.ts';
import { noticeWordsIn } from './words.ts';

type Language = NewsFeedAnswer['language'];

/** `site`: the address under which readers reach the server, without a slash at its end. */
export function newsFeed({ language, path, items, updated, next }: NewsFeedAnswer, site: string): Html {
  const w = noticeWordsIn(language);
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
    <id>${site}${path}</id>
    <title>${w.ownFeedTitle}</title>
    <updated>${updated}</updated>
    <author><name>Counterfoil</name></author>
    <link rel="self" type="application/atom+xml" href="${site}${path}"></link>
    <link rel="alternate" type="text/html" href="${site}/watch/subscriptions"></link>
    ${next && html`<link rel="next" type="application/atom+xml" href="${site}${path}?from=${next.notice}.${next.skip}"></link>`}
    ${items.map((item) => entry(item, site, language))}
  </feed>`;
}

function entry(item: NewsItem, site: string, language: Language): Html {
  const address = site + item.path;
  const theme = themeIn(item.theme, language);
  const said = `${inLanguage(item.heading, language)} – ${inLanguage(item.placeTitle, language)}`;
  return html`<entry>
    <id>${address}#${encodeURIComponent(item.id)}</id>
    <title>${inXml(titleOf(item, said, language))}</title>
    <updated>${item.at}</updated>
    <link rel="alternate" type="text/html" href="${address}"></link>
    ${theme !== '' && html`<category term="${inXml(item.theme)}" label="${inXml(theme)}"></category>`}
    <summary type="text">${inXml(inLanguage(item.sentence, language))}</summary>
  </entry>`;
}

function titleOf(item: NewsItem, said: string, language: Language): string {
  const { feedMarks: m } = noticeWordsIn(language);
  if (item.kind === 'list') return said;
  if (item.kind === 'case') return m.case(said);
  return item.news === 'ended' ? m.ended(said) : m.severity[item.severity](said);
}
