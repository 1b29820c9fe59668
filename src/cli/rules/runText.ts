/** A run as a person reads it, or a program. */
import { counted } from '../../core/decimals/counted.ts';
import type { RunReport } from '../../actions/monitoring/runRules.ts';
import type { Alert } from '../../core/monitoring/alerts/alert.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';
import { problemLines, problemText } from './problemText.ts';

const mostListed = 50;

export function* runText(report: RunReport, language: 'en' | 'zh'): Generator<string> {
  const { problems, alerts, ended, bulletin, summary, explained } = report;
  yield* problemText(problems);
  const { day, rules, places, tests, muted, withheld } = summary;
  const held = withheld === 0 ? '' : `; ${withheld} held back as chance`;
  const looked = `${counted(rules, 'rule')} over ${counted(places, 'place')}, ${counted(tests, 'test')}`;
  yield `${day}: ${looked}. ${counted(alerts.length, 'alert')}, ${muted} of them muted${held}.`;
  const loud = alerts.filter(({ muting }) => muting === null);
  if (bulletin.kind === 'digest') yield* digestText(report);
  else for (const alert of loud.slice(0, mostListed)) yield* alertText(alert, language);
  if (bulletin.kind !== 'digest' && loud.length > mostListed) yield more(loud.length - mostListed);
  for (const alert of alerts.filter(({ muting }) => muting !== null).slice(0, mostListed)) {
    yield safeForTerminal(`  (muted${mutedBy(alert)}) ${alert.sentence[language] ?? ''}`);
  }
  for (const { sentence } of ended.slice(0, mostListed)) yield safeForTerminal(`- ${sentence[language] ?? ''}`);
  if (ended.length > mostListed) yield more(ended.length - mostListed);
  for (const { fires, sentence } of explained) {
    const said = fires === null ? '?' : fires ? '!' : '·';
    yield safeForTerminal(`${said} ${sentence[language] ?? ''}`);
  }
}

const more = (count: number): string => `… and ${count} more; --json lists all`;

function* alertText(
  { severity, sentence, since, phase, unknownSince, news, legalBasis, id }: Alert,
  language: 'en' | 'zh',
): Generator<string> {
  const fresh = news === 'fired' ? 'new, ' : news === null ? '' : `${news}, `;
  const held = unknownSince === null ? '' : `, nothing reported since ${unknownSince}`;
  const law = legalBasis === null ? '' : `; ${legalBasis.text}`;
  yield safeForTerminal(`! ${sentence[language] ?? ''}`);
  yield safeForTerminal(`    ${severity}, ${fresh}${phase} since ${since}${held}${law} (${id})`);
}

function* digestText({ bulletin, summary }: RunReport): Generator<string> {
  yield `Digest: ${summary.fired} new alerts and ${summary.ended} that ended, by place above and theme:`;
  for (const { parent, theme, severity, fired, ended } of bulletin.notices.slice(0, mostListed)) {
    yield safeForTerminal(
      `  ${parent ?? 'no place above'}, ${theme}: ${fired.length} new (${severity}), ${ended.length} ended`,
    );
  }
  if (bulletin.notices.length > mostListed) yield more(bulletin.notices.length - mostListed);
}

function mutedBy({ muting }: Alert): string {
  if (muting === null) return '';
  if (muting.by === 'alert') return ` by ${muting.alert}`;
  if (muting.by === 'silence') return ` until ${muting.until}: ${muting.reason}`;
  return `: ${Math.round(muting.precision * 100)}% of ${muting.verified} verified were true`;
}

/** Problems, alerts, ended alerts, notices and a summary, one JSON object a line. */
export function* runLines({
  problems,
  alerts,
  ended,
  bulletin,
  summary,
  sources,
  explained,
}: RunReport): Generator<string> {
  yield* problemLines(problems);
  const named = (records: Alert['records']): object[] =>
    records.map((record) => ({ ...record, sources: record.sources.map((at) => sources[at]) }));
  for (const { records, ...alert } of alerts)
    yield JSON.stringify({ alert: alert.id, ...alert, records: named(records) });
  for (const { id, ...rest } of ended) yield JSON.stringify({ ended: id, ...rest });
  for (const notice of bulletin.notices) yield JSON.stringify({ notice: bulletin.kind, ...notice });
  for (const record of named(explained)) yield JSON.stringify({ explained: true, ...record });
  yield JSON.stringify({ summary: { ...summary, bulletin: bulletin.kind, mutedNew: bulletin.muted } });
}
