import stringWidth from 'string-width';
import { safeForTerminal } from '../reading/safeForTerminal.ts';

interface AccountRow {
  readonly email: string;
  readonly role: string;
  readonly name: string;
}

/** Accounts one a line, in columns as wide as they need to be. */
export function accountTable(accounts: readonly AccountRow[]): string {
  if (accounts.length === 0) return 'There are no accounts yet; "counterfoil start" makes the first.';
  const rows = accounts.map(({ email, role, name }) => [email, role, name].map(safeForTerminal));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)))).join('  ');
  return rows.map(line).join('\n');
}
