/** What schemas say of what was sent, on Chinese pages: every member of the API has a name there, every phrase its words. */
import { describe, expect, it } from 'vitest';
import { memberLabel } from '../../src/core/schemas/memberLabel.ts';
import { messageText } from '../../src/portal/words/messages/messageText.ts';
import { termsZh } from '../../src/portal/words/messages/terms.zh.ts';
import { apiRoutes } from '../../src/server/api/api.ts';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Names of everything that can be sent. */
async function sentNames(): Promise<string[]> {
  const { paths, components } = (await (await apiRoutes().request('/openapi.json')).json()) as Description;
  const names = new Set<string>();
  const seen = new Set<Schema>();
  const walk = (schema: Schema | undefined): void => {
    if (schema === undefined || seen.has(schema)) return;
    seen.add(schema);
    walk(components.schemas[schema.$ref?.split('/').at(-1) ?? '']);
    for (const [name, below] of Object.entries(schema.properties ?? {})) {
      names.add(name);
      walk(below);
    }
    walk(schema.items);
    for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(each);
  };
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const { name } of operation.parameters ?? []) names.add(name);
    walk(operation.requestBody?.content['application/json']?.schema);
  }
  return [...names];
}

describe('schemas in Chinese', () => {
  it('have a name for everything that can be sent', async () => {
    const names = await sentNames();
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name) => !termsZh.has(memberLabel([name]).toLowerCase()))).toEqual([]);
  });

  it.each([
    ['Due day: must be filled in', '期限：必须填写'],
    ['Budget › amount: must be a plain decimal number, not below zero', '预算·金额：须为不小于零的普通十进制数'],
    ['Readings › 3 › place: must have at most 200 characters', '监测数据·3·地方：最多 200 个字符'],
    ['Version: must be at least 1; What is done: must be filled in', '版本：不得小于 1；措施内容：必须填写'],
    ['Stage: must be one of new, closed', '阶段：须为以下之一：new, closed'],
    ['Lists: must name at least one', '名单：至少须写一项'],
    ['Owner: is not known here', '承办方：此处没有这一项'],
    ['It must be at least 1.', '不得小于 1。'],
    ['It must be a whole number.', '须为整数。'],
    ['severity: there is no "bad"; there are low, medium, high', '严重程度：没有“bad”；可用的有 low, medium, high'],
    ['on: "soon" is not a day such as 2019-07-14', '日期：“soon”不是形如 2019-07-14 的日期'],
  ])('%s', (english, words) => {
    expect(messageText(english, 'zh')).toBe(words);
  });
});
