/** Every version of a record: who, when, why, and what is different; two of them side by side; an earlier one restored. */
import type { RecordEvent, RecordPage, VersionComparison } from '../../../actions/recordAnswers.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { instantText } from '../../numbers/days.ts';
import { hiddenFields, selectField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { deskHref, recordStateBadge, recordTitle } from '../badges.ts';
import { batchLink } from '../batchLink.ts';
import { changesTable } from '../changes.ts';
import { pluralOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';

export interface HistoryRoom {
  readonly record: RecordPage;
  readonly comparison: VersionComparison | null;
}

function compareForm({ record, comparison }: HistoryRoom, view: ViewContext): Html | null {
  const w = recordWords(view);
  const [newest, second] = record.events;
  if (!newest || !second) return null;
  const options = record.events.map(({ version }) => [String(version), w.version(version)] as const);
  const from = String(comparison?.before.version ?? second.version);
  const to = String(comparison?.after.version ?? newest.version);
  return html`<section aria-labelledby="compare">
    <h2 id="compare">${w.compareTitle}</h2>
    <form class="filters" method="get" action="${view.path}">
      ${selectField({ name: 'from', label: w.compareFrom, value: from, options })}
      ${selectField({ name: 'to', label: w.compareTo, value: to, options })}
      <button type="submit">${w.compare}</button>
    </form>
    ${
      comparison !== null &&
      (comparison.changes.length === 0
        ? html`<p class="empty">${w.noDifference}</p>`
        : changesTable(w.comparison(comparison.before.version, comparison.after.version), comparison, view))
    }
  </section>`;
}

function asOfForm(record: RecordPage, view: ViewContext): Html {
  const w = recordWords(view);
  return html`<section aria-labelledby="as-of">
    <h2 id="as-of">${w.asOfTitle}</h2>
    <form class="filters" method="get" action="${deskHref(record)}">
      <label class="field as-of"
        ><span>${w.asOfLabel}</span><input type="text" name="at" value="${view.today}" autocomplete="off"
      /></label>
      <button type="submit">${w.show}</button>
    </form>
  </section>`;
}

function restoreForm(record: RecordPage, event: RecordEvent, view: ViewContext): Html | null {
  const w = recordWords(view);
  const may = record.possibilities.some(({ act, allowed }) => act === 'restore' && allowed);
  const bringsContent = event.changes.length > 0 || event.version === 1;
  if (!may || !bringsContent || event.version === record.currentVersion) return null;
  const id = `restore-${event.version}`;
  return html`<details class="act">
    <summary>${w.restoreThis(event.version)}</summary>
    <form method="post" action="/records/${encodeURIComponent(record.id)}/restore" class="act-form">
      ${hiddenFields(view, deskHref(record))}
      <input type="hidden" name="version" value="${record.currentVersion}" />
      <input type="hidden" name="to" value="${event.version}" />
      <label class="label" for="${id}">${w.restoreWhy}</label>
      <textarea id="${id}" name="reason" rows="2" required aria-describedby="${id}-help"></textarea>
      <p class="help" id="${id}-help">${w.restoreHelp}</p>
      <button type="submit" class="primary">${w.restoreThis(event.version)}</button>
    </form>
  </details>`;
}

function entry(room: HistoryRoom, event: RecordEvent, view: ViewContext): Html {
  const w = recordWords(view);
  const { record } = room;
  const { hash } = event;
  const together = batchLink(event, view);
  return html`<li class="version">
    <h3>
      <a href="${deskHref(record)}?version=${event.version}">${w.version(event.version)}</a>
      ${recordStateBadge(event.state, view)}
    </h3>
    <p>
      ${w.changes[event.change] ?? event.change} · ${event.by} ·
      <time datetime="${event.at}">${instantText(event.at, view.locale)}</time>
      ${hash && html` · <code title="${hash}">${hash.slice(0, 12)}</code>`} ${together !== null && html` · ${together}`}
    </p>
    ${event.reason !== null && html`<p class="reason">${w.why}: ${event.reason}</p>`}
    ${event.changes.length === 0 && event.version > 1 && html`<p class="muted">${w.onlyState}</p>`}
    ${
      event.changes.length > 0 &&
      html`<details ${event.changes.length <= 4 && html`open`}>
        <summary>${w.differences} (${event.changes.length})</summary>
        ${changesTable(html`<span class="visually-hidden">${w.differences}</span>`, { type: record.type, changes: event.changes, names: record.names }, view)}
      </details>`
    }
    ${restoreForm(record, event, view)}
  </li>`;
}

export function recordHistoryPage(room: HistoryRoom, view: ViewContext): Html {
  const w = recordWords(view);
  const { record } = room;
  const type = typeOfRecord(record.type);
  const title = w.historyOf(recordTitle(record, view));
  const body = html`<div class="column record-history">
    <p class="kicker">
      <a href="/${type.path}">${pluralOf(type, view)}</a> ›
      <a href="${deskHref(record)}">${recordTitle(record, view)}</a>
    </p>
    <h1>${title}</h1>
    <p class="lead">${w.historyLead(record.events.length)}</p>
    ${compareForm(room, view)} ${asOfForm(record, view)}
    <section aria-labelledby="versions">
      <h2 id="versions">${w.versionsTitle}</h2>
      <ol class="plain versions">
        ${record.events.map((event) => entry(room, event, view))}
      </ol>
    </section>
  </div>`;
  return layout({ title, body, room: view.user === null ? 'read' : 'work' }, view);
}
