/** The one-word commands of package.json: each installs what is missing and then does its work on the right Node. */
import { delimiter, dirname, join } from 'node:path';
import { compileCache, installPackages, nodePath, root, runInTerminal } from './install.mjs';

installPackages();
const node = nodePath();
const [verb, ...words] = process.argv.slice(2);
const env = {
  NODE_COMPILE_CACHE: compileCache,
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

// Laws of reckoning on so many random cases, instead of the few hundred of a usual run.
if (verb === 'laws') env.COUNTERFOIL_RECKON_CASES ??= '20000';

const run = (command, rest) => runInTerminal(command, rest, { cwd: root, env });

const verbs = {
  start: () => run(node, ['src/cli/main.ts', 'start', ...words]),
  dev: () => run(node, ['--watch-path=src', '--watch-path=web', 'src/cli/main.ts', 'start', ...words]),
  test: () => run(node, ['test/run.ts', ...words]),
  check: () => run(node, ['test/check.ts', ...words]),
  fix: async () =>
    (await run(node, ['scripts/docs.ts'])) || (await run('oxlint', ['--fix', '--type-aware'])) || run('oxfmt', []),
  simulate: () => run(node, ['scripts/simulate.ts', ...words]),
  laws: () => run('vitest', ['run', 'test/reckoning', ...words]),
  bench: () => run(node, ['bench/run.ts', ...words]),
  build: () => run('tsc', ['-p', 'tsconfig.build.json']),
};

process.exit(verbs[verb] ? await verbs[verb]() : 2);
