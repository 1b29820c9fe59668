/** On the page of a place or an actor: who helps it or whom it helps, what was promised and arrived, and its listings. */
import type { PairingLine } from '../../../actions/pairingAnswers.ts';
import type { EntryHelp } from '../../../actions/programmeAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import { listHref } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { answers } from './answers.ts';
import { historyList, pairingLink } from './histories.ts';
import { standingCell } from './listing.ts';
import { nameText, recordTitle } from './names.ts';
import { roomHref } from './roomHref.ts';
import { section } from './section.ts';
import { stageSentence } from './stages.ts';
import { programmeWords } from './words.ts';

/** Pairings that a sentence names one by one; beyond that it counts them. */
const mostNamed = 6;

/** "Jiangxi, since 2011; Nanchang, since 2012 (for Akto)" */
function now(lines: readonly PairingLine[], help: EntryHelp, other: 'donor' | 'recipient', view: ViewContext): Part {
  const p = programmeWords(view);
  const day = dayText(help.day, view.locale);
  if (lines.length === 0) return p.nobodyNow[other](day);
  const link = (line: PairingLine): Html => {
    const own = other === 'donor' ? line.recipient : line.donor;
    const text = pairingLink(line, other, help.names, view);
    return own === help.id ? text : html`${text} (${nameText(own, help.names, view)})`;
  };
  const all = roomHref('/pairings', { party: help.id, on: help.day }, view);
  const named = joined(lines.slice(0, mostNamed).map(link), p.semicolon);
  const more = lines.length - mostNamed;
  return html`${p.pairedNow[other](countLink(lines.length, all), lines.length)}
  ${named}${more > 0 && html`${p.semicolon}<a href="${all}">${wordsOf(view).andMore(more)}</a>`}${p.stop}`;
}

/** Everything that was over by today, in its chains; left out where the present says it all. */
function history(help: EntryHelp, side: 'receives' | 'gives', view: ViewContext): Html | null {
  const of = help[side];
  const hasChanged = of.gaps.length > 0 || of.chains.some((chain) => chain.some(({ days }) => days.to < help.day));
  if (!hasChanged) return null;
  return html`<details class="as-table">
    <summary>${programmeWords(view).historyOfPairings}</summary>
    ${historyList(of, help.names, view)}
  </details>`;
}

function money(help: EntryHelp, side: 'received' | 'given', view: ViewContext): Part {
  const found = help[side];
  if (found.length === 0) return programmeWords(view).noMoneyNamed;
  const scope = side === 'received' ? { recipients: help.id } : { donors: help.id };
  return found.map((each) => html`<p>${stageSentence(each, scope, view)}</p>`);
}

function listings(help: EntryHelp, view: ViewContext): Html {
  return html`<ul class="plain">
    ${help.listings.map(
      (line) =>
        html`<li>
          <a href="${listHref(`/lists/${encodeURIComponent(line.list.id)}`, {})}">${recordTitle(line.list, view)}</a
          >${programmeWords(view).comma}${standingCell(line, view)}
        </li>`,
    )}
  </ul>`;
}

export function helpOfEntry(help: EntryHelp, view: ViewContext): Html | null {
  const p = programmeWords(view);
  const takes = help.receives.chains.length + help.receivesNow.length + help.received.length > 0;
  const gives = help.gives.chains.length + help.givesNow.length + help.given.length > 0;
  if (!takes && !gives && help.listings.length === 0) return null;
  return section(
    'help',
    p.helpTitle,
    html`${answers([
      ...(takes
        ? [
            {
              question: p.whoHelpsIt,
              answer: html`<p>${now(help.receivesNow, help, 'donor', view)}</p>
                ${history(help, 'receives', view)}`,
            },
            { question: p.whatArrivedThere, answer: money(help, 'received', view) },
          ]
        : []),
      ...(gives
        ? [
            {
              question: p.whomItHelps,
              answer: html`<p>${now(help.givesNow, help, 'recipient', view)}</p>
                ${history(help, 'gives', view)}`,
            },
            { question: p.whatItGave, answer: money(help, 'given', view) },
          ]
        : []),
      ...(help.listings.length > 0 ? [{ question: p.onWhichLists, answer: listings(help, view) }] : []),
    ])}
    ${help.notRead > 0 && html`<p class="notice">${p.notRead(help.notRead)}</p>`}`,
  );
}
