/** Messages of the reckoning in Chinese, by their English form. */
export const reckoningMessagesZh: Readonly<Record<string, string>> = {
  'It may be resolved by now: the page of conflicts has those that are open.':
    '它可能已经解决：冲突页面列有尚未解决的。',
  'Ask again in a while: after something was written, all statements are reckoned anew.':
    '请稍后再查询：内容更新后，所有说法会重新推算。',
  'Name donors and recipients of the registry, days as 2019-01-31, a stage and a currency.':
    '请填写登记册中的支援方和受援方、形如 2019-01-31 的日期、阶段和币种。',
  '{0}: a claim is not linked to itself': '{0}：陈述不能与自身关联',
  '{0}: there is no claim {1}': '{0}：没有陈述 {1}',
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
  '"{0}" is not written as name=value.': '“{0}”没有写成 名称=值 的形式。',
  'The scope begins like JSON and is none.': '范围开头像 JSON，其实不是。',
  'Write one JSON object on each line, as docs/reckoning-format.md shows.':
    '请每行写一个 JSON 对象，格式见 docs/reckoning-format.md。',
  'Give a line one of: low and high, value, share, growth, difference, quota, ledger, query, tree.':
    '每行须有其一：low 和 high、value、share、growth、difference、quota、ledger、query、tree。',
  'Give the line an id, a text that no other line has.': '请给该行一个 id，不与其他行重复。',
  'Give each line an id of its own; the first line with it was taken.': '每行须有自己的 id；已采用先出现的一行。',
  'Fill the field in: without it nothing is comparable.': '请填写此项：缺了它便无从比较。',
  'A scope has donors, recipients, sectors (lists of names, or "*") and period, and nothing else.':
    '范围只有 donors、recipients、sectors（名称列表，或“*”）和 period，没有其他成员。',
  'Name what the figure is about; leave the list out, or write "*", for everything.':
    '请指明数字所指的对象；若指全部，请省略列表或写“*”。',
  'Write a period as ["2010-01-01", "2019-12-31"], with null for an open end, or as "2015" or "2015-03".':
    '时期请写作 ["2010-01-01", "2019-12-31"]（不限的一端写 null），或“2015”“2015-03”。',
  'Give the first day first; both days are included.': '请先写第一天；两端的日子都包括在内。',
  'A stock is what there is on one day: give that day as start and end, or call the figure a flow.':
    '存量是某一天的数：请把该日同时作为起止日，或改称流量。',
  'Give the day since which it was counted; without it the figure is not comparable.':
    '请给出从哪一天起计；缺了它便无从比较。',
  'Give low, high, both, or value.': '请给出 low、high、两者或 value。',
  'Write digits with a point before the decimals and nothing between thousands: "12500000.50".':
    '请写数字，小数前用点，千位之间不加符号：“12500000.50”。',
  'Check the unit: figures lie below 1,000,000,000,000,000,000,000,000,000,000.':
    '请核对单位：数字须小于 10 的 30 次方。',
  'Give at most 15 decimals, and at most 15 digits for a ratio; a smaller unit needs fewer decimals.':
    '小数至多 15 位，比率至多 15 位数字；用更小的单位可减少小数。',
  'Check both bounds: no number lies between them.': '请核对上下限：两者之间没有任何数。',
  'Sums are never below zero: give what was paid back as a statement of its own.':
    '总数不会小于零：退回的款项请另作一条说法。',
  'Name another claim or scope to compare with.': '请指明另一条说法或另一个范围作比较。',
  'Name the id of a claim in the same input.': '请指明同一输入中某条说法的 id。',
  'Mend the claim that this one refers to first.': '请先改正它所引用的说法。',
  'Take out one of the references, or give the scope in its place.': '请去掉其中一个引用，或改为直接给出范围。',
  'Compare figures of one unit or currency only; give both figures in one of them.':
    '只能比较同一单位或币种的数字；请把两者换成同一种。',
  'Compare figures of one measure, stage, basis and price basis; only a quota may refer to another measure.':
    '只能比较同一指标、阶段、口径和价格基准的数字；只有定额可以引用另一指标。',
  'Give a tree as parents {child: parent}, as parent and children, as nodes [{id, parent}], or nested {name: {}}.':
    '树可写成 parents {下级: 上级}、parent 和 children、nodes [{id, parent}]，或 nested {名称: {}}。',
  'Take out one of the links: nothing can lie within itself.': '请去掉其中一个关系：任何名称都不能属于自身。',
  'Give each name one parent; the first one was taken.': '每个名称只能有一个上级；已采用先给出的。',
  'Reckon fewer claims at once: choose a narrower scope, or leave out the claims that are about nearly everything.':
    '请一次少推算一些：选较小的范围，或去掉几乎涉及一切的说法。',
  'Check both scopes: a share is mostly of something that contains it. It was reckoned as it stands.':
    '请核对两个范围：占比通常属于包含它的整体。已按原样推算。',
  'Write ratios as parts of one: "0.8" is 80 %. It was reckoned as it stands.':
    '比率以 1 为整体：“0.8”即 80%。已按原样推算。',
  'Check the spelling: figures of different stages are never compared. It was reckoned as a stage of its own.':
    '请核对拼写：不同阶段的数字从不比较。已作为单独的阶段推算。',
  'Check the spelling: what stands in a member of another name is not read. The rest of the line was reckoned.':
    '请核对拼写：名称不符的成员不会读取。该行其余内容已推算。',
  'Give a claim, query or tree a line of at most 1,048,576 bytes; a large tree may come in several lines.':
    '每条说法、查询或树一行，至多 1,048,576 字节；大的树可分几行。',
  'Give a file of structured claims, one JSON object on each line, as docs/reckoning-format.md shows.':
    '请给出结构化说法的文件，每行一个 JSON 对象，格式见 docs/reckoning-format.md。',
  'Divide the claims into files of at most 200,000 lines.': '请把说法分成至多 200,000 行的文件。',
  'There is nothing to reckon.': '没有可以推算的内容。',
  'The stage {0} is none of {1}.': '阶段{0}不是下列之一：{1}。',
  '{0} is not read. Was {1} meant?': '{0}不会读取。是否指{1}？',
  'There is neither a low nor a high bound.': '既没有下限，也没有上限。',
  'The low bound {0} lies above the high bound {1}.': '下限{0}高于上限{1}。',
  'Both bounds are {0}, and one of them is excluded.': '上下限都是{0}，而其中一端不包括在内。',
  'The high bound {0} leaves no sum that is zero or more.': '上限{0}使总数不可能为零或更大。',
  '{0} is too large.': '{0}过大。',
  '{0} has too many digits.': '{0}的位数过多。',
  '{0} is no number.': '{0}不是数字。',
  'The ratio {0} has too many digits.': '比率{0}的位数过多。',
  'The scope names no {0}.': '范围没有指明{0!}。',
  'The scope has an empty name among its {0}.': '范围的{0!}中有空名称。',
  'The period has {0}, which is no day.': '时期中的{0}不是日期。',
  'The period begins on {0}, after its end on {1}.': '时期于 {0} 开始，晚于结束日 {1}。',
  'A stock cannot be counted from {0} to {1}.': '存量不能从 {0} 计到 {1}。',
  'The id {0} is taken.': 'id {0} 已被占用。',
  'The scope is compared with itself.': '范围与自身作了比较。',
  '{0} is compared with {1}.': '{0}与{1}作了比较。',
  '"{0}" is {1}, which is no text.': '“{0}”是{1!}，不是文本。',
  '"{0}" is {1}, neither true nor false.': '“{0}”是{1!}，既非 true 也非 false。',
  'The basis is {0}, neither flow, stock nor cumulative.': '口径是{0}，既非 flow、stock，也非 cumulative。',
  'There is no unit. Money without one was taken to be of one currency.': '没有单位。无单位的资金按同一种货币处理。',
  'There is no measure.': '没有指标。',
  'A cumulative figure has no start.': '累计数没有起始日。',
  'There is neither low, high nor value.': '没有 low、high，也没有 value。',
  '{0} cannot lie within {1}.': '{0}不能属于{1}。',
  '{0} lies within {1} already, not within {2}.': '{0}已属于{1}，不属于{2}。',
  '{0} would lie within itself, by way of {1}.': '{0}会经由{1}属于自身。',
  'The line is no JSON object.': '该行不是 JSON 对象。',
  'The line is nested too deeply.': '该行嵌套过深。',
  'The line is no JSON.': '该行不是 JSON。',
  'The line has both {0} and {1}.': '该行既有{0}又有{1}。',
  'The value {0} does not lie between its bounds.': '数值{0}不在其两个界限之间。',
  'What it is compared with, {0}, is below zero.': '与之比较的{0}低于零。',
  'The scope does not say which {0}.': '范围没有说明是哪些 {0}。',
  'The scope has both places and recipients, which are the same.': '范围同时有 places 和 recipients，二者相同。',
  '"{0}" gives {1} a second time.': '“{0}”又给了一次 {1}。',
  'The line is neither a claim, a query nor a tree.': '该行既不是说法，也不是查询或树。',
  'The line has no id.': '该行没有 id。',
  'The recorded sum {0} is below zero{1}.': '记录总和 {0} 低于零{1}。',
  '{0} names no claim and no scope.': '{0}既未指明说法，也未指明范围。',
  'The period holds no day.': '时期不含任何一天。',
  'The period {0} cannot be read.': '时期{0}无法识别。',
  'The scope is {0}.': '范围是{0!}。',
  'A scope has no member {0}.': '范围没有成员{0}。',
  '"{0}" is {1} that holds no names only.': '“{0}”是{1!}，其中不全是名称。',
  'Line {0} has the id {1} already.': '第 {0} 行已用 id {1}。',
  '{0} is neither donors, recipients, places nor sectors.': '{0}既不是 donors、recipients、places，也不是 sectors。',
  'The tree has no names.': '树中没有名称。',
  'The line has not one tree.': '该行不是恰好一棵树。',
  '{0} is no name in a tree.': '{0}不是树中的名称。',
  '"{0}" of the tree is {1}.': '树的“{0}”是{1!}。',
  '{0} was left out.': '{0}已略去。',
  'No claim has the id {0}.': '没有 id 为{0}的说法。',
  '{0} is compared with itself.': '{0}与自身作了比较。',
  '{0} refers to itself, by way of {1}.': '{0}经由{1}引用自身。',
  'The scope of the share does not lie within what it is a share of.': '占比的范围不在其整体之内。',
  'A share of {0} is more than the whole.': '占比{0}大于整体。',
  'Its words no longer stand at their place in the document.': '原话已不在文件中原来的位置。',
  'Reject the claim and add the document anew; "counterfoil history verify" tells whether its text was changed behind the program.':
    '请驳回该说法并重新录入文件；“counterfoil history verify”可查明正文是否被绕过程序改动。',
};
