/** The supervision lists of the ledger. */
import type { Lists } from '../../actions/listAnswers.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { listTable } from './programmePage.ts';
import { viewSwitch } from './parts/roomHref.ts';
import { programmeWords } from './parts/words.ts';

function isClosed(end: unknown, day: string): boolean {
  const last = typeof end === 'string' ? dayInterval(end)?.to : undefined;
  return last !== undefined && last < day;
}

export function listsPage(answer: Lists, view: ViewContext): Html {
  const p = programmeWords(view);
  const open = answer.lists.filter(({ record }) => !isClosed(record.body['end'], answer.day));
  const listed = open.reduce((sum, each) => sum + each.onList, 0);
  const body = html`<div class="column wide">
    <p class="kicker">${p.asOfDay(dayText(answer.day, view.locale))}</p>
    <h1>${p.lists}</h1>
    <p class="lead">
      ${
        answer.lists.length === 0
          ? p.noLists
          : p.listsLead(countLink(answer.lists.length, '/lists'), answer.lists.length, countLink(listed, '/lists'))
      }
    </p>
    ${viewSwitch(answer.view, view)} ${answer.lists.length > 0 && listTable(answer.lists, view)}
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
  </div>`;
  return layout({ title: p.lists, body }, view);
}
