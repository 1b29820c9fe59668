/** Messages about readings that are taken in, in Chinese, by their English form. */
export const readingMessagesZh: Readonly<Record<string, string>> = {
  'Check the address; the list of datasets has every one that was taken in.':
    '请检查地址；数据集列表列出每一份录入的数据集。',
  'A dataset is entered, then approved, then published; it can be withdrawn at any time, and then stays so.':
    '数据集先录入，再批准，再发布；随时可以撤回，撤回后不再恢复。',
  'It holds readings of places outside of your limits. Ask for wider ones, or look at the pages of your places.':
    '其中有您填报范围之外的地方的数值。请申请扩大范围，或查看您所负责地方的页面。',
  'Give readings of the places that you report for; an administrator can widen the limits.':
    '请只报送您所负责地方的数值；管理员可以扩大范围。',
  'Name the id of a place of the registry, or the key of an indicator.': '请写对象库中地方的编号，或指标的编号。',
  'Readings were changed outside of Counterfoil. Run "counterfoil history verify", keep the database as it is, and compare it with a backup.':
    '数值在 Counterfoil 之外被改动。请运行 "counterfoil history verify"，保持数据库原样，并与备份比对。',
  'Name a profile of readings that was saved, by its title or id, or give one as JSON.':
    '请写已存读取方案的名称或编号，或以 JSON 提供。',
  'there is no profile “{0}”; saved are {1}': '没有读取方案“{0}”；已存有 {1}',
  'body: is empty': 'body：为空',
  '{0}: is not known; known are {1}': '{0}：未知；可用的有 {1}',
  '{0}: must be yes or no': '{0}：须为 yes 或 no',
  '{0}: must be a whole number': '{0}：须为整数',
  'basis: is no JSON': 'basis：不是 JSON',
  'the body is no JSON; a file as the body goes with ?source=… in the address':
    '正文不是 JSON；以文件为正文时，请在地址中写 ?source=…',
  'there is no dataset {0}': '没有数据集 {0}',
  '{0} did not take it in': '它不是由 {0} 录入的',
  'say what the code means, or that it is not ours': '请写明该代码的含义，或说明它不属于本库',
  'goes with the verdict "same", and only with it': '只与判断“相同”一起填写，且必须填写',
  'there is no {0} {1}': '没有{0!} {1}',
  '{0} reports for a part of the ledger only': '{0} 只填报账本的一部分',
  'the state of the dataset is "{0}"': '该数据集的状态为“{0!}”',
  'a chunk of readings is not as it was stored': '有一段数值与存入时不同',
  'rows are not as they were stored': '有若干行与存入时不同',
  'One reading was recorded before what is known of its place and period already; it changes the past only.':
    '有 1 个数值的记录日期早于已知数值，只改变历史。',
  '{0} readings were recorded before what is known of their places and periods already; they change the past only.':
    '有 {0} 个数值的记录日期早于该地该期已知的数值；它们只改变过去。',
  '{0} was known as {1} on {2} already; {3} of the same day goes before it.':
    '{0} 在 {2} 已知为 {1}；同一天的 {3} 以后者为准。',
  '{0} is no period of an indicator by {1}.': '{0} 不是按{1!}统计的指标的周期。',
  'The least value {0} is above the greatest, {1}.': '最小值 {0} 大于最大值 {1}。',
  'The place {0} had closed by then; values that wait for what took its place: {1}.':
    '地方 {0} 届时已撤销；等待确定继任地方的数值：{1} 个。',
};
