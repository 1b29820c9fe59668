/** Who was paired with whom one after the other, with the times in which nobody was. */
import type { PairingLine, PartyHistory } from '../../../actions/pairingAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import { listHref } from '../../parts/pager.ts';
import type { ViewContext } from '../../view.ts';
import { datesText } from './dates.ts';
import { nameText } from './names.ts';
import { programmeWords } from './words.ts';

/** "Jiangsu, 2005 to 2010": the other side of a pairing, as a link to its record. */
export function pairingLink(line: PairingLine, other: 'donor' | 'recipient', names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  const dates = datesText(line.start, line.end, view) ?? p.datesUnknown;
  return html`<a href="/pairings/${encodeURIComponent(line.id)}"
      >${p.formerly(nameText(line[other], names, view), dates)}</a
    >${line.status === 'proposed' && html` <span class="badge">${p.onlyProposed}</span>`}`;
}

/** Each chain on a line of its own: what took the place of what. */
export function historyList(history: PartyHistory, names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  const { party, side, chains, gaps } = history;
  // A link of a chain may have gone from this party to another: both names are said then.
  const link = (line: PairingLine): Part => {
    const own = side === 'place' ? line.recipient : line.donor;
    const text = pairingLink(line, side === 'place' ? 'donor' : 'recipient', names, view);
    return own === party ? text : html`${text}${p.inBrackets(nameText(own, names, view))}`;
  };
  return html`<ul class="chains">
    ${chains.map((chain) => html`<li>${joined(chain.map(link), p.thenPaired)}</li>`)}
    ${gaps.map(
      ({ from, to }) =>
        html`<li class="not-stated">${p.nobodyBetween(dayText(from, view.locale), dayText(to, view.locale))}</li>`,
    )}
  </ul>`;
}

/** Every history under the name it is of, places before donors; folded away, with their number. */
export function histories(all: readonly PartyHistory[], names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  if (all.length === 0) return html`<p class="empty">${p.nothingChanged}</p>`;
  return html`${(['place', 'donor'] as const).map((side) => {
    const theirs = all.filter((each) => each.side === side);
    if (theirs.length === 0) return null;
    return html`<details>
      <summary>${p.historiesOf[side](theirs.length)}</summary>
      <dl class="histories">
        ${theirs.map(
          (each) =>
            html`<div>
              <dt>
                <a href="${listHref('/pairings', { party: each.party })}">${nameText(each.party, names, view)}</a>
              </dt>
              <dd>${historyList(each, names, view)}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
  })}`;
}
