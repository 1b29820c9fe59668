/** What the registry knows of an entry: names, codes, from when to when it was valid, and what took its place. */
import type { EntryPage } from '../../actions/answers.ts';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { dayText } from '../numbers/days.ts';
import { percentText } from '../programme/parts/bars.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import type { Fact } from './factList.ts';
import { factList } from './factList.ts';
import { entryHref, entryLink } from './names.ts';

function successorsOf({ entry, successors = [] }: EntryPage, view: ViewContext): Html | null {
  const w = wordsOf(view);
  const known = new Map(successors.map((each) => [each.id, each]));
  const links = (entry.succeededBy ?? []).map((id) => {
    const successor = known.get(id);
    const share = entry.successorShares?.[id];
    const got = share !== undefined && ` · ${percentText(share)}`;
    if (!successor) return html`<a href="${entryHref({ id, type: entry.type })}">${id}</a>${got}`;
    const codes = Object.values(successor.codes).join(w.listSeparator);
    return html`${entryLink(successor, view)}${codes && html` (<code>${codes}</code>)`}${got}`;
  });
  return links.length === 0 ? null : html`${joined(links, w.listSeparator)}`;
}

/** The last day on which the entry was valid, as closely as it is known. */
function lastDay({ validTo, closedBetween }: RegistryEntry, view: ViewContext): string {
  const w = wordsOf(view);
  if (validTo !== null) return dayText(validTo, view.locale);
  if (!closedBetween) return w.noEndKnown;
  return w.betweenDays(dayText(closedBetween[0], view.locale), dayText(closedBetween[1], view.locale));
}

/** That an entry is closed, since when, and what took its place: readers come with old names and codes. */
export function closing(answer: EntryPage, view: ViewContext): Html | null {
  const w = wordsOf(view);
  const { validTo, closedBetween, codes } = answer.entry;
  const successors = successorsOf(answer, view);
  const isClosed = closedBetween !== undefined || successors !== null || (validTo !== null && validTo < view.today);
  if (!isClosed) return null;
  const day = lastDay(answer.entry, view);
  const when = validTo !== null ? w.onDay(day) : closedBetween ? day : null;
  return html`<p class="notice">${w.closed(Object.values(codes)[0] ?? null, when, successors)}</p>`;
}

/** Names, codes and validity of an entry. */
export function entryFacts(answer: EntryPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const { entry } = answer;
  const rows: Fact[] = [
    [w.kind, w.entryKinds[entry.kind] ?? entry.kind],
    [
      w.otherNames,
      entry.aliases.length === 0
        ? html`<span class="not-stated">${w.noneKnown}</span>`
        : joined(
            entry.aliases.map((alias) => html`<span class="alias">${alias}</span>`),
            ' ',
          ),
    ],
    ...Object.entries(entry.codes).map(([scheme, code]): Fact => [scheme, html`<code>${code}</code>`]),
    [w.registryId, html`<code>${entry.id}</code>`],
    [
      w.validFrom,
      entry.validFrom === null
        ? html`<span class="not-stated">${w.unknown}</span>`
        : dayText(entry.validFrom, view.locale),
    ],
    [w.validTo, lastDay(entry, view)],
  ];
  const successors = successorsOf(answer, view);
  if (successors) rows.push([w.succeededBy, successors]);
  return factList(rows, view);
}
