/** The listings of a supervision list that are asked for, with their targets. */
import type { ListingLine, SupervisionList } from '../../../actions/listAnswers.ts';
import type { TargetProgress } from '../../../core/lists/progress.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { listOrders } from '../../../core/lists/nearness.ts';
import { amount } from '../../numbers/amount.ts';
import { dayText } from '../../numbers/days.ts';
import { pager } from '../../parts/pager.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { criteriaGlance, criteriaProgress, rowPart, stepsLeft, timePart } from '../../watch/parts/exitProgress.ts';
import { watchWords } from '../../watch/words.ts';
import { choiceInText } from './choice.ts';
import { evidenceLinks } from './evidence.ts';
import { exitSteps, standingCell } from './listing.ts';
import { nameLink, nameText } from './names.ts';
import { partOfList } from './partOfList.ts';
import { deadline } from './terms.ts';
import { programmeWords } from './words.ts';

function target(each: TargetProgress, view: ViewContext): Html {
  const p = programmeWords(view);
  const value = each.value === null ? '' : amount(each.value, each.unit, view.locale);
  const due = each.due === null ? p.noDueDay : p.dueOn(dayText(each.due, view.locale));
  const met = each.metOn === null ? null : p.metOn(dayText(each.metOn, view.locale));
  return html`<li>
    ${p.targetWords(each.what, value)}${p.comma}${due}${met !== null && `${p.comma}${met}`}
    <span class="badge target-${each.state.replaceAll(' ', '-')}">${p.targetStates[each.state]}</span>
    ${deadline(each.daysLeft, view)}
  </li>`;
}

export function targets(lines: readonly TargetProgress[], view: ViewContext): Part {
  if (lines.length === 0) return html`<span class="not-stated">${wordsOf(view).notStated}</span>`;
  return html`<ul class="plain">
    ${lines.map((line) => target(line, view))}
  </ul>`;
}

export function listings(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const { lists: l } = watchWords(view);
  if (answer.listings.length === 0)
    return html`<p class="empty">${answer.matching === 0 && isFiltered(answer) ? p.noneOfThese : p.nothingListed}</p>`;
  const measures = answer.criteria.length > 0;
  const levels = new Set(answer.listings.map(({ level }) => level));
  return html`${table<ListingLine>(
    p.listingsCaption(answer.matching),
    [
      {
        heading: p.place,
        cell: (line) =>
          html`<a href="/listings/${encodeURIComponent(line.id)}">${nameText(line.place, answer.names, view)}</a>`,
      },
      ...(levels.size > 1
        ? [{ heading: p.level, cell: (line: ListingLine) => choiceInText('listing', 'level', line.level, view) }]
        : []),
      { heading: p.standing, cell: (line) => standingCell(line, view) },
      {
        heading: p.toLeave,
        cell: (line) => html`<div class="listing-row">${rowPart(line, view)} ${stepsLeft(line, view)}</div>`,
      },
      ...(measures
        ? [{ heading: l.criteriaNow, cell: (line: ListingLine) => criteriaGlance(line, answer, view) }]
        : []),
      { heading: l.time, cell: (line) => html`<div class="listing-row">${timePart(line, view)}</div>` },
      {
        heading: p.supervisor,
        cell: (line) => nameLink(line.supervisor ?? answer.supervisor, answer.names, view),
      },
      { heading: l.more, cell: (line) => more(line, answer, view) },
    ],
    answer.listings,
  )}
  ${pages(answer, view)}`;
}

/** Criteria in all details of a page together: of long lists, each place has details of its own. */
const mostInDetails = 60;

/** What is not for a glance: the steps one by one, the targets, why it was listed, and what all that rests on. */
function more(line: ListingLine, answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const { lists: l } = watchWords(view);
  const isOne = answer.filter.listing === line.id;
  if (!isOne && answer.matching * (1 + answer.criteria.length) > mostInDetails)
    return html`<a href="${partOfList(answer, { listing: line.id }, view)}">${l.more}</a>`;
  const parts: readonly (readonly [string, Part])[] = [
    [p.listedOn, dayText(line.listedOn, view.locale)],
    [p.toLeave, exitSteps(line, answer.names, view)],
    ...(line.progress.length === 0 ? [] : [[l.criteria, criteriaProgress(line, answer, view)] as const]),
    [p.targets, targets(line.targets, view)],
    ...(line.decision === null ? [] : [[l.decidedBy, nameLink(line.decision.by, answer.names, view)] as const]),
    [p.evidence, evidenceLinks(line.evidence, answer.names, view)],
  ];
  return html`<details class="listing-more" ${isOne && 'open'}>
    <summary>${l.more}</summary>
    <p>${view.locale === 'zh' ? line.localSentence : line.sentence}</p>
    ${line.reason !== null && html`<p class="muted">${line.reason}</p>`}
    <dl>
      ${parts.map(
        ([term, part]) =>
          html`<dt>${term}</dt>
            <dd>${part}</dd>`,
      )}
    </dl>
  </details>`;
}

function pages({ filter, order, page, pageSize, matching, ...answer }: SupervisionList, view: ViewContext): Html {
  const { within, level, standing, met } = filter;
  const filters = {
    on: answer.day === view.today ? '' : answer.day,
    view: answer.view === 'published' ? '' : answer.view,
    within: within ?? '',
    level: level ?? '',
    standing: standing ?? '',
    met: met === null ? '' : String(met),
    order,
  };
  return pager({ items: [], total: matching, page, pageSize, filters }, view);
}

/** In which order the places stand, each a link. */
export function orderLine(answer: SupervisionList, view: ViewContext): Html {
  const { lists: l } = watchWords(view);
  const { within, level, standing, met } = answer.filter;
  const kept = {
    ...(within !== null && { within }),
    ...(level !== null && { level }),
    ...(standing !== null && { standing }),
    ...(met !== null && { met: String(met) }),
  };
  return html`<p class="order-line">
    ${l.order}:
    ${joined(
      listOrders.map((order) =>
        order === answer.order
          ? html`<strong>${l.orders[order]}</strong>`
          : html`<a href="${partOfList(answer, { ...kept, order }, view)}">${l.orders[order]}</a>`,
      ),
      ' · ',
    )}
  </p>`;
}

function isFiltered({ filter }: SupervisionList): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** What the listings are cut down to, and the way back to all of them. */
export function filterLine(answer: SupervisionList, view: ViewContext): Html | null {
  if (!isFiltered(answer)) return null;
  const p = programmeWords(view);
  const { within, level, standing, met, listing } = answer.filter;
  const [one] = answer.listings;
  const parts = [
    ...(listing === null || one === undefined ? [] : [nameText(one.place, answer.names, view)]),
    ...(within === null ? [] : [nameText(within, answer.names, view)]),
    ...(level === null ? [] : [choiceInText('listing', 'level', level, view)]),
    ...(standing === null ? [] : [p.standings[standing]]),
    ...(met === null ? [] : [watchWords(view).lists.nearness.met(met, null)]),
  ];
  return html`<p>${p.onlyThese(parts.join(p.comma))} <a href="${partOfList(answer, {}, view)}">${p.allOfThem}</a></p>`;
}
