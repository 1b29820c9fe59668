/** Messages of monitoring in Chinese, by their English form. */
export const monitoringMessagesZh: Readonly<Record<string, string>> = {
  'Name one of the rules that are tested, by its id.': '请以标识号指明参与检验的规则。',
  'There is no rule {0}.': '没有规则 {0}。',
  'There is no rule "{0}".': '没有规则“{0}”。',
  'There is no rule "{0}" to compare with.': '没有可供比较的规则“{0}”。',
  '{0} is empty.': '{0} 是空的。',
  'The {0} are empty: there is {1}.': '{0!}为空：{1!}。',
  'There is {0} to run on. First of what was refused: {1}: {2}': '{0!}，无法运行。首先被拒绝的是 {1}：{2!}',
  'no rule': '没有规则',
  'no place': '没有地方',
  'no reading': '没有数值',
  'There is no place "{0}".': '没有地方“{0}”。',
  'There is no place {0}.': '没有地方 {0}。',
  '{0} is no curve.': '{0} 不是曲线。',
  '{0} has no number {1} that could be {2}.': '{0} 没有可以取值为 {2} 的数字 {1}。',
  'Give a JSON file with "format": "counterfoil-rules/1", as docs/rules-format.md shows: no comments, no comma behind the last member, no YAML.':
    '请提供含有 "format": "counterfoil-rules/1" 的 JSON 文件，格式见 docs/rules-format.md：不能有注释，最后一个成员后不能有逗号，也不能是 YAML。',
  'Leave one of the two: only the last would count.': '请只保留其中一个：否则只有后一个有效。',
  'A member stands here twice.': '此处同一成员出现两次。',
  'Give the limit in the unit of the indicator: it lies beyond all values that the indicator may have.':
    '请按指标的单位填写警戒线：它超出了该指标可能的全部取值。',
  'Mend the member; docs/rules-format.md says what it may be.': '请修正该成员；允许的内容见 docs/rules-format.md。',
  'Give each rule, and each indicator, an id of its own.': '每条规则、每个指标都要有自己的编号。',
  'Write one leaf (line, change, pathGap, trend, baseline, ewma, cusum, peers, dataGap), or all, any, atLeast with of, or not.':
    '请写一项检验（line、change、pathGap、trend、baseline、ewma、cusum、peers、dataGap），或 all、any、带 of 的 atLeast、not。',
  'Nest conditions at most 8 deep, with at most 50 leaves in a rule.': '条件最多嵌套 8 层，一条规则最多 50 项检验。',
  'Define the indicator in the file, or name the ready-made set that has it in "indicatorSets".':
    '请在文件中定义该指标，或在 "indicatorSets" 中写明含有它的现成指标集。',
  'Name one of the ready-made sets; docs/rules-format.md lists them.':
    '请写现成指标集之一；清单见 docs/rules-format.md。',
  'Let all leaves of a rule be about indicators of one kind of period; make two rules of it otherwise.':
    '一条规则的各项检验应使用同一种周期的指标；否则请分成两条规则。',
  'Put the exit level on the good side of the limit, so that a rule lets go later than it takes hold.':
    '解除线应在警戒线较好的一侧，使规则解除晚于触发。',
  'Leave the exit level out under "not": what lets go later there would make the rule let go sooner.':
    '"not" 之下不要写解除线：在那里解除得晚，规则反而解除得早。',
  'Ask for at most as many as there are.': '要求的数目不能超过现有的数目。',
  'Take one of the inhibitions out: rules that mute each other in a circle would all be silent.':
    '请去掉其中一项抑制：规则循环抑制会使它们全部沉默。',
  'Name the id of another rule of the same file, or of one that the ledger runs.':
    '请写同一文件中另一条规则的编号，或账本正在运行的规则的编号。',
  'Take the inhibition out: alerts of an exit criterion set by law are never muted.':
    '请去掉该抑制：法定退出标准的预警从不静默。',
  'Give the points of a path in order of time, in the periods of the indicator, each but the first with a value.':
    '路径各点须按时间先后、采用指标的周期，除第一点外都要有数值。',
  'Use {place}, {indicator}, {value}, {limit}, {period}, {since}, {reasons} or {rule}.':
    '请使用 {place}、{indicator}、{value}、{limit}、{period}、{since}、{reasons} 或 {rule}。',
  'Name in the scope who has to report: places, the place that they lie within, or a supervision list.':
    '请在范围内写明哪些地方须上报：各地方、其所在的上级地方，或监督名单。',
  'Name places and tiers as the file of places has them.': '地方和层级请按地方文件中的写法填写。',
  'Say in the indicator what a whole is (100 for percentages); funnels are for proportions.':
    '请在指标中写明整体是多少（百分比为 100）；漏斗检验只用于比例。',
  'Use the method count for whole numbers of cases of which more are worse; season or trend for all else.':
    'count 方法只用于越多越差的整数案例数；其他请用 season 或 trend。',
  '{0} does not count cases of which more are worse.': '{0} 不是越多越差的案例数。',
  'Let a rule of severity high rest on two kinds of test, or on a legal basis: one kind alone raises many false alarms.':
    '严重程度为高的规则应依据两种检验或法律依据：只用一种会有许多误报。',
  'Give an exitLevel, or a clearFor above 1: else the alert opens and closes whenever a value moves around the limit.':
    '请写 exitLevel，或大于 1 的 clearFor：否则数值在警戒线附近变动时，预警会反复开合。',
  'Let a silence end after it begins, and at most a year later.': '静默须在开始之后结束，最长一年。',
  'Give the file of places a header with at least the columns id, tier and name.':
    '地方文件的表头至少要有 id、tier 和 name 列。',
  'Give each place an id and a tier.': '每个地方都要有编号和层级。',
  'Give each place one row; a place with a new code is a new place.': '每个地方一行；换了代码的地方是新的地方。',
  'Write days as 2019-07-14, the last not before the first.': '日期请写成 2019-07-14，末日不得早于首日。',
  'Give the parent a row of its own, or leave it empty.': '请为上级单列一行，或留空。',
  'Mend the parents: no place lies within itself.': '请修正上级：没有地方在自身之内。',
  'Write predecessors as "A;B" or with shares "A*0.4", each with a row of its own that ends before this place begins.':
    '前身请写成 "A;B"，或带份额写成 "A*0.4"；各自须有一行，并在本地方开始之前结束。',
  'Give the file of observations a header with at least the columns place, indicator, period and value.':
    '数值文件的表头至少要有 place、indicator、period 和 value 列。',
  'Say what the code means, or add the place to the registry or the file of places; names are not guessed.':
    '请说明该代码的含义，或把该地方加入对象库或地方文件；名称不作猜测。',
  'Say what the code means, or define the indicator: as a record of the ledger, or in the file of rules.':
    '请说明该代码的含义，或定义该指标：作为账本中的记录，或在规则文件中。',
  'Check the unit: the value was taken in as it stands. A correction has a later day, or withdraw the dataset.':
    '请核对单位：该数值已照原样录入。更正用更晚的日期，或撤回该数据集。',
  'Check the unit of the whole file. A profile can multiply figures ("power"); values that are right have "yes" in the column confirmed.':
    '请核对整个文件的单位。读取方案可以换算数字（"power"）；确实正确的数值，请在 confirmed 列写 "yes"。',
  'Write periods as the indicator has them: 2019, 2019-Q3, 2019-07 or 2019-W05.':
    '周期请按指标的写法：2019、2019-Q3、2019-07 或 2019-W05。',
  'Write digits with a point before the decimals and nothing between thousands; leave a value that is not known empty.':
    '请写数字，小数用点，千位之间不加符号；未知的数值留空。',
  'Check value and unit: the indicator allows none beyond these ends.': '请核对数值和单位：指标不允许超出这一范围。',
  'Give the number of cases that the value rests on, above zero and no less than the numerator; or leave both empty.':
    '请写数值所依据的样本数，须大于零且不小于分子；或两者都留空。',
  'Write the day of recording as 2019-07-14.': '记录日期请写成 2019-07-14。',
  'Check the day of recording: it lies after today, or before the end of the period that it tells of.':
    '请核对记录日期：它晚于今天，或早于所述周期的结束。',
  'Give the value for the place that took its place: this one no longer existed at the end of the period.':
    '请为接替它的地方填写数值：周期结束时该地方已不存在。',
  'Give each place, indicator, period and day of recording once; a later correction has a later day.':
    '同一地方、指标、周期和记录日期只写一次；之后的更正须有较晚的日期。',
  'Check the unit. If the value is right, give it again with "yes" in the column confirmed.':
    '请核对单位。如数值无误，请再次提供，并在 confirmed 列写 "yes"。',
  'Nothing is filled in: where a value is missing, alerts stay as they are.': '不作填补：缺少数值时，预警保持原状。',
  'Nothing needs to be done: readings are put in order by period and day of recording.':
    '无需处理：数值会按周期和记录日期排序。',
  'Check periods for slips of the pen, or divide the files: places × periods of one indicator go up to 50 million.':
    '请检查周期有无笔误，或拆分文件：一个指标的地方数×周期数最多五千万。',
  'Give the file that an earlier run wrote, or begin anew without it.': '请提供上次运行所写的文件，或不带它重新开始。',
  'Give files with at least one rule, one place and one reading, and mend first what was refused.':
    '请提供至少含有一条规则、一个地方和一个数值的文件，并先修正被拒绝的内容。',
  'Write --curve as rule:leaf:option=value,value,… as in slip-back:0:z=2,2.5,3.':
    '--curve 请写成 规则:检验:选项=值,值,…，例如 slip-back:0:z=2,2.5,3。',
  'Give the file of targets a header with place, indicator, baselinePeriod, targetPeriod and targetValue.':
    '目标文件的表头要有 place、indicator、baselinePeriod、targetPeriod 和 targetValue。',
  'Name a place and an indicator that are known, periods of the indicator in order, and plain numbers.':
    '请写已知的地方和指标、先后有序的指标周期和普通数字。',
  'Give the file of episodes a header with place, from and to; rule, where it is about one rule only.':
    '事件文件的表头要有 place、from 和 to；只涉及一条规则时还要有 rule。',
  'Name a place that is known, and periods of the rules in order, as 2019-03.':
    '请写已知的地方，以及先后有序的规则周期，例如 2019-03。',
  'Give the file of verified alerts a header with rule, true and false; dataError, where there were any.':
    '核实结果文件的表头要有 rule、true 和 false；有数据错误时还要有 dataError。',
  'Name a rule of the file, and whole numbers of alerts.': '请写文件中的规则，以及预警的整数个数。',
  'The file of the state is no JSON.': '状态文件不是 JSON。',
  'The state cannot be read at {0}.': '状态在 {0} 处无法读取。',
  'The header lacks {0}; it has {1}.': '表头缺少 {0}；现有 {1}。',
  '{0} is no span of periods.': '{0} 不是一段周期。',
  'One reading tells of an earlier period than another of the same series before it.':
    '有 1 个数值的时期早于同一序列中排在它前面的数值。',
  '{0} readings tell of an earlier period than one of the same series before them.':
    '{0} 个数值所述的周期早于同一序列中排在它前面的数值。',
  'It ends on {0}, before {1}.': '它于 {0} 结束，早于 {1}。',
  '{0} is no day.': '{0} 不是日期。',
  'The shares of {0} add up to {1}.': '{0} 的份额之和为 {1}。',
  'Going back to {0} at every place would take more room than there is.':
    '若所有地点都追溯到 {0}，所需空间将超出限度。',
  '{0} has {1} on {2} at {3} and {4}.': '{0} 在 {2} 有 {1}，见 {3} 和 {4}。',
  '{0} in {1} is {2} times what {3} mostly has ({4}).': '{1} 的 {0} 是 {3} 通常数值（{4}）的 {2} 倍。',
  '{0} in {1} is one part in {2} of what {3} mostly has ({4}).': '{1} 的 {0} 是 {3} 通常数值（{4}）的 {2} 分之一。',
  'Of {0} values of {1}, {2} are about {3} times what was known before.':
    '{1} 的 {0} 个数值中，有 {2} 个约为此前已知数值的 {3} 倍。',
  'Of {0} values of {1}, {2} are about one part in {3} of what was known before.':
    '{1} 的 {0} 个数值中，有 {2} 个约为此前已知数值的 {3} 分之一。',
  'Of {0} values of {1}, which is in percent, {2} are below 1, as shares are.':
    '{1} 以百分数计，其 {0} 个数值中有 {2} 个小于 1，像是比例。',
  'Of {0} values of {1}, {2} exceed the whole, which is {3}.': '{1} 的 {0} 个数值中，有 {2} 个超过整体 {3}。',
  '{0} is no period.': '{0} 不是周期。',
  '{0} is {1}; the indicator is by {2}.': '{0} 是{1!}，而该指标按{2!}统计。',
  '{0} has no value of {1} in {2}.': '{0} 在 {2} 没有 {1} 的数值。',
  '{0} has no value of {1} in {2} periods: {3}.': '{0} 有 {2} 个周期没有 {1} 的数值：{3}。',
  'Give the id of a place as the registry has it; /places finds places by name.':
    '请按地名库给出地点的标识号；可在/places按名称查找。',
  'The rule inhibits itself. The rule runs, and does not mute it.': '规则抑制自身。该规则照常运行，但不抑制自身。',
  '{0} inhibits this rule already. The rule runs, and does not mute it.':
    '{0} 已经抑制本规则。本规则照常运行，但不抑制它。',
  '{0} is an exit criterion set by law. The rule runs, and does not mute it.':
    '{0} 是法定退出标准。本规则照常运行，但不抑制它。',
  'There is no rule {0} to mute. The rule runs, and does not mute it.': '没有可抑制的规则 {0}。本规则照常运行。',
  '{0} is not defined.': '{0} 没有定义。',
  '{0} is by {1}, not by {2}.': '{0} 的周期是 {1}，不是 {2}。',
  'An exit level stands under "not".': '"not" 之下有解除线。',
  'Nothing is called {0}.': '没有叫做 {0} 的。',
  'The path is by {0}, the indicator by {1}.': '路径的周期是 {0}，指标的周期是 {1}。',
  '{0} is no proportion.': '{0} 不是比例。',
  'The exit level {0} lies on the bad side of the limit {1}.': '解除线 {0} 在警戒线 {1} 较差的一侧。',
  'At least {0} of {1} cannot be.': '{1} 中不可能至少有 {0}。',
  'At least {0} of {1} cannot hold.': '{1} 项中不可能至少有 {0} 项成立。',
  'The rule rests on {0} alone.': '规则只依据 {0}。',
  'The file of rules is no JSON: {0}': '规则文件不是 JSON：{0}',
  '"{0}" has {1} periods of {2} places.': '“{0}”有 {2} 个地方的 {1} 个周期。',
  'There is no id.': '没有编号。',
  '{0} has no tier.': '{0} 没有层级。',
  '{0} has a row already.': '{0} 已有一行。',
  '{0} is no place with a share.': '{0} 不是带份额的地方。',
  'The parent {0} has no row.': '上级 {0} 没有单列一行。',
  '{0} has no row.': '{0} 没有单列一行。',
  '{0} lies within itself.': '{0} 在自身之内。',
  'This regulation is about the indicator {0}.': '该法规针对的是指标 {0}。',
  'Write the regulation that asks for this indicator; where none does, leave it empty, and the mark of an exit criterion, too.':
    '请写明要求此指标的法规；若没有，请将法规与法定退出标准的标记一并留空。',
  'It waits for values of {0} places of the registry, also of those that never reported.':
    '它等待对象库中 {0} 个地方的数值，包括从未上报的地方。',
  'The rule is about no place.': '规则不涉及任何地方。',
  'The rule lets go where it takes hold.': '规则的解除线就是触发线。',
  'There is no set {0}.': '没有指标集 {0}。',
  'The id {0} is taken.': '编号 {0} 已被使用。',
  'The silence goes from {0} to {1}.': '静默从 {0} 到 {1}。',
  'The condition is nested too deeply, or has too many leaves.': '条件嵌套太深，或检验太多。',
  '{0} is no condition.': '{0} 不是条件。',
  'There is {0}, and no list of conditions.': '此处是{0!}，不是条件列表。',
  '{0} is no number of conditions.': '{0} 不是条件的数目。',
  'It has the members {0}.': '它有成员 {0}。',
  'The points are not in order, or lack a value.': '各点没有按时间先后，或缺少数值。',
  'Nothing is known of the indicator {0}.': '不知道指标 {0}。',
  '{0} existed until {1} only.': '{0} 只存在到 {1}。',
  'It was recorded on {0}, after {1}.': '它记录于 {0}，晚于 {1}。',
  'The period ends on {0}, after {1}.': '该周期于 {0} 结束，晚于 {1}。',
  'The numerator {0} has no denominator.': '分子 {0} 没有分母。',
  'The denominator is {0}.': '分母是 {0}。',
  'The numerator {0} exceeds the denominator {1}.': '分子 {0} 大于分母 {1}。',
  '{0} lies outside of {1} to {2}.': '{0} 超出 {1} 至 {2} 的范围。',
  '{0} is no number.': '{0} 不是数字。',
  'does nothing with the method "{0}"': '对方法“{0}”不起作用',
};
