/** Runs the command line and turns an error that a person can act on into its code, its words and its remedy. */
import { CommanderError } from 'commander';
import { CounterfoilError } from '../core/errors/errors.ts';
import { outputNotWritable } from './errors.ts';
import { safeForTerminal } from './reading/safeForTerminal.ts';
import { program } from './program.ts';

/** Prints an error; gives the exit code. An error that is not ours to explain keeps its stack, for the report of a defect. */
function explain(error: unknown): number {
  if (error instanceof CounterfoilError) {
    process.stderr.write(
      `counterfoil: ${error.code}: ${safeForTerminal(error.message)}\n  remedy: ${error.kind.remedy}\n`,
    );
    return error.kind.exitCode;
  }
  process.stderr.write(
    `counterfoil: this is a defect of the program, please report it\n${String(error instanceof Error ? error.stack : error)}\n`,
  );
  return 70;
}

/** Ends a command whose reader went away as if it had finished: what it stores is stored, and nobody reads the rest. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.exitCode = explain(new CounterfoilError(outputNotWritable, error.message, { cause: error }));
}

/** What the command line has to say of a call that makes no sense is printed by then. */
function exitCodeOf({ exitCode }: CommanderError): number {
  return exitCode === 0 ? 0 : 2;
}

process.stdout.on('error', outputFailed);
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? exitCodeOf(error) : explain(error);
}
