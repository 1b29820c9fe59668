/** One record: a sentence, its fields, what it rests on, what belongs to it, and what happened to it. */
import type { RecordAnswer, RecordEvent, RecordPage, VersionComparison } from '../../../actions/recordAnswers.ts';
import { isEmpty } from '../../../core/records/completeness.ts';
import type { Field } from '../../../core/records/field.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import { recordTypes, typeOfRecord } from '../../../core/records/recordTypes.ts';
import { textOf } from '../../../core/records/values.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { instantText } from '../../numbers/days.ts';
import { factList } from '../../parts/factList.ts';
import { listHref } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { deskHref, isComposed, recordHref, recordLink, recordStateBadge, recordTitle } from '../badges.ts';
import { batchLink } from '../batchLink.ts';
import { changesTable } from '../changes.ts';
import { evidenceList } from '../evidence.ts';
import { problemText } from '../form/problemText.ts';
import { labelOf, pluralOf } from '../labels.ts';
import { authorLine, evidencedFigure, recordLead } from '../lead.ts';
import { possibilities } from '../possibilities.ts';
import { recordWords } from '../recordWords.ts';
import { exactMoney, fieldValue, isMoney, valueIn } from '../values.ts';

export interface RecordRoom {
  readonly record: RecordPage;
  /** What a submitted record changes in the published one; null where nothing is compared. */
  readonly comparison: VersionComparison | null;
  /** Types of which the reader may add records that name this one. */
  readonly addable: readonly RecordType[];
}

/** What the terms of a round come to is reckoned on the page of its programme. */
function termsLink({ id, type, body }: RecordPage, view: ViewContext): Html | null {
  const programme = type === 'round' ? textOf(body, 'programme') : null;
  if (programme === null) return null;
  const href = `/programmes/${encodeURIComponent(programme)}#round-${encodeURIComponent(id)}`;
  return html`<a href="${href}">${recordWords(view).termsOfRound}</a>`;
}

function notices({ record }: RecordRoom, view: ViewContext): Html {
  const w = recordWords(view);
  const href = deskHref(record);
  const published = record.published;
  return html`${
    record.version < record.currentVersion &&
    html`<p class="notice">${w.oldVersion(record.version, html`<a href="${href}">${w.newest}</a>`)}</p>`
  }${
    published !== null &&
    published.version !== record.version &&
    html`<p class="notice">
      ${w.newerDraft(w.states[record.state])}
      <a href="${href}?version=${published.version}">${w.seePublished}</a>
    </p>`
  }`;
}

function submission({ record, comparison }: RecordRoom, view: ViewContext): Html | null {
  if (view.user === null || (record.state !== 'submitted' && record.state !== 'approved')) return null;
  const w = recordWords(view);
  return html`<section aria-labelledby="differences">
    <h2 id="differences">${w.differencesToPublished}</h2>
    ${comparison === null ? html`<p>${w.firstSubmission}</p>` : changesTable(w.comparison(comparison.before.version, comparison.after.version), comparison, view)}
  </section>`;
}

function facts(record: RecordPage, view: ViewContext): Html {
  const w = recordWords(view);
  const fields = typeOfRecord(record.type).fields;
  const isWide = (field: Field): boolean => field.kind === 'rows';
  const shown = fields.filter((field) => field.kind !== 'evidence');
  const value = (field: Field) => {
    const given = valueIn(record.body, field.name);
    if (isMoney(given)) return evidencedFigure(record, exactMoney(given, view));
    const words = fieldValue(field, given, record.names, view);
    return given !== null && (field.kind === 'decimal' || field.kind === 'whole')
      ? evidencedFigure(record, words)
      : words;
  };
  const tables = shown.filter((field) => {
    const given = valueIn(record.body, field.name);
    return isWide(field) && Array.isArray(given) && given.length > 0;
  });
  const given = shown.filter((field) => !isEmpty(record.body[field.name]));
  const open = shown.filter((field) => !given.includes(field)).map((field) => labelOf(field, view));
  return html`<section aria-labelledby="fields">
    <h2 id="fields">${w.fieldsTitle}</h2>
    ${factList(
      given.filter((field) => !tables.includes(field)).map((field) => [labelOf(field, view), value(field)] as const),
      view,
    )}
    ${tables.map(
      (field) =>
        html`<h3>${labelOf(field, view)}</h3>
          ${value(field)}`,
    )}
    <p class="muted">
      ${w.fieldsFilled(record.completeness.filled, record.completeness.of)} ${open.length > 0 && w.notGivenFields(open)}
    </p>
  </section>`;
}

function openPoints(record: RecordPage, view: ViewContext): Html | null {
  if (view.user === null || record.problems.length === 0) return null;
  const w = recordWords(view);
  return html`<section class="alert" aria-labelledby="open-points">
    <h2 id="open-points">${w.problemsTitle}</h2>
    <ul>
      ${record.problems.map((problem) => html`<li>${problemText(problem, view)}</li>`)}
    </ul>
  </section>`;
}

/** The field by which records of another type name one of this type; null where none does. */
function linkField(other: RecordType, type: RecordType): string | null {
  const field = typeOfRecord(other).fields.find(
    ({ kind, of }) => kind === 'record' && Array.isArray(of) && of.some((each) => each === type),
  );
  return field?.name ?? null;
}

function relatedOf(type: RecordType, { record }: RecordRoom, view: ViewContext): Html | null {
  const w = recordWords(view);
  const found = record.referrers.filter((each) => each.type === type);
  const all = record.referrerCounts[type] ?? found.length;
  if (all === 0) return null;
  const described = typeOfRecord(type);
  return html`<div class="related">
    <h3>
      ${pluralOf(described, view)}
      <span class="muted">${countLink(all, listHref(`/${described.path}`, { linked: record.id }))}</span>
    </h3>
    <ul class="plain">
      ${found.slice(0, shownRelated).map((each: RecordAnswer) => html`<li>${recordLink(each, view)} ${view.user !== null && recordStateBadge(each.state, view)}</li>`)}
    </ul>
    ${found.length > shownRelated && html`<p class="muted">${w.shownOf(shownRelated, all)}</p>`}
  </div>`;
}

/** Ways to enter a record that names this one, with the link filled in. */
function additions({ record, addable }: RecordRoom, view: ViewContext): Html | null {
  const programme = valueIn(record.body, 'programme');
  const links = addable.flatMap((type) => {
    const field = linkField(type, record.type);
    if (field === null) return [];
    const described = typeOfRecord(type);
    const filled = { ...(typeof programme === 'string' && { programme }), [field]: record.id };
    return html`<li><a href="${listHref(`/${described.path}/new`, filled)}">${labelOf(described, view)}</a></li>`;
  });
  if (links.length === 0 || record.state === 'withdrawn') return null;
  return html`<div class="additions">
    <p>${recordWords(view).addToThis}</p>
    <ul>
      ${links}
    </ul>
  </div>`;
}

function related(room: RecordRoom, view: ViewContext): Html {
  const w = recordWords(view);
  const parts = recordTypes.map((type) => relatedOf(type, room, view)).filter((part) => part !== null);
  return html`<section aria-labelledby="related">
    <h2 id="related">${w.relatedTitle}</h2>
    ${parts.length === 0 ? html`<p class="empty">${w.noRelated}</p>` : parts} ${additions(room, view)}
  </section>`;
}

const shownEvents = 5;
const shownRelated = 20;

function events(record: RecordPage, view: ViewContext): Html {
  const w = recordWords(view);
  return html`<section aria-labelledby="history">
    <h2 id="history">${w.historyTitle}</h2>
    ${table(
      html`<span class="visually-hidden">${w.historyTitle}</span>`,
      [
        {
          heading: w.versionHeading,
          cell: (row: RecordEvent) =>
            html`<a href="${deskHref(record)}?version=${row.version}">${w.version(row.version)}</a>`,
        },
        { heading: w.what, cell: (row) => w.changes[row.change] ?? row.change },
        { heading: w.when, cell: (row) => html`<time datetime="${row.at}">${instantText(row.at, view.locale)}</time>` },
        { heading: w.by, cell: (row) => row.by },
        { heading: w.why, cell: (row) => row.reason ?? html`<span class="not-stated">${w.noReason}</span>` },
      ],
      record.events.slice(0, shownEvents),
    )}
    <p><a href="${recordHref(record)}/history">${w.fullHistory}</a></p>
  </section>`;
}

export function recordPage(room: RecordRoom, view: ViewContext): Html {
  const w = recordWords(view);
  const { record } = room;
  const type = typeOfRecord(record.type);
  const title = recordTitle(record, view);
  const when = html`<time datetime="${record.recordedAt}">${instantText(record.recordedAt, view.locale)}</time>`;
  const shownEvent = record.events.find(({ version }) => version === record.version);
  const body = html`<div class="column wide record">
    <p class="kicker"><a href="/${type.path}">${pluralOf(type, view)}</a></p>
    <h1>${title}</h1>
    <p class="lead">${recordLead(record, view)}</p>
    <p class="record-line">
      ${recordStateBadge(record.state, view)} ${authorLine(record, when, view)} ${termsLink(record, view)}
      ${isComposed(record.type) && html`<a href="${recordHref(record)}">${w.composedPage}</a>`}
      ${shownEvent !== undefined && batchLink(shownEvent, view)}
    </p>
    ${notices(room, view)} ${possibilities(record, view)} ${openPoints(record, view)} ${submission(room, view)}
    <section aria-labelledby="evidence">
      <h2 id="evidence">${w.evidenceTitle}</h2>
      ${evidenceList(record, view)}
    </section>
    ${facts(record, view)} ${related(room, view)} ${events(record, view)}
    <p class="muted">
      ${w.permalink}:
      <a href="${deskHref(record)}?version=${record.version}"
        ><code>${deskHref(record)}?version=${record.version}</code></a
      >
    </p>
  </div>`;
  return layout({ title, body, room: view.user === null ? 'read' : 'work' }, view);
}
