/** How severe an alert is, as a badge: said in words, with as many marks as it is severe. */
import type { Severity } from '../../../core/monitoring/rules/rule.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';

const marks: Readonly<Record<Severity, string>> = { low: '▲', medium: '▲▲', high: '▲▲▲' };

export function severityMarks(severity: Severity): string {
  return marks[severity];
}

export function severityBadge(severity: Severity, view: ViewContext): Html {
  return html`<span class="badge severity-${severity}"
    ><span aria-hidden="true">${marks[severity]}</span> ${watchWords(view).severities[severity]}</span
  >`;
}
