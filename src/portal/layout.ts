/** The frame around every page: header, navigation, footer. No inline script, no inline style: the policy forbids both. */
import { chineseFontStyle, pageStyles } from './assets.ts';
import type { Html, Part } from './html.ts';
import { html } from './html.ts';
import { hiddenFields } from './parts/fields.ts';
import { listHref } from './parts/pager.ts';
import { reckoningWords } from './reckoning/words.ts';
import { userWords } from './users/words.ts';
import { isProgrammeRoom, roomNavigation } from './programme/parts/rooms.ts';
import { recordWords } from './records/recordWords.ts';
import { isWatchRoom, watchRooms } from './watch/parts/watchRooms.ts';
import { watchWords } from './watch/words.ts';
import type { ViewContext } from './view.ts';
import { mayReview, wordsOf } from './view.ts';

export interface Frame {
  readonly title: string;
  readonly body: Html;
  /** `work` is dense and wide, for rooms where people work; `read` is roomy. */
  readonly room?: 'read' | 'work';
  /** Further scripts under /assets/. */
  readonly scripts?: readonly string[];
  /** A feed that tells what is new of what the page shows. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** False where there is no machine-readable twin (errors, sign-in). */
  readonly machineReadable?: boolean;
}

const chinese = /[\u3400-\u9fff\uf900-\ufaff]/;

/** The same page with one query parameter set anew. */
function withParameter(view: ViewContext, name: string, value: string): string {
  const filters = Object.fromEntries(new URLSearchParams(view.query));
  return listHref(view.path, { ...filters, [name]: value });
}

function navigation(view: ViewContext): Html {
  const w = wordsOf(view);
  const r = recordWords(view);
  const links: [string, string][] = [
    ['/', w.overview],
    ['/programmes', r.navProgrammes],
    ['/watch', watchWords(view).watch],
    ['/figures', w.figures],
    ['/conflicts', reckoningWords(view).conflicts],
    ['/documents', w.documents],
    ['/places', w.places],
    ['/actors', w.actors],
  ];
  if (view.user !== null) links.push(['/work', r.navWork]);
  if (mayReview(view)) links.push(['/review', w.reviewRoom]);
  const ownRooms: Readonly<Record<string, boolean>> = {
    '/programmes': isProgrammeRoom(view),
    '/watch': isWatchRoom(view),
  };
  const isHere = (href: string): boolean =>
    ownRooms[href] ?? (view.path === href || (href !== '/' && view.path.startsWith(`${href}/`)));
  return html`<nav aria-label="${w.mainNavigation}">
    <ul class="nav">
      ${links.map(
        ([href, words]) =>
          html`<li>
            <a href="${href}" ${isHere(href) && html`aria-current="${view.path === href ? 'page' : 'true'}"`}
              >${words}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** The mark: a stub torn off along its perforation. */
const mark = html`<svg
  class="brand-mark"
  viewBox="0 0 28 20"
  width="28"
  height="20"
  aria-hidden="true"
  focusable="false"
>
  <path d="M1 1h8v2a1 1 0 0 0 0 2v2a1 1 0 0 0 0 2v2a1 1 0 0 0 0 2v2a1 1 0 0 0 0 2v2H1z" fill="currentColor" />
  <path
    d="M12 1h15v18H12v-2a1 1 0 0 0 0-2v-2a1 1 0 0 0 0-2V9a1 1 0 0 0 0-2V5a1 1 0 0 0 0-2z"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  />
</svg>`;

function header(view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<header class="site-header">
    <div class="site-bar">
      <a class="brand" href="/">${mark} <span>Counterfoil</span></a>
      ${navigation(view)}
      <form class="site-search" role="search" action="/search" method="get">
        <label class="visually-hidden" for="site-q">${w.searchLabel}</label>
        <input id="site-q" type="search" name="q" placeholder="${w.searchPlaceholder}" />
        <button type="submit">${w.search}</button>
      </form>
    </div>
  </header>`;
}

function account(view: ViewContext): Html {
  const w = wordsOf(view);
  if (view.user === null) return html`<a href="${listHref('/sign-in', { back: view.path })}">${w.signIn}</a>`;
  return html`<form class="inline-form" method="post" action="/sign-out">
    ${hiddenFields(view, '/')}<a href="/account">${w.signedInAs(view.user.name)}</a>
    <button type="submit" class="link">${w.signOut}</button>
  </form>`;
}

function footer(view: ViewContext, machineReadable: boolean): Html {
  const w = wordsOf(view);
  const twin = `${view.path === '/' ? '/index' : view.path}.json${view.query}`;
  const themes = [
    ['auto', w.themeAuto],
    ['light', w.themeLight],
    ['dark', w.themeDark],
  ] as const;
  return html`<footer class="site-footer">
    <div class="site-foot">
      <p class="foot-lead">${w.footLead}</p>
      <ul class="foot-links">
        <li><a href="/about/counting">${w.howCounted}</a></li>
        <li><a href="/corrections">${w.correctionsLog}</a></li>
        <li><a href="/history">${userWords(view).history}</a></li>
        <li><a href="/api">${w.api}</a></li>
        ${machineReadable && html`<li><a href="${twin}" rel="alternate" type="application/json">${w.thisPageAsJson}</a></li>`}
        <li>${account(view)}</li>
      </ul>
      <ul class="foot-links" aria-label="${w.language}">
        <li>
          <a
            href="${withParameter(view, 'lang', 'en')}"
            lang="en"
            hreflang="en"
            ${view.locale === 'en' && html`aria-current="true"`}
            >English</a
          >
        </li>
        <li>
          <a
            href="${withParameter(view, 'lang', 'zh')}"
            lang="zh"
            hreflang="zh"
            ${view.locale === 'zh' && html`aria-current="true"`}
            >中文</a
          >
        </li>
      </ul>
      <ul class="foot-links" aria-label="${w.theme}">
        ${themes.map(
          ([value, words]) =>
            html`<li>
              <a
                href="${withParameter(view, 'theme', value)}"
                rel="nofollow"
                ${view.theme === value && html`aria-current="true"`}
                >${words}</a
              >
            </li>`,
        )}
      </ul>
      <p class="foot-licence">${w.licence}</p>
    </div>
  </footer>`;
}

/** A whole document. The first heading of `body` must be its only h1. */
export function layout(frame: Frame, view: ViewContext): Html {
  const w = wordsOf(view);
  // The language link of the footer holds Chinese letters on every page, so only the page's own part is asked.
  const needsChinese = view.locale === 'zh' || chinese.test(String(frame.body));
  const styles: Part[] = pageStyles.map((href) => html`<link rel="stylesheet" href="${href}" />`);
  return html`<!doctype html>
    <html lang="${view.locale}" ${view.theme !== 'auto' && html`data-theme="${view.theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${view.theme === 'auto' ? 'light dark' : view.theme}" />
        <title>${frame.title} · Counterfoil</title>
        <link rel="icon" href="/assets/images/mark.svg" type="image/svg+xml" />
        ${
          frame.feed &&
          html`<link
            rel="alternate"
            type="application/atom+xml"
            href="${frame.feed.href}"
            title="${frame.feed.title}"
          />`
        }
        ${styles} ${needsChinese && html`<link rel="stylesheet" href="${chineseFontStyle}" />`}
        <script type="module" src="/assets/stub.js"></script>
        ${(frame.scripts ?? []).map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
      </head>
      <body class="room-${frame.room ?? 'read'}">
        <a class="skip" href="#main">${w.skip}</a>
        ${header(view)} ${roomNavigation(view)} ${watchRooms(view)}
        <main id="main" tabindex="-1">${frame.body}</main>
        ${footer(view, frame.machineReadable ?? true)}
      </body>
    </html>`;
}
