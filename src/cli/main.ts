/** Runs the command line and turns an error that a person can act on into its code, its words and its remedy. */
import { CounterfoilError } from '../core/errors/errors.ts';
import { program } from './program.ts';

/** Prints an error; gives the exit code. An error that is not ours to explain keeps its stack, for the report of a defect. */
function explain(error: unknown): number {
  if (error instanceof CounterfoilError) {
    process.stderr.write(`counterfoil: ${error.code}: ${error.message}\n  remedy: ${error.kind.remedy}\n`);
    return error.kind.exitCode;
  }
  process.stderr.write(
    `counterfoil: this is a defect of the program, please report it\n${String(error instanceof Error ? error.stack : error)}\n`,
  );
  return 70;
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
