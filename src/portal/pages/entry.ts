/** What place and actor pages share: names, codes, lineage, and every claim that names the entry. */
import type { ClaimInContext, EntryPage, NameJudgement } from '../../actions/answers.ts';
import type { EntryHelp } from '../../actions/programmeAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { claimsTable } from '../parts/claimsTable.ts';
import { closing, entryFacts } from '../parts/entryFacts.ts';
import { hiddenFields } from '../parts/fields.ts';
import { historyTable } from '../parts/history.ts';
import { entryLink, entryNames } from '../parts/names.ts';
import { countLink } from '../parts/stub.ts';
import { helpOfEntry } from '../programme/parts/helpOfEntry.ts';
import type { RecordCounts } from '../records/recordsOfEntry.ts';
import { recordsOfEntry } from '../records/recordsOfEntry.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { watchedHref } from '../watch/parts/places.ts';
import { watchWords } from '../watch/words.ts';
import { mayReview, wordsOf } from '../view.ts';

const shownChildren = 60;
const shownClaims = 40;

function lineage(answer: EntryPage, view: ViewContext): Html | null {
  const w = wordsOf(view);
  const above = answer.lineage.filter((entry) => entry.id !== answer.entry.id).reverse();
  if (above.length === 0) return null;
  return html`<nav aria-label="${w.lineage}">
    <ol class="crumbs">
      ${above.map((entry) => html`<li>${entryLink(entry, view)}</li>`)}
    </ol>
  </nav>`;
}

function children(answer: EntryPage, view: ViewContext): Html | null {
  const w = wordsOf(view);
  if (answer.children.length === 0) return null;
  const shown = answer.children.slice(0, shownChildren);
  return html`<section aria-labelledby="within">
    <h2 id="within">${w.within}</h2>
    <ul class="columns">
      ${shown.map((entry) => html`<li>${entryLink(entry, view)}</li>`)}
    </ul>
    ${shown.length < answer.children.length && html`<p><a href="/places?parent=${encodeURIComponent(answer.entry.id)}">${w.shownOf(shown.length, answer.children.length)}</a></p>`}
  </section>`;
}

function judgements(judged: readonly NameJudgement[], view: ViewContext): Html {
  const w = wordsOf(view);
  if (judged.length === 0) return html`<p class="empty">${w.noJudgements}</p>`;
  const undo = (row: NameJudgement): Part =>
    row.undoneAt === null
      ? mayReview(view) &&
        html`<form class="inline-form" method="post" action="/judgements/${encodeURIComponent(row.id)}/undo">
          ${hiddenFields(view, view.path)}<button type="submit">${w.undo}</button>
        </form>`
      : w.undoneOn(dayText(row.undoneAt, view.locale));
  return table(
    w.judgementsCaption,
    [
      { heading: w.name, cell: (row) => row.name },
      { heading: w.verdict, cell: (row) => w.verdicts[row.verdict] },
      { heading: w.by, cell: (row) => html`${row.by}, ${dayText(row.at, view.locale)}` },
      { heading: w.reason, cell: (row) => row.reason ?? html`<span class="not-stated">${w.noReason}</span>` },
      { heading: w.undo, cell: undo },
    ],
    judged,
  );
}

interface Role {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly ClaimInContext[];
}

function roleSection(role: Role, entryId: string, view: ViewContext): Html | null {
  const w = wordsOf(view);
  if (role.claims.length === 0) return null;
  const shown = role.claims.slice(0, shownClaims);
  return html`<section aria-labelledby="${role.id}">
    <h2 id="${role.id}">${role.title}</h2>
    ${claimsTable(w.claimsCaption(role.claims.length), shown, view)}
    ${
      shown.length < role.claims.length &&
      html`<p class="muted">
        ${w.shownOf(shown.length, role.claims.length)}
        <a href="/figures?place=${encodeURIComponent(entryId)}">${w.figuresNaming}</a>
      </p>`
    }
  </section>`;
}

/** An entry with the number of records that name it, by type. */
export interface EntryRoom extends EntryPage {
  readonly records?: RecordCounts;
  /** Who helps it or whom it helps. */
  readonly help?: EntryHelp;
  /** A place that readings tell of. */
  readonly watched?: boolean;
}

export function entryPage(answer: EntryRoom, view: ViewContext): Html {
  const w = wordsOf(view);
  const { first, second } = entryNames(answer.entry, view);
  const notPairing = (claim: ClaimInContext): boolean => claim.claim.kind !== 'pairing';
  const paired = [...answer.asDonor, ...answer.asRecipient].filter((claim) => !notPairing(claim));
  const roles: Role[] = [
    { id: 'paired', title: w.pairedWith, claims: paired },
    { id: 'gives', title: w.asDonor, claims: answer.asDonor.filter(notPairing) },
    { id: 'receives', title: w.asRecipient, claims: answer.asRecipient.filter(notPairing) },
    { id: 'present', title: w.asPresent, claims: answer.asPlaceOrParticipant },
    { id: 'spoke', title: w.asSpeaker, claims: answer.asSpeaker },
  ];
  const total = roles.reduce((sum, role) => sum + role.claims.length, 0);
  const counts = roles
    .filter((role) => role.claims.length > 0)
    .map((role) => w.roleCount(w.rolePhrases[role.id] ?? role.title, countLink(role.claims.length, `#${role.id}`)));
  const body = html`<div class="column wide">
    ${lineage(answer, view)}
    <p class="kicker">${w.entryKinds[answer.entry.kind] ?? answer.entry.kind}</p>
    <h1>${first} ${second && html`<span class="local">${second}</span>`}</h1>
    <p class="lead">${total === 0 ? w.entryWithoutClaims : w.entryLead(joined(counts, w.listSeparator))}</p>
    ${answer.watched === true && html`<p class="ways"><a href="${watchedHref(answer.entry.id)}">${watchWords(view).watchedHere}</a></p>`}
    ${closing(answer, view)} ${answer.help && helpOfEntry(answer.help, view)}
    ${answer.records && recordsOfEntry({ ...answer.entry, counts: answer.records }, view)}
    ${roles.map((role) => roleSection(role, answer.entry.id, view))} ${children(answer, view)}
    <section aria-labelledby="names">
      <h2 id="names">${w.namesAndCodes}</h2>
      ${entryFacts(answer, view)}
    </section>
    <section aria-labelledby="judgements">
      <h2 id="judgements">${w.judgements}</h2>
      <p>${w.judgementsExplained}</p>
      ${judgements(answer.judgements, view)}
    </section>
    <section aria-labelledby="history">
      <h2 id="history">${w.history}</h2>
      ${historyTable(answer.history, view)}
    </section>
  </div>`;
  return layout({ title: first, body }, view);
}
