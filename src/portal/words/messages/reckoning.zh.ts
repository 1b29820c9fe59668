/** Messages of the reckoning in Chinese, by their English form. */
export const reckoningMessagesZh: Readonly<Record<string, string>> = {
  'It may be resolved by now: the page of conflicts has those that are open.':
    '它可能已经解决：冲突页面列有尚未解决的。',
  'There is no open conflict {0}.': '没有尚未解决的冲突 {0}。',
  'There are more than {0} lines.': '超过 {0} 行。',
  'Line {0} is too long.': '第 {0} 行太长。',
  'There is nothing to reckon.{0}': '没有可以推算的内容。{0!}',
  '"{0}" is not written as name=value.': '“{0}”没有写成 名称=值 的形式。',
  'The scope begins like JSON and is none.': '范围开头像 JSON，其实不是。',
};
