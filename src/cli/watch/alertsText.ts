import { counted } from '../../core/decimals/counted.ts';
import type { AlertAnswer, AlertListAnswer } from '../../actions/alertAnswers.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

export function* alertsText({ day, total, items }: AlertListAnswer, language: 'en' | 'zh'): Generator<string> {
  if (day === null) yield 'The rules were not run yet: counterfoil watch run.';
  else yield `${counted(total, 'alert')} as of ${day}.`;
  for (const alert of items) yield* alertText(alert, language);
}

function* alertText(alert: AlertAnswer, language: 'en' | 'zh'): Generator<string> {
  const { sentence, severity, phase, since, unknownSince, restsOn, legalBasis, ended, id } = alert;
  const mark = alert.muting === null ? '!' : '(muted)';
  yield safeForTerminal(`${mark} ${(ended?.sentence ?? sentence)[language] ?? ''}`);
  const held = unknownSince === null ? '' : `, nothing reported since ${unknownSince}`;
  const open = restsOn === 'published' ? '' : `, ${ended === null ? '' : 'its end '}${onReadings[restsOn]}`;
  const law = legalBasis === null ? '' : `; ${legalBasis.text}`;
  const made = alert.case === null ? '' : `; case ${alert.case.id}: ${alert.case.stage}`;
  yield safeForTerminal(`    ${severity}, ${phase} since ${since}${held}${open}${law}${mutedBy(alert)}${made} (${id})`);
}

const onReadings = {
  entered: 'on readings that nobody approved yet',
  approved: 'on readings that are not published yet',
} as const;

function mutedBy({ muting }: AlertAnswer): string {
  if (muting === null) return '';
  if (muting.by === 'alert') return `; muted by ${muting.alert}`;
  if (muting.by === 'silence') return `; muted until ${muting.until} for ${muting.office}: ${muting.reason}`;
  return `; only in the digest, as ${Math.round(muting.precision * 100)}% of ${muting.verified} verified were true`;
}
