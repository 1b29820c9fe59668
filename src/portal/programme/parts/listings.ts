/** The listings of a supervision list that are asked for, with their targets. */
import type { ListingLine, SupervisionList } from '../../../actions/listAnswers.ts';
import type { TargetProgress } from '../../../core/lists/progress.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { dayText } from '../../numbers/days.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { exitProgress } from '../../watch/parts/exitProgress.ts';
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
  const w = wordsOf(view);
  if (answer.listings.length === 0)
    return html`<p class="empty">${answer.matching === 0 && isFiltered(answer) ? p.noneOfThese : p.nothingListed}</p>`;
  return html`${table<ListingLine>(
    p.listingsCaption(answer.matching),
    [
      {
        heading: p.place,
        cell: (line) =>
          html`<a href="/listings/${encodeURIComponent(line.id)}">${nameText(line.place, answer.names, view)}</a>`,
      },
      { heading: p.level, cell: (line) => choiceInText('listing', 'level', line.level, view) },
      { heading: p.listedOn, cell: (line) => dayText(line.listedOn, view.locale) },
      { heading: p.standing, cell: (line) => standingCell(line, view) },
      {
        heading: p.toLeave,
        cell: (line) => html`${exitSteps(line, answer.names, view)} ${exitProgress(line, answer, view)}`,
      },
      { heading: p.targets, cell: (line) => targets(line.targets, view) },
      {
        heading: p.supervisor,
        cell: (line) => nameLink(line.supervisor ?? answer.supervisor, answer.names, view),
      },
      { heading: p.evidence, cell: (line) => evidenceLinks(line.evidence, answer.names, view) },
    ],
    answer.listings,
  )}
  ${
    answer.matching > answer.listings.length &&
    html`<p class="notice">${w.shownOf(answer.listings.length, answer.matching)} ${p.narrowList}</p>`
  }`;
}

function isFiltered({ filter }: SupervisionList): boolean {
  return filter.within !== null || filter.level !== null || filter.standing !== null;
}

/** What the listings are cut down to, and the way back to all of them. */
export function filterLine(answer: SupervisionList, view: ViewContext): Html | null {
  if (!isFiltered(answer)) return null;
  const p = programmeWords(view);
  const { within, level, standing } = answer.filter;
  const parts = [
    ...(within === null ? [] : [nameText(within, answer.names, view)]),
    ...(level === null ? [] : [choiceInText('listing', 'level', level, view)]),
    ...(standing === null ? [] : [p.standings[standing]]),
  ];
  return html`<p>${p.onlyThese(parts.join(p.comma))} <a href="${partOfList(answer, {}, view)}">${p.allOfThem}</a></p>`;
}
