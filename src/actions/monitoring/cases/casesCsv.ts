/** Cases as CSV: what the board shows its reader, one line for each, column after column. */
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { csvLine } from '../../../standards/sheets/csvLine.ts';
import type { CaseBoard, CaseLine } from '../../caseAnswers.ts';
import { mutingCells } from '../alerts/alertsCsv.ts';
import { toldId } from './listCases.ts';

const header = [
  'case',
  'stage',
  'place',
  'place name',
  'rule',
  'rule title',
  'indicator',
  'theme',
  'severity',
  'opened',
  'closed',
  'found to be',
  'next task',
  'due',
  'overdue',
  'owners of measures',
  'told of overdue',
  'times fired',
  'alert ended',
  'nobody told because',
  'until',
  'reason',
  'alert',
  'sentence',
  'sentence in Chinese',
];

export function casesCsv({ columns, names }: Pick<CaseBoard, 'columns' | 'names'>): string {
  const lines = columns.flatMap(({ items }) => items);
  const nameOf = (id: string): string => names[id]?.name ?? id;
  return [header, ...lines.map((line) => cells(line, nameOf))].map((line) => csvLine(line)).join('');
}

function cells(line: CaseLine, nameOf: (id: string) => string): string[] {
  const { alert, due, escalatedTo, suggestion } = line;
  const [next] = due;
  return [
    line.id,
    line.stage,
    alert.place,
    nameOf(alert.place),
    alert.rule,
    inLanguage(alert.title, 'en'),
    alert.indicator,
    alert.theme,
    alert.severity,
    line.openedOn,
    line.closedOn ?? '',
    line.outcome ?? '',
    next?.task ?? '',
    next?.by ?? '',
    line.overdue ? 'yes' : 'no',
    line.owners.map((owner) => `${nameOf(owner)} (${owner})`).join('; '),
    escalatedTo === null ? '' : toldId(escalatedTo),
    String(line.episodes),
    suggestion === null ? '' : `${suggestion.how} ${suggestion.period}`,
    ...mutingCells(line.muting),
    alert.id,
    inLanguage(alert.sentence, 'en'),
    inLanguage(alert.sentence, 'zh'),
  ];
}
