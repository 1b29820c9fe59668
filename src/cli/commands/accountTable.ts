import stringWidth from 'string-width';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

interface AccountRow {
  readonly email: string;
  readonly role: string;
  readonly name: string;
  readonly side: string | null;
  readonly actor: string | null;
  readonly place: string | null;
  readonly rights: readonly string[];
  readonly disabledAt: string | null;
}

function limitsOf({ side, actor, place, rights, disabledAt }: AccountRow): string {
  const parts = [
    disabledAt === null ? null : `disabled since ${disabledAt.slice(0, 10)}`,
    side === null ? null : `${side} side`,
    actor === null ? null : `actor ${actor}`,
    place === null ? null : `place ${place}`,
    ...rights.map((right) => `may ${right}`),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Accounts one a line, in columns as wide as they need to be: e-mail, role, name, limits and rights. */
export function accountTable(accounts: readonly AccountRow[]): string {
  if (accounts.length === 0) return 'There are no accounts yet; "counterfoil start" makes the first.';
  const rows = accounts.map((account) =>
    [account.email, account.role, account.name, limitsOf(account)].map(safeForTerminal),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
