import { counted } from '../../core/decimals/counted.ts';
import type { MoveAnswer } from '../../actions/importAnswers.ts';
import type { Move } from '../../core/records/states.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

const participles: Readonly<Record<Move, string>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  withdraw: 'withdrawn',
};

function many(count: number): string {
  return counted(count, 'record');
}

/** What came, or would come, of moving an import: what moved, and what stayed and why, with one record to look at. */
export function moveReport({ move, moved, left }: MoveAnswer, isDry: boolean): string {
  const would = isDry ? 'would be ' : '';
  const lines = left.map(({ because, count, examples: [first] }) => {
    const example = first === undefined ? '' : ` (such as ${first.id})`;
    return `  ${many(count)} ${isDry ? 'would stay' : 'left as they are'}: ${because}${example}`;
  });
  return [`${would}${participles[move]}: ${many(moved)}`, ...lines.map(safeForTerminal)].join('\n');
}
