/** What a record rests on: the words of documents, or the plain statement that there are none. */
import type { EvidenceAnswer, RecordPage } from '../../actions/recordAnswers.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { dayText } from '../numbers/days.ts';
import { claimHref } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { recordWords } from './recordWords.ts';
import { thumbnail } from './values.ts';

function piece(evidence: EvidenceAnswer, view: ViewContext): Html {
  const w = recordWords(view);
  const href = `/documents/${encodeURIComponent(evidence.documentId)}`;
  const source = [
    evidence.outlet,
    evidence.publishedOn === null ? null : dayText(evidence.publishedOn, view.locale),
  ].filter((part) => part !== null);
  return html`<li class="evidence-piece">
    ${evidence.quote !== null && html`<blockquote><p>“${evidence.quote}”</p></blockquote>`}
    ${evidence.speaker !== null && html`<p class="evidence-speaker">${evidence.speaker}</p>`}
    <p class="evidence-source">
      <cite><a href="${href}">${thumbnail(evidence.picture)}${evidence.documentTitle}</a></cite
      >${source.length > 0 && html`, ${joined(source, ', ')}`}
      ${evidence.claimId !== null && html` · <a class="stub" href="${claimHref(evidence.claimId)}" data-claim="${evidence.claimId}">${w.seeClaim}</a>`}
    </p>
    ${evidence.note !== null && html`<p class="muted">${evidence.note}</p>`}
  </li>`;
}

export function evidenceList(record: RecordPage, view: ViewContext): Html {
  const w = recordWords(view);
  if (record.evidence.length === 0) return html`<p class="empty">${w.noEvidence(record.author)}</p>`;
  return evidencePieces(record.evidence, view);
}

export function evidencePieces(evidence: readonly EvidenceAnswer[], view: ViewContext): Html {
  return html`<ol class="plain evidence">
    ${evidence.map((each) => piece(each, view))}
  </ol>`;
}
