/** The helping sentences of the field lists in Chinese, by the English ones. */
export const fieldHelpZh: Readonly<Record<string, string>> = {
  'Empty where it watches places whatever the programme.': '不限于某一项目计划时留空。',
  'Id of the rule: other rules inhibit it by this name, and lists name it; letters, digits, ".", "_" and "-".':
    '规则编号：其他规则据此抑制它，名单据此引用它；可用字母、数字、“.”、“_”和“-”。',
  'One rule as JSON in the format of rules: indicator, scope, when, for, clearFor, severity, legalBasis … without its id and title.':
    '按规则格式写的一条规则（JSON）：indicator、scope、when、for、clearFor、severity、legalBasis 等，不写编号和名称。',
  'Who gives, with the percentage of each; leave all percentages empty where the shares are unknown.':
    '提供方及各自的比例；比例不详时全部留空。',
  'Places it is for, with the percentage of each; leave all percentages empty where the shares are unknown.':
    '受援地及各自的比例；比例不详时全部留空。',
  'What the giving side sent and what the receiving side got are two records.': '援出的一方与收到的一方各有一条记录。',
  'Archived documents this rests on; a quote must stand in the document word for word.':
    '所依据的存档文献；引文须与文献逐字相同。',
  'Identifier in the system of whoever reports it; a spreadsheet with the same identifier updates this record.':
    '申报方系统中的编号；表格中编号相同的行会更新这条记录。',
  'What a percentage is of, called as in the series that holds its figures.':
    '百分比以什么为基数，名称与载有其数值的数据序列一致。',
  'Empty for the same year, or where a year is stated that remains the base.': '以当年为基数，或写明固定基年时，留空。',
  'Stage at which records count for it; disbursement where it is empty.': '按哪一阶段的记录计算；留空则按拨付。',
  'Last day; empty while it lasts.': '最后一天；仍在进行则留空。',
  'For a county helped by one city of the donor province.': '用于由支援省的一个市帮扶一个县的情况。',
  'As the text says ("29 listed villages"), also where they are not named.':
    '按原文所述（“29个挂牌村”），未点名时也填写。',
  '7 for the seventh national meeting.': '第七次会议填7。',
  'Offices, not persons: "Party secretary of Jiangxi".': '填职务，不填姓名，例如“江西省委书记”。',
  'As reported. A negative amount is a correction of an earlier record.': '按申报填写。负数表示对以前记录的更正。',
  'Only where the amount was reported in constant prices of that year.': '仅当金额按该年不变价格申报时填写。',
  'Who gets the money, where that is not the recipient place itself.': '资金不由受援地本身接收时，填接收单位。',
  'The obligation, agreement or earlier stage that this money delivers on.': '这笔资金所履行的承诺、协议或前一阶段。',
  'An umbrella amount of the same stage of which this is one item; only one of the two is counted.':
    '同一阶段的总额，本笔是其中一项；两者只计其一。',
  'How many periods in a row every criterion must be met.': '须连续多少期全部达标。',
  'How many days a public notice runs before the place may leave.': '公示满多少天后方可退出。',
  'Only where an authority lets the place leave before all that leaving takes is done.':
    '仅在条件未全部具备、由有权机关决定退出时填写。',
  'What was not met, and why it was decided so all the same.': '哪些标准未达到，以及为何仍作此决定。',
  'What was published of the list ("52 counties; Xinjiang 10"); compared with the list itself.':
    '公布的名单数（“52个县，其中新疆10个”），与名单本身比对。',
  'One line for each period, in order.': '每期一行，按顺序。',
  'The place or actor that a quantity is of. Empty for rates and indices.': '数量所属的地方或单位。汇率与指数留空。',
  'What a quantity is called, as the terms of a round name it as their base: fiscal revenue.':
    '数量的名称，与轮次约定中所写的基数一致，例如财政收入。',
  'Of a quantity that is no money.': '非金额数量的单位。',
  'One unit of this currency …; of a quantity of money, its currency.': '一单位此币种……；金额数量则为其币种。',
  '… is so many of this one. Empty for an index or a quantity.': '……折合此币种多少。指数与数量留空。',
  'Only where a quantity of money is in constant prices of that year.': '仅当金额数量按该年不变价格计算时填写。',
  'Figures are revised: of two series of the same quantity, the later one is used.':
    '数据会修订：同一数量有两个序列时，用较晚发布的。',
  'A day, or a month or year it holds for.': '某日，或适用的年、月。',
  'Total investment and the part of it that is assistance are two figures.': '总投资与其中的援助资金是两个数。',
  'Empty for all.': '留空表示全部。',
  'Empty where it holds whatever the programme.': '不限项目计划时留空。',
  'Whether everything that was sent is recorded, or everything that was received.':
    '是援出的全部已记录，还是收到的全部已记录。',
  'Each with all below it; empty where it holds whoever gave.': '每一方包括其下属；不限支援方时留空。',
  'Each with all places in it; empty where it holds for all places.': '每一地包括其所辖地区；不限受援地时留空。',
  'Empty where it holds for all sectors.': '不限领域时留空。',
  'Empty where everything before the last day is recorded.': '最后一天之前的全部已记录时留空。',
  'The office that answers for it.': '对此负责的单位。',
  'Last day on which it may still be written.': '仍可填写的最后一天。',
  'Ten thousand, 万元, a currency: what the numbers are in.': '万、万元或币种：数字以什么为单位。',
  // Indicators and targets of watched places.
  'Id of the indicator: readings and rules call it by this name; letters, digits, ".", "_" and "-". That of a ready-made indicator puts this one in its place.':
    '指标编号：数据与规则用它来称呼；可用字母、数字、“.”、“_”和“-”。与现成指标同号时，以本条为准。',
  'As it is written behind a value: "%", "CNY", "children"; in the plural, if it has one.':
    '英文页面上写在数值后面的单位，例如“%”“CNY”“children”；有复数的写复数。',
  'As it is written behind a value: "名", "户"; empty for "%" and for currencies.':
    '写在数值后面的单位，例如“名”“户”；“%”和货币不必填写。',
  'Days after the end of a period by which its value is expected.': '一期结束后多少天内应报送数值。',
  'Values that rest on fewer cases are kept, but not tested.': '样本数更少的数值予以保留，但不作检验。',
  '100 for percentages, 1 for shares; empty where it is no proportion.': '百分比填100，比例填1；不是比例则留空。',
  'Lower values are refused; empty where nothing limits them.': '低于此值的不予收录；无限制则留空。',
  'Higher values are refused; empty where nothing limits them.': '高于此值的不予收录；无限制则留空。',
  'First periods of a new definition ("2021"): what lies before is not compared with what comes after.':
    '新定义的首期（如“2021”）：之前与之后的数值不作比较。',
  'Empty where it is set whatever the programme.': '与具体计划无关时留空。',
  'Id of the indicator, as rules call it.': '指标编号，与规则中一致。',
  'Straight lines where it is empty.': '留空则为直线。',
  'From the baseline to the target, in order of time; the last one is the target.':
    '按时间顺序从基线到目标；最后一点即目标。',
  'Empty in the first line for what the place itself had then.': '首行留空表示取该地当期的实际值。',
  'Checked by themselves from approved readings: an indicator against a limit, or a rule that must not hold.':
    '由已批准的监测数据自动核查：某项指标与界限相比，或某条规则不得成立。',
  'The key of a rule: where it fires at a place that is not on the list, listing is suggested.':
    '规则的标识：该规则在未列入的地方触发时，建议列入。',
  'The key of a rule for places on probation only; where it fires, listing again is suggested.':
    '仅用于观察期内地方的规则标识；触发时建议重新列入。',
  'Its key, as rules name it.': '其标识，与规则中一致。',
  'The key of a rule that must not hold.': '不得成立的规则的标识。',
  'All kinds where it is empty.': '留空则为所有级别。',
  'This place and all below it; everywhere where it is empty.': '该地及其所辖；留空则为全部。',
  'In the unit of the indicator.': '以指标的单位计。',
  'In the unit of the indicator; in percentage points where that is %.': '以指标的单位计；单位为%的，以百分点计。',
  'Periods of the indicator: years, quarters, months or weeks.': '以指标的周期计：年、季、月或周。',
  'In standard deviations; one usual value in a thousand lies beyond 3.09.':
    '以标准差计；正常情况下约千分之一的数值超过3.09。',
  'The place itself counts, too.': '包括该地点本身。',
  'Periods in a row for which it must hold; 1 where it is empty.': '须连续成立的期数；留空则为1。',
  'Periods in a row for which it must no longer hold; 1 where it is empty.': '须连续不成立的期数；留空则为1。',
  'Empty where none does.': '没有则留空。',
  'Empty for the words of its tests. {place}, {indicator}, {value}, {limit}, {period}, {since}, {reasons} and {rule} are filled in.':
    '留空则用各项检验的用语。以下各项会自动填入：{place}地点、{indicator}指标、{value}数值、{limit}界限、{period}时期、{since}开始时期、{reasons}原因、{rule}规则。',
  'Where other indicators tell this one: then what is withheld of one is protected in all of them.':
    '如可由其他指标推算得出：其中一项不予显示的数值，在所有相关指标中一并保护。',
  'A fraction, as "1/6"; 1 where it is empty.': '分数，如“1/6”；留空则为1。',
  'Only where the type is "reading": how a table of readings of watched places is to be read, as JSON.':
    '仅限类型为“reading”时填写：监测地点的数据表应如何读取，以JSON表示。',
};
