/** Conflicts as an Atom feed (RFC 4287), newest first: an alert for whoever follows it, when a new document contradicts. */
import type { ConflictAnswer } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { closestSpeaker } from '../parts/attribution.ts';
import { inXml } from '../text/inXml.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { conflictHref, conflictSentence, conflictTitle } from './conflict.ts';
import { allowed } from './statement.ts';
import { reckoningWords } from './words.ts';

export const conflictFeedHref = '/conflicts.atom';

const mostEntries = 100;

/** A conflict whose day is not known is left to the page. */
interface DatedConflict extends ConflictAnswer {
  readonly knownOn: string;
}

/** `site`: the address under which readers reach the server, without a slash at its end. */
export function conflictFeed(conflicts: readonly ConflictAnswer[], site: string, view: ViewContext): Html {
  const w = reckoningWords(view);
  const entries = conflicts
    .flatMap((conflict): DatedConflict[] =>
      conflict.knownOn === null ? [] : [{ ...conflict, knownOn: conflict.knownOn }],
    )
    .toSorted((a, b) => (a.knownOn < b.knownOn ? 1 : a.knownOn > b.knownOn ? -1 : 0))
    .slice(0, mostEntries);
  const updated = entries[0]?.knownOn ?? view.today;
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.locale}">
    <id>${site}${conflictFeedHref}</id>
    <title>${w.feedTitle}</title>
    <updated>${instant(updated)}</updated>
    <author><name>Counterfoil</name></author>
    <link rel="self" type="application/atom+xml" href="${site}${conflictFeedHref}"></link>
    <link rel="alternate" type="text/html" href="${site}/conflicts"></link>
    ${entries.map((conflict) => entry(conflict, site, view))}
  </feed>`;
}

function entry(conflict: DatedConflict, site: string, view: ViewContext): Html {
  const address = `${site}${conflictHref(conflict.id)}`;
  return html`<entry>
    <id>${address}</id>
    <title>${inXml(conflictTitle(conflict, view))}</title>
    <updated>${instant(conflict.knownOn)}</updated>
    <link rel="alternate" type="text/html" href="${address}"></link>
    <summary type="text">${inXml(summary(conflict, view))}</summary>
  </entry>`;
}

/** Its sentence, and each statement in its words with who says so. */
function summary(conflict: ConflictAnswer, view: ViewContext): string {
  const w = reckoningWords(view);
  const said = conflict.members.map((member) => {
    const [first] = member.claims;
    const range = allowed(member, view);
    if (!first) return `${w.sumOfRecords}: ${range}`;
    return `“${first.claim.quote}” (${closestSpeaker(first) ?? wordsOf(view).nobodyNamed})`;
  });
  return `${conflictSentence(conflict, view)} ${said.join('; ')}.`;
}

/** The day is all that is known; feeds want an instant. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
