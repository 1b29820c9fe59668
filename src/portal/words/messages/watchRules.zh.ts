/** Messages about rules, runs, alerts and silences of the ledger in Chinese, by their English form. */
export const watchRuleMessagesZh: Readonly<Record<string, string>> = {
  'Check the address: rule, place and indicator. The public sees alerts that were verified as true; sign in for others.':
    '请核对地址中的规则、地方和指标。公众可见经核实属实的预警；查看其他预警请登录。',
  'there is no alert "{0}"': '没有预警“{0}”',
  'Run a backtest of the rule as it reads now: on its page, or with "counterfoil watch backtest".':
    '请对规则的现有内容进行回测：可在规则页面上进行，或使用 "counterfoil watch backtest"。',
  'Name a rule by its identifier or by the id of its record; "counterfoil watch rules" lists them.':
    '请写规则的编号或其记录的编号；"counterfoil watch rules" 列出全部规则。',
  'there is no rule {0}': '没有规则 {0}',
  'nobody has tested what the rule says now on the past': '规则的现有内容尚未用历史数据回测',
  '"{0}" is no day': '“{0}”不是日期',
  '{0} lies in the future': '{0}是将来的日期',
  '{0} lies before the newest run, of {1}': '{0}早于最近一次运行（{1}）',
  'Give a day from that of the newest run up to today, as 2019-07-14; what was known before is what a backtest asks.':
    '请写最近一次运行之日至今天之间的日期，如 2019-07-14；更早的情况由回测回答。',
  'Another run was stored meanwhile; nothing of this one was. Ask again.':
    '期间已保存另一次运行，本次未保存任何内容。请重新运行。',
  'the rules were run by others at once': '规则正由他人同时运行',
  'there is no silence {0}': '没有静默 {0}',
  'the silence ended on {0}': '该静默已于{0}结束',
  'The page of silences lists every one that was ever asked for.': '静默页面列出曾经申请的全部静默。',
  'Alerts about exit criteria set by law are always told. Name other rules, or a place: then only the others are silent.':
    '依法设定的退出标准所触发的预警始终会通知。请选择其他规则，或选择地方：这样只有其他预警静默。',
  'Rule, theme and indicator must fit together. Leave those away that do not matter.':
    '规则、主题与指标须相互匹配，请略去无关的项目。',
  'Name the rule, theme, indicator, place, list or severity that it is about: nobody silences everything.':
    '请写明所针对的规则、主题、指标或地方：不能对一切预警静默。',
  'It holds no more; alerts are told of again.': '该静默已失效，预警已恢复通知。',
  'the silence names nothing that it is about': '静默没有写明针对什么',
  'place: there is no place {0}': '地方：没有地方 {0}',
  'rule: no published rule has the id {0}': '规则：没有编号为 {0} 的已发布规则',
  'theme: no published rule has the theme {0}': '主题：没有主题为 {0} 的已发布规则',
  'indicator: there is no indicator {0}': '指标：没有指标 {0}',
  'list: there is no published list {0}': '名单：没有已发布的名单 {0}',
  'no rule makes alerts that the silence is about': '没有规则会产生该静默所针对的预警',
  'all that the silence is about are exit criteria set by law': '该静默所针对的全部是依法设定的退出标准',
  'Leave "id" out of the definition: the identifier of the record is the id of the rule.':
    '规则内容中不要写 "id"：记录的编号就是规则的编号。',
  'The definition is no JSON: {0}': '规则内容不是 JSON：{0}',
  'The definition is {0}, and no JSON object.': '规则内容是 {0}，不是 JSON 对象。',
  'The definition calls the rule {0}, the record {1}.': '规则内容中的编号是 {0}，记录中的编号是 {1}。',
  'The columns of the state do not fit its places.': '状态各列与地方数目不符。',
  'it took longer than {0} seconds': '用时超过{0}秒',
  'Ask about fewer days or thresholds, or run it with the command line, which waits for as long as it takes.':
    '请减少天数或阈值个数，或用命令行运行，命令行会一直等到完成。',
  'It has to be filled in.': '此项必须填写。',
};
