/** Messages of cases and of measured supervision lists in Chinese, by their English form. */
export const caseMessagesZh: Readonly<Record<string, string>> = {
  'Reopen the case first, with the reason for it.': '请先重新打开该个案，并说明理由。',
  'Work on the case as it is: it is open.': '个案尚未结案，可直接处理。',
  'Look at the case again: somebody has taken it on; verify it next.': '请重新查看个案：已有人受理，下一步是核实。',
  'Acknowledge the case first, so that others see that somebody is looking into it.':
    '请先受理个案，让他人知道已有人在查看。',
  'Say first what the alert was: true, false or a data error.': '请先说明预警的结论：属实、误报或数据错误。',
  'Assign measures to cases that were verified as true; verify this one anew if it turned out to be.':
    '只有核实为属实的个案才能安排措施；如后来证实属实，请重新核实。',
  'Name a measure of this case by its number.': '请写本案中某项措施的编号。',
  'Say of every measure that it is done or dropped before the case is closed.':
    '结案之前，请逐项说明措施已完成或已取消。',
  'Name at least one archived document that shows why a true case can be closed, with the words in it.':
    '请至少注明一份存档文件及其中原文，说明属实的个案为何可以结案。',
  'Name the case that stays: it must be another one, and none that is a duplicate of this.':
    '请注明保留的个案：须是另一个案，且不是本案的重复。',
  'Check the clock of the machine that wrote this, and try again.': '请检查写入设备的时钟后重试。',
  'Check the address; the board lists the cases of the places that you answer for.':
    '请检查网址；看板列有您所负责地方的个案。',
  'Something happened to the case since you opened it. Load it again, look at what is new, and decide anew.':
    '您打开之后个案有了变化。请重新载入，查看新情况后再作决定。',
  'names the other case of a duplicate, and is left out otherwise': '写明重复的另一个案；不是重复时不填',
  'there is no case {0} to be seen': '没有可以查看的个案 {0}',
  'case {0}: you saw version {1}; it is now at version {2}, by {3}':
    '个案 {0}：您看到的是第 {1} 版，现为第 {2} 版，由 {3} 更改',
  '"{0}" is what the program calls itself where it works on cases': '“{0}”是程序处理个案时的自称',
  '{0}: "{1}" is not registered': '{0!}：“{1}”不在库中',
  '{0}: "{1}" may be {2}': '{0!}：“{1}”可能是 {2}',
  '{0} lies before {1}, the last event of the case.': '{0} 早于个案的最后一件事（{1}）。',
  'The case is open.': '个案尚未结案。',
  'The case is open already.': '个案已经打开。',
  'The case was closed on {0} by {1}.': '个案已于 {0} 由 {1} 结案。',
  '{0} acknowledged the case.': '{0} 已受理该个案。',
  'Nobody has acknowledged the case.': '个案尚无人受理。',
  'Nobody has verified the case.': '个案尚未核实。',
  'The case was verified as {0}.': '个案核实结论为：{0}。',
  'The case has no measure {0}.': '个案没有第 {0} 项措施。',
  'Nobody has said what the alert was.': '尚无人说明预警的结论。',
  'Still open: measure {0}.': '尚未了结：措施 {0}。',
  'No document is named that shows why the case can be closed.': '没有注明说明可以结案的文件。',
  'Case {0} is, by what was said of it, a duplicate of {1}.': '按已有说明，个案 {0} 是 {1} 的重复。',
  '{0} did not report the readings': '{0} 没有上报这些数值',
  '{0} reported the readings that the alert rests on, and nobody verifies his own report':
    '{0} 上报了该预警所依据的数值，任何人不得核实自己上报的内容',
  'there is no entry "{0}"': '没有条目“{0}”',
  'there is no document "{0}"': '没有文件“{0}”',
  'there is no project "{0}"': '没有项目“{0}”',
  '"{0}" does not stand in the document "{1}"': '“{0}”不在文件“{1}”中',
  '"{0}" is no claim of the document "{1}"': '“{0}”不是文件“{1}”中的表述',
  'Give a criterion an indicator, how it must stand to its limit, and the limit; or a rule alone.':
    '每项标准请写指标、与限值的比较方式和限值；或只写一条规则。',
  'Name an indicator, or a published rule, by its identifier; a draft may wait until it is there.':
    '请用编号写明一个指标或一条已发布的规则；草稿可以等到它存在。',
  'A rule has limits of its own; the line names an indicator, a comparison or a limit besides.':
    '规则自有限值；该行还写了指标、比较方式或限值。',
  'The line names neither an indicator nor a rule.': '该行既没有指标也没有规则。',
  'The criterion on “{0}” has no {1}.': '关于“{0}”的标准缺少{1}。',
  'No indicator is called “{0}”.': '没有名为“{0}”的指标。',
  'No published rule is called “{0}”.': '没有名为“{0}”的已发布规则。',
};
