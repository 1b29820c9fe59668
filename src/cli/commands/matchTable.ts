import stringWidth from 'string-width';
import { safeForTerminal } from '../reading/safeForTerminal.ts';
import type { CandidateAnswer, MatchAnswer } from '../../actions/matchNames.ts';

/** Pads by the width on the screen: a Chinese character fills two columns. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function row(candidate: CandidateAnswer, widths: { id: number; name: number }): string {
  const mark = candidate.autoLink ? '=' : ' ';
  const name = padded(labelOf(candidate), widths.name);
  return `  ${mark} ${candidate.score.toFixed(2)}  ${padded(candidate.id, widths.id)}  ${name}  ${candidate.why}`;
}

const labelOf = ({ name, localName }: CandidateAnswer): string => (localName === null ? name : `${name} ${localName}`);

/** A name and its candidates for reading; `=` marks the one that links by itself. */
export function matchTable({ name, candidates, error }: MatchAnswer): string {
  const title = safeForTerminal(name) || '(empty line)';
  if (error !== undefined) return `${title}\n    ${error.code}: ${safeForTerminal(error.message)}. ${error.remedy}`;
  if (name === '') return title;
  if (candidates.length === 0) return `${title}\n    nothing like it in the registry`;
  const widths = {
    id: Math.max(...candidates.map(({ id }) => stringWidth(id))),
    name: Math.max(...candidates.map((candidate) => stringWidth(labelOf(candidate)))),
  };
  return [title, ...candidates.map((candidate) => row(candidate, widths))].join('\n');
}
