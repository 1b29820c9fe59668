/**
 * Writes the pages of the documentation that are made from the code: `node scripts/docs.ts` (part of `npm run fix`).
 * `test/docs/docs.test.ts` fails while they are not fresh.
 */
import { globSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { definedErrors } from '../src/core/errors/errors.ts';
import { program } from '../src/cli/program.ts';

const root = resolve(import.meta.dirname, '..');

/** Heading of the errors that a part of the program defines, by its folder. */
const parts: Readonly<Record<string, string>> = {
  outside: 'Files, databases and other surroundings',
  intake: 'Reading',
  standards: 'Gazetteers and other standards',
  'core/reckoning': 'Reckoning',
  'core/monitoring': 'Monitoring',
  'core/disclosure': 'Disclosure',
  core: 'Rules of the ledger',
  store: 'Records',
  actions: 'Verbs',
  server: 'HTTP',
  cli: 'The command line',
};

/** Page of errors: each with its code, HTTP status, exit code and remedy, by the part that defines it. */
export async function errorsPage(): Promise<string> {
  const lines = [
    '# Errors',
    '',
    'Every error that a person can act on has a stable code, a message that names the value it stumbled on, and a',
    'remedy. The command line prints all three and exits with the code given (1: the input is at fault, 2: the call,',
    '3: the surroundings; 70: a defect of ours). The portal and the API answer with the HTTP status; the API as',
    '`application/problem+json` with `code` and `remedy`. After an error nothing is half stored.',
    '',
    'This page is made from the code by `npm run fix`.',
  ];
  const shown = new Set<string>();
  for (const [part, heading] of Object.entries(parts)) {
    const files = globSync(`src/${part}/**/errors.ts`, { cwd: root }).sort();
    await Promise.all(files.map((file) => import(resolve(root, file))));
    const kinds = [...definedErrors().values()].filter((kind) => !shown.has(kind.code));
    if (kinds.length === 0) continue;
    lines.push('', `## ${heading}`, '', '| code | HTTP | exit | remedy |', '|---|---|---|---|');
    for (const kind of kinds.sort((a, b) => (a.code < b.code ? -1 : 1))) {
      shown.add(kind.code);
      lines.push(`| \`${kind.code}\` | ${kind.status} | ${kind.exitCode} | ${kind.remedy} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function helpOf(command: Command, path: string): string[] {
  const name = `${path} ${command.name()}`.trim();
  command.configureHelp({ helpWidth: 110 });
  const help = ['', `## ${name}`, '', '```', command.helpInformation().trimEnd(), '```'];
  return [...help, ...command.commands.flatMap((inner) => helpOf(inner, name))];
}

/** Page of commands: the help of each, as it is printed. */
export function commandsPage(): string {
  const lines = [
    '# Commands',
    '',
    'In a checkout every command runs as `npx counterfoil …`. Those that need a database take `--data DIR` (an embedded',
    'one, made on first use) or `DATABASE_URL`. This page is made from the code by `npm run fix`.',
  ];
  return `${[...lines, ...program().commands.flatMap((command) => helpOf(command, 'counterfoil'))].join('\n')}\n`;
}

if (import.meta.main) {
  writeFileSync(resolve(root, 'docs/errors.md'), await errorsPage());
  writeFileSync(resolve(root, 'docs/commands.md'), commandsPage());
}
