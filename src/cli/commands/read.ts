import { Command } from 'commander';
import { isoDay } from './optionValues.ts';

interface ReadFlags {
  readonly date?: string;
  readonly outlet?: string;
  readonly json?: boolean;
  readonly llm?: boolean;
}

/** `counterfoil read FILE…`: needs no database and no network. What it needs is loaded when it runs, not before. */
export function readCommand(): Command {
  return new Command('read')
    .description('read documents (text, Markdown, HTML, PDF, DOCX) and print the claims found in them')
    .argument('<files...>', 'files to read; - is standard input')
    .option('--date <day>', 'day of the documents, YYYY-MM-DD; goes before their own', isoDay)
    .option('--outlet <name>', 'who published them')
    .option('--json', 'print one JSON object a claim and line')
    .option('--llm', 'also ask the model that COUNTERFOIL_LLM_URL and COUNTERFOIL_LLM_MODEL name')
    .action(async (files: string[], flags: ReadFlags) => {
      process.exitCode = await runRead(files, flags);
    });
}

async function runRead(files: readonly string[], flags: ReadFlags): Promise<number> {
  const [{ readDocuments }, { readEffects }, { lineWriter }, { printCards, printJson }] = await Promise.all([
    import('../../actions/readDocuments.ts'),
    import('../../actions/readEffects.ts'),
    import('../reading/lineWriter.ts'),
    import('../reading/printReading.ts'),
  ]);
  const request = { files, date: flags.date ?? null, outlet: flags.outlet ?? null };
  const events = readDocuments(request, await readEffects({ llm: flags.llm === true, environment: process.env }));
  const paper = {
    out: lineWriter(process.stdout),
    err: lineWriter(process.stderr),
    style: terminalStyle(process.stdout),
  };
  return await (flags.json ? printJson(events, paper) : printCards(events, paper));
}

/** Plain and 80 columns wide where nobody watches; NO_COLOR (no-color.org) asks for plain type too. */
function terminalStyle(stream: NodeJS.WriteStream): { width: number; styled: boolean } {
  const watched = stream.isTTY;
  const plain = Boolean(process.env['NO_COLOR']) || process.env['TERM'] === 'dumb';
  return { width: Math.min(100, Math.max(40, watched ? stream.columns : 80)), styled: watched && !plain };
}
