/** The one-word commands of package.json: each installs what is missing and then does its work on the right Node. */
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { installPackages, nodePath, root } from './install.mjs';

installPackages();
const node = nodePath();
const [verb, ...words] = process.argv.slice(2);
const env = { ...process.env, PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };

/** Runs one tool to its end and says how it ended. Ctrl-C reaches the tool by the terminal. */
function run(command, rest) {
  process.on('SIGINT', () => {});
  const result = spawnSync(command, rest, { cwd: root, stdio: 'inherit', env });
  return result.status ?? 1;
}

const verbs = {
  start: () => run(node, ['src/cli/main.ts', 'start', ...words]),
  dev: () => run(node, ['--watch-path=src', '--watch-path=web', 'src/cli/main.ts', 'start', ...words]),
  test: () => run(node, ['test/run.ts', ...words]),
  check: () => run(node, ['test/check.ts', ...words]),
  fix: () => run('oxlint', ['--fix', '--type-aware']) || run('oxfmt', []),
  bench: () => run(node, ['bench/run.ts', ...words]),
  build: () => run('tsc', ['-p', 'tsconfig.build.json']),
};

process.exit(verbs[verb] ? verbs[verb]() : 2);
