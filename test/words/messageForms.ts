/** Every sentence that a refusal, a problem or a remedy can be made of, read from the sources: no list to keep by hand. */
import { parseAst } from 'vitest/node';
import { readTracked, trackedFiles } from '../tidy/sources.ts';

/** A sentence as its author wrote it, with {0}, {1} … for what is filled in. */
export interface MessageForm {
  readonly file: string;
  readonly form: string;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Parameters and properties of these names hold sentences for readers. */
const telling = /^(?:message|remedy|sentence|ifPassed|ifNot)$/;
/** What people meet on pages; commands speak English, and the portal speaks from its own words. */
const speaking =
  /^src\/(?:core|standards|actions|server|outside\/(?:files|sheets))\/(?!.*(?:\.test\.ts|\/testing\/)).*\.ts$/;

export function messageForms(): MessageForm[] {
  return trackedFiles(speaking).flatMap((file) => {
    const forms = new Set<string>();
    const tree = parseAst(readTracked(file), { lang: 'ts' }) as unknown as Node;
    const told = tellingFunctions(tree);
    walk(tree, (node) => {
      for (const sentence of sentencesAt(node, told)) {
        for (const form of formsOf(sentence)) forms.add(form);
      }
    });
    return [...forms].map((form) => ({ file, form }));
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function nodesIn(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const below of nodesIn(value)) walk(below, visit);
  }
}

/** Name of a variable, a parameter, a property or a called function; the last step of a path. */
function nameOf(value: unknown): string {
  const [node] = nodesIn(value);
  if (node?.type === 'Identifier') return String(node['name']);
  return node?.type === 'MemberExpression' ? nameOf(node['property']) : '';
}

/** Functions of the file that take a sentence, with the places of those parameters. */
function tellingFunctions(tree: Node): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const note = (name: string, from: Node): void => {
    nodesIn(from['params']).forEach((parameter, place) => {
      if (telling.test(nameOf(parameter))) found.set(name, [...(found.get(name) ?? []), place]);
    });
  };
  walk(tree, (node) => {
    if (node.type === 'FunctionDeclaration') note(nameOf(node['id']), node);
    if (node.type === 'VariableDeclarator') nodesIn(node['init']).forEach((init) => note(nameOf(node['id']), init));
    if (node.type === 'Property') nodesIn(node['value']).forEach((value) => note(nameOf(node['key']), value));
  });
  return found;
}

function sentencesAt(node: Node, told: ReadonlyMap<string, readonly number[]>): Node[] {
  if (node.type === 'Property' && telling.test(nameOf(node['key']))) return nodesIn(node['value']);
  if (node.type === 'VariableDeclarator' && telling.test(nameOf(node['id']))) return nodesIn(node['init']);
  const given = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]) : [];
  const called = nameOf(node['callee']);
  if (node.type === 'NewExpression' && called === 'CounterfoilError') return nodesIn(given[1]);
  if (node.type !== 'CallExpression') return [];
  const places = called === 'refuse' ? [2, 3] : (told.get(called) ?? []);
  return places.flatMap((place) => nodesIn(given[place]));
}

/** The forms of a literal, of either side of a condition, or of what stands where nothing else does. */
function formsOf(node: Node): string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  if (node.type === 'ConditionalExpression') {
    return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])].flatMap(formsOf);
  }
  if (node.type === 'LogicalExpression') return nodesIn(node['right']).flatMap(formsOf);
  if (node.type !== 'TemplateLiteral') return [];
  const texts = nodesIn(node['quasis']).map((quasi) => (quasi['value'] as { cooked: string }).cooked);
  return [texts.map((text, place) => (place === 0 ? text : `{${place - 1}}${text}`)).join('')];
}
