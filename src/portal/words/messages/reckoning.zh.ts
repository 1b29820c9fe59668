/** Messages of the reckoning in Chinese, by their English form. */
export const reckoningMessagesZh: Readonly<Record<string, string>> = {
  'It may be resolved by now: the page of conflicts has those that are open.':
    '它可能已经解决：冲突页面列有尚未解决的。',
  'Ask again in a while: after something was written, all statements are reckoned anew.':
    '请稍后再查询：内容更新后，所有说法会重新推算。',
  'Name donors and recipients of the registry, days as 2019-01-31, a stage and a currency.':
    '请填写登记册中的支援方和受援方、形如 2019-01-31 的日期、阶段和币种。',
  'Conflicts are still looked for.': '仍在查找冲突。',
  '"{0}" is not registered.': '“{0}”不在登记册中。',
  '"{0}" is no day.': '“{0}”不是日期。',
  'The period ends on {0}, before it starts on {1}.': '时期于 {0} 结束，早于开始日 {1}。',
  'The records of a sum add up to {0} {1}, below zero.': '一个总数的记录相加为 {0} {1}，低于零。',
  'Corrections exceed what they correct in this scope: check those records, or ask about a wider scope.':
    '在此范围内，更正额超过被更正的数额：请核对这些记录，或查询更大的范围。',
  'The statements were not reckoned: {0}.': '未能推算这些说法：{0}。',
  'Ask again in a while, or about fewer claims: counterfoil reckon takes a file of them.':
    '请稍后再试，或减少说法的数量：counterfoil reckon 可读取说法文件。',
  'There is no open conflict {0}.': '没有尚未解决的冲突 {0}。',
  'There are more than {0} lines.': '超过 {0} 行。',
  'Line {0} is too long.': '第 {0} 行太长。',
  'There is nothing to reckon.{0}': '没有可以推算的内容。{0!}',
  '"{0}" is not written as name=value.': '“{0}”没有写成 名称=值 的形式。',
  'The scope begins like JSON and is none.': '范围开头像 JSON，其实不是。',
};
