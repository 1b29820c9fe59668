import type { Codes } from '../../../standards/observations/codes.ts';
import { listCodeJudgements } from '../../../store/monitoring/codeJudgements.ts';
import type { Ledger } from '../../ledger.ts';

/** What codes of a source mean, by what people said of them; those that nobody could decide are left out. */
export async function judgedCodes({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>, source: string): Promise<Codes> {
  const codes = { place: new Map<string, string>(), indicator: new Map<string, string>() };
  for (const { kind, code, verdict, becomes } of await listCodeJudgements(db, ledgerId, { source })) {
    if (verdict !== 'undecided') codes[kind].set(code, verdict === 'same' ? (becomes ?? '') : '');
  }
  return codes;
}
