import { Command, InvalidArgumentError, Option } from 'commander';
import type { ArchivedDocument, DocumentDetails } from '../../actions/archiveDocument.ts';
import type { Voice } from '../../actions/answers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parseDay } from '../../core/periods/day.ts';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface AddFlags {
  readonly url?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly voice: Voice;
  readonly title?: string;
  readonly data: string;
  readonly json?: boolean;
}

/** `counterfoil add FILE…`: archives documents and stores their draft claims; the same file twice changes nothing. */
export function addCommand(): Command {
  return new Command('add')
    .description('archive documents and store the claims drafted from them, for review')
    .argument('<files...>', 'files to add: text, Markdown, HTML, PDF or DOCX')
    .option('--url <url>', 'address that the document came from')
    .option('--outlet <name>', 'who published it')
    .option('--date <day>', 'day of publication, YYYY-MM-DD; goes before its own', isoDay)
    .option('--language <tag>', 'language of the text, such as en or zh; goes before its own')
    .option('--licence <licence>', 'licence of the text')
    .addOption(
      new Option('--voice <voice>', 'whose voice it is')
        .choices(['official', 'independent', 'international', 'unknown'])
        .default('unknown'),
    )
    .option('--title <title>', 'title; that of the document, or its first line, when absent')
    .addOption(dataOption())
    .option('--json', 'print one JSON object a file')
    .action(async (files: string[], flags: AddFlags) => {
      process.exitCode = await runAdd(files, flags);
    });
}

function isoDay(value: string): string {
  if (!parseDay(value)) throw new InvalidArgumentError('It is no day of the calendar; write it as 2019-07-14.');
  return value;
}

function detailsOf(flags: AddFlags): DocumentDetails {
  return {
    title: flags.title ?? null,
    outlet: flags.outlet ?? null,
    sourceUrl: flags.url ?? null,
    publishedOn: flags.date ?? null,
    language: flags.language ?? null,
    voice: flags.voice,
    licence: flags.licence ?? null,
  };
}

/** Whoever may open the database from the command line is its operator. */
function operatorName(): string {
  return process.env['COUNTERFOIL_USER'] ?? 'operator';
}

function reportAdded(file: string, { document, added, claims, warnings }: ArchivedDocument, json: boolean): void {
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ file, document: document.id, added, claims, title: document.title, warnings })}\n`,
    );
    return;
  }
  const drafts = `${claims} draft ${claims === 1 ? 'claim' : 'claims'}`;
  const outcome = added ? `added, ${drafts} for review` : 'already there, nothing changed';
  process.stdout.write(`${file}: ${outcome}\n  /documents/${document.id}  ${document.title}\n`);
  for (const { reason, count } of added ? document.notCollected : []) {
    process.stdout.write(`  not collected: ${count} (${reason})\n`);
  }
  for (const warning of warnings) process.stdout.write(`  note: ${warning}\n`);
}

function reportError(file: string, error: CounterfoilError, json: boolean): void {
  const { code, exitCode, remedy } = error.kind;
  if (json) {
    process.stdout.write(`${JSON.stringify({ file, error: { code, message: error.message, remedy, exitCode } })}\n`);
    return;
  }
  process.stderr.write(`${file}: ${code}: ${error.message}\n  remedy: ${remedy}\n`);
}

async function runAdd(files: readonly string[], flags: AddFlags): Promise<number> {
  const [{ archiveDocument }, { ledgerFor }, { ledgerReadEffects }, { loadBundledRegistry }] = await Promise.all([
    import('../../actions/archiveDocument.ts'),
    import('../../actions/ledger.ts'),
    import('../../actions/ledgerReadEffects.ts'),
    import('../../actions/loadBundledRegistry.ts'),
  ]);
  const json = flags.json === true;
  return withDatabase({ dataDir: flags.data, makesOne: true }, async (open) => {
    let exitCode = 0;
    const ledger = ledgerFor(open, { name: operatorName(), role: 'administrator' });
    // A database that no server has opened yet has no registry, and reading finds no names without one.
    await loadBundledRegistry(ledger);
    const effects = await ledgerReadEffects(ledger);
    for (const file of files) {
      try {
        const bytes = await effects.bytes(file);
        const fileName = file.split(/[\\/]/).pop() ?? file;
        reportAdded(file, await archiveDocument(ledger, { bytes, fileName }, detailsOf(flags), effects), json);
      } catch (error) {
        if (!(error instanceof CounterfoilError)) throw error;
        reportError(file, error, json);
        exitCode = Math.max(exitCode, error.kind.exitCode);
      }
    }
    return exitCode;
  });
}
