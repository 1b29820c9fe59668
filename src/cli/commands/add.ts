import { Command, Option } from 'commander';
import type { Voice } from '../../core/claims/voice.ts';
import { voices } from '../../core/claims/voice.ts';
import type { ArchivedDocument, DocumentDetails } from '../../actions/archiveDocument.ts';
import type { ConflictAnswer } from '../../actions/reckoningAnswers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { print } from '../print.ts';
import { withDatabase } from '../withDatabase.ts';
import { addedReport, refusedReport } from './addReport.ts';
import { isoDay } from './optionValues.ts';
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
    .argument(
      '<files...>',
      'files to add: text, Markdown, HTML, PDF or DOCX; or photos of works and places, not of persons (JPEG, PNG, WebP)',
    )
    .option('--url <url>', 'address that the document came from')
    .option('--outlet <name>', 'who published it')
    .option('--date <day>', 'day of publication, YYYY-MM-DD; goes before its own', isoDay)
    .option('--language <tag>', 'language of the text, such as en or zh; goes before its own')
    .option('--licence <licence>', 'licence of the text')
    .addOption(new Option('--voice <voice>', 'whose voice it is').choices(voices).default('unknown'))
    .option('--title <title>', 'title; that of the document, or its first line, when absent; a photo needs one')
    .addOption(dataOption())
    .option('--json', 'print one JSON object a file')
    .action(async (files: string[], flags: AddFlags) => {
      process.exitCode = await runAdd(files, flags);
    });
}

/** What was said of the documents; an option of blanks says nothing. */
function detailsOf(flags: AddFlags): DocumentDetails {
  const said = (words: string | undefined): string | null => words?.trim() || null;
  return {
    title: said(flags.title),
    outlet: said(flags.outlet),
    sourceUrl: said(flags.url),
    publishedOn: flags.date ?? null,
    language: said(flags.language),
    voice: flags.voice,
    licence: said(flags.licence),
  };
}

/** For the comparison of a new document with all others; nobody waits for a page here. */
const longestWait = 300_000;

/** Whoever may open the database from the command line is its operator. */
function operatorName(): string {
  return process.env['COUNTERFOIL_USER'] ?? 'operator';
}

interface Added {
  readonly file: string;
  readonly archived: ArchivedDocument;
  /** What the new claims cannot be true together with. */
  readonly conflicts: readonly ConflictAnswer[];
}

function reportAdded({ file, archived, conflicts }: Added, json: boolean): void {
  const { document, added, claims, warnings } = archived;
  const told = conflicts.map(({ id, members }) => ({ id, statements: members.length }));
  const answer = { file, document: document.id, added, claims, title: document.title, warnings, conflicts: told };
  print(json ? JSON.stringify(answer) : addedReport(file, archived, told));
}

function reportError(file: string, error: CounterfoilError, json: boolean): void {
  const { code, exitCode, remedy } = error.kind;
  if (json) print(JSON.stringify({ file, error: { code, message: error.message, remedy, exitCode } }));
  else process.stderr.write(`${refusedReport(file, error)}\n`);
}

async function runAdd(files: readonly string[], flags: AddFlags): Promise<number> {
  const [{ archiveDocument }, { conflictsOfDocument }, { ledgerFor }, { ledgerReadEffects }, { loadBundledRegistry }] =
    await Promise.all([
      import('../../actions/archiveDocument.ts'),
      import('../../actions/reckoning/conflictsOfDocument.ts'),
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
        const archived = await archiveDocument(ledger, { bytes, fileName }, detailsOf(flags), effects);
        const conflicts = (await conflictsOfDocument(ledger, archived.document.id, longestWait)) ?? [];
        reportAdded({ file, archived, conflicts }, json);
      } catch (error) {
        if (!(error instanceof CounterfoilError)) throw error;
        reportError(file, error, json);
        exitCode = Math.max(exitCode, error.kind.exitCode);
      }
    }
    return exitCode;
  });
}
