import type { ArchivedDocument } from '../../actions/archiveDocument.ts';
import type { CounterfoilError } from '../../core/errors/errors.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

/** What became of a file that was added. Names and titles come from outside, and move no cursor. */
export function addedReport(
  file: string,
  { document, added, claims, warnings }: ArchivedDocument,
  conflicts: readonly { readonly id: string; readonly statements: number }[],
): string {
  const drafts = `${claims} draft ${claims === 1 ? 'claim' : 'claims'}`;
  const outcome = added ? `added, ${drafts} for review` : 'already there, nothing changed';
  const notCollected = added ? document.notCollected : [];
  return [
    `${safeForTerminal(file)}: ${outcome}`,
    `  /documents/${document.id}  ${safeForTerminal(document.title)}`,
    ...notCollected.map(({ reason, count }) => `  not collected: ${count} (${reason})`),
    ...conflicts.map(
      ({ id, statements }) =>
        `  conflict: ${statements} statements cannot all be true, its own among them: /conflicts/${id}`,
    ),
    ...warnings.map((warning) => `  note: ${safeForTerminal(warning)}`),
  ].join('\n');
}

/** Why a file was not added, and what to do about it. */
export function refusedReport(file: string, { kind, message }: CounterfoilError): string {
  return `${safeForTerminal(file)}: ${kind.code}: ${safeForTerminal(message)}\n  remedy: ${kind.remedy}`;
}
