/** Alerts as CSV: what the list of alerts shows its reader, one line for each. What is withheld there is withheld here. */
import type { Muting } from '../../../core/monitoring/alerts/alert.ts';
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { csvLine } from '../../../standards/sheets/csvLine.ts';
import type { AlertAnswer } from '../../alertAnswers.ts';

const header = [
  'alert',
  'place',
  'place name',
  'within',
  'rule',
  'rule title',
  'indicator',
  'theme',
  'severity',
  'phase',
  'since',
  'newest period',
  'unknown since',
  'value',
  'limit',
  'unit',
  'sentence',
  'sentence in Chinese',
  'ended',
  'nobody told because',
  'until',
  'reason',
  'case',
  'case stage',
  'rests on',
  'exit criterion of law',
  'run',
  'day',
];

export function alertsCsv(alerts: readonly AlertAnswer[]): string {
  return [header, ...alerts.map(cells)].map((line) => csvLine(line)).join('');
}

function cells(alert: AlertAnswer): string[] {
  const { place, above, rule, indicator, ended, legalBasis } = alert;
  const sentence = ended?.sentence ?? alert.sentence;
  // The sentence is told of the first test that fires.
  const record = alert.records.find(({ fires }) => fires === true) ?? alert.records[0];
  return [
    alert.id,
    place.id,
    place.name,
    above?.id ?? '',
    rule.id,
    inLanguage(rule.title, 'en'),
    indicator.id,
    alert.theme,
    alert.severity,
    alert.phase,
    alert.since,
    ended?.period ?? alert.period,
    alert.unknownSince ?? '',
    String(record?.value ?? ''),
    String(record?.limit ?? ''),
    record?.unit ?? '',
    inLanguage(sentence, 'en'),
    inLanguage(sentence, 'zh'),
    ended?.how ?? '',
    ...mutingCells(ended === null ? alert.muting : null),
    alert.case?.id ?? '',
    alert.case?.stage ?? '',
    alert.restsOn,
    legalBasis?.exitCriterion === true ? 'yes' : 'no',
    String(alert.run),
    alert.day,
  ];
}

/** Why nobody is told, until when, and for what reason. */
export function mutingCells(muting: Muting | null): [by: string, until: string, reason: string] {
  if (muting === null) return ['', '', ''];
  if (muting.by === 'silence') return [muting.by, muting.until, `${muting.office}: ${muting.reason}`];
  return muting.by === 'alert' ? [muting.by, '', muting.alert] : [muting.by, '', ''];
}
