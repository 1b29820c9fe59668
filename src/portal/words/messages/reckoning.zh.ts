/** Messages of reckoning in Chinese, by their English form; `{0!}` is said in Chinese too where it is a known word. */
export const reckoningMessagesZh: Readonly<Record<string, string>> = {
  // What to do.
  'Write one JSON object on each line, as docs/reckoning-format.md shows.':
    '每行写一个 JSON 对象，格式见 docs/reckoning-format.md。',
  'Give a line one of: low and high, value, share, growth, difference, quota, ledger, query, tree.':
    '每行须有以下之一：low 与 high、value、share、growth、difference、quota、ledger、query、tree。',
  'Give the line an id, a text that no other line has.': '请给该行一个 id，不得与其他行重复。',
  'Give each line an id of its own; the first line with it was taken.': '每行的 id 不得重复；已采用首次出现的一行。',
  'Fill the field in: without it nothing is comparable.': '请填写该项：缺少它就无从比较。',
  'A scope has donors, recipients, sectors (lists of names, or "*") and period, and nothing else.':
    '范围只有 donors、recipients、sectors（名称列表或 "*"）和 period，没有其他成员。',
  'Name what the figure is about; leave the list out, or write "*", for everything.':
    '请写明数字所指的对象；指全部时省略该列表，或写 "*"。',
  'Write a period as ["2010-01-01", "2019-12-31"], with null for an open end, or as "2015" or "2015-03".':
    '时期写作 ["2010-01-01", "2019-12-31"]，未定的一端写 null；也可写 "2015" 或 "2015-03"。',
  'Give the first day first; both days are included.': '请先写起始日；两日都包括在内。',
  'A stock is what there is on one day: give that day as start and end, or call the figure a flow.':
    '存量是某一日的数：请把该日同时作为起止日，或改为流量。',
  'Give the day since which it was counted; without it the figure is not comparable.':
    '请写明自何日起累计；没有起始日的数字不可比较。',
  'Give low, high, both, or value.': '请写 low、high、两者，或 value。',
  'Write digits with a point before the decimals and nothing between thousands: "12500000.50".':
    '请只写数字，小数点用“.”，千位之间不加符号，例如 "12500000.50"。',
  'Check the unit: figures lie below 1,000,000,000,000,000,000,000,000,000,000.': '请核对单位：数字须小于10的30次方。',
  'Give at most 15 decimals, and at most 15 digits for a ratio; a smaller unit needs fewer decimals.':
    '小数最多15位，比率最多15位数字；换用较小的单位可减少小数位。',
  'Check both bounds: no number lies between them.': '请核对上下限：两者之间没有任何数。',
  'Sums are never below zero: give what was paid back as a statement of its own.':
    '总和不会小于零：退回的款项请另作一条。',
  'Corrections exceed what they correct in this scope: check those records, or ask about a wider scope.':
    '该范围内的更正大于被更正的金额：请核对这些记录，或扩大范围。',
  'Name another claim or scope to compare with.': '请与另一条陈述或另一范围比较。',
  'Name the id of a claim in the same input.': '请写同一输入中某条陈述的 id。',
  'Mend the claim that this one refers to first.': '请先改正它所引用的陈述。',
  'Take out one of the references, or give the scope in its place.': '请去掉其中一处引用，或直接写出范围。',
  'Compare figures of one unit or currency only; give both figures in one of them.':
    '只能比较同一单位或币种的数字；请统一单位。',
  'Compare figures of one measure, stage, basis and price basis; only a quota may refer to another measure.':
    '只能比较指标、阶段、流量或存量以及价格基准都相同的数字；只有定额可以引用另一指标。',
  'Give a tree as parents {child: parent}, as parent and children, as nodes [{id, parent}], or nested {name: {}}.':
    '树可写作 parents {子: 父}，或 parent 与 children，或 nodes [{id, parent}]，或 nested {名称: {}}。',
  'Take out one of the links: nothing can lie within itself.': '请去掉其中一个链接：任何对象都不能包含自身。',
  'Give each name one parent; the first one was taken.': '每个名称只能有一个上级；已采用第一个。',
  'Check both scopes: a share is mostly of something that contains it. It was reckoned as it stands.':
    '请核对两个范围：占比通常是整体中的一部分。已按原样计算。',

  'Reckon fewer claims at once: choose a narrower scope, or leave out the claims that are about nearly everything.':
    '请一次计算较少的陈述：缩小范围，或略去几乎涵盖一切的陈述。',

  // What is wrong with a line.
  'The line is no JSON.': '该行不是 JSON。',
  'The line is no JSON object.': '该行不是 JSON 对象。',
  'The line is nested too deeply.': '该行嵌套过深。',
  'The line is both {0} and {1}.': '该行既是{0}又是{1}。',
  'The line is neither a claim, a query nor a tree.': '该行既不是陈述，也不是查询或树。',
  'The line has no id.': '该行没有 id。',
  'Line {0} has the id {1} already.': '第{0}行已有 id {1}。',
  'The id {0} is taken.': 'id {0} 已被占用。',
  'There is no measure.': '没有指标。',
  '"{0}" is {1}, which is no text.': '“{0}”为{1}，不是文本。',
  '"{0}" is {1}, neither true nor false.': '“{0}”为{1}，既非 true 也非 false。',
  'The basis is {0}, neither flow, stock nor cumulative.': '口径为{0}，既非流量、存量，也非累计。',
  'A cumulative figure has no start.': '累计数没有起始日。',

  // What is wrong with a scope.
  'The scope is {0}.': '范围为{0}。',
  'A scope has no member {0}.': '范围没有成员{0}。',
  '"{0}" is {1} that holds no names only.': '“{0}”为{1}，其中不全是名称。',
  'The scope names no {0}.': '范围没有指明 {0}。',
  'The scope has an empty name among its {0}.': '范围的 {0} 中有空名称。',
  'The period holds no day.': '时期中没有任何一日。',
  'The period {0} cannot be read.': '时期{0}无法读取。',
  'The period has {0}, which is no day.': '时期中的{0}不是日期。',
  'The period begins on {0}, after its end on {1}.': '时期的起始日{0}晚于结束日{1}。',
  'A stock cannot be counted from {0} to {1}.': '存量不能从{0}累计到{1}。',

  'Its scope and those of other claims cut one another into too many parts.':
    '其范围与其他陈述的范围相互切割，部分过多。',

  // What is wrong with a figure.
  'There is neither low, high nor value.': '没有 low、high 或 value。',
  'There is neither a low nor a high bound.': '没有下限，也没有上限。',
  'The low bound {0} lies above the high bound {1}.': '下限{0}大于上限{1}。',
  'Both bounds are {0}, and one of them is excluded.': '上下限都是{0}，而其中一端不含在内。',
  'The high bound {0} leaves no sum that is zero or more.': '上限{0}不容许任何大于或等于零的总和。',
  '{0} is too large.': '{0}太大。',
  '{0} has too many digits.': '{0}的位数太多。',
  '{0} is no number.': '{0}不是数字。',
  'The ratio {0} has too many digits.': '比率{0}的位数太多。',
  'The recorded sum {0} is below zero{1}.': '所记录的总和{0}小于零{1}。',

  // What is wrong with a reference.
  '{0} names no claim and no scope.': '{0}没有指明任何陈述或范围。',
  'No claim has the id {0}.': '没有 id 为{0}的陈述。',
  '{0} was left out.': '{0}未被采用。',
  '{0} is compared with itself.': '{0}与自身比较。',
  '{0} refers to itself, by way of {1}.': '{0}经由{1}引用了自身。',
  'The scope is compared with itself.': '该范围与自身比较。',
  '{0} is compared with {1}.': '{0}与{1}比较。',
  'The scope of the share does not lie within what it is a share of.': '占比的范围不在其整体的范围之内。',

  // What is wrong with a tree.
  '{0} is neither donors, recipients, places nor sectors.': '{0}既非 donors、recipients、places，也非 sectors。',
  '{0} is no name in a tree.': '{0}不是树中的名称。',
  '"{0}" of the tree is {1}.': '树的“{0}”为{1}。',
};
