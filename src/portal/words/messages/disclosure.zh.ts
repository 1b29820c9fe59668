/** Messages about what is withheld in Chinese, by their English form. */
export const disclosureMessagesZh: Readonly<Record<string, string>> = {
  'Give whole numbers of cases from 1, percentages above 0 and at most 100, and the lower ends of bands in ascending order; keep no more from people inside than from the public.':
    '案例数请用不小于 1 的整数，百分比须大于 0 且不超过 100，区间下限须由小到大；对内部人员的限制不得严于公众。',
  'Give each cell and each rate of a release an id of its own.': '一次发布中每个单元格、每个比率都要有自己的编号。',
  'Let sums and rates name cells of their own table.': '合计与比率只能引用同一表中的单元格。',
  'Give values of 0 or more as decimals, counts as whole numbers, and null where nothing was reported.':
    '数值须为不小于 0 的小数，计数须为整数，未报告的请用 null。',
  'Check the figures, or say that the sum is not complete. It was protected as if readers knew the difference.':
    '请核对数字，或注明该合计不完整。保护时已假定读者知道这一差额。',
  'Earlier releases already tell too much. Withholding cannot take that back: decide whether the earlier one is to be withdrawn.':
    '先前的发布已透露过多，现在隐去无法挽回：请决定是否撤回先前的发布。',
  'Check the published cells and sums: no numbers of 0 or more satisfy all of them.':
    '请核对已公布的单元格与合计：没有不小于 0 的数能同时满足它们。',
  'What was published before, also what was withdrawn since, tells them together with the new readings. Take the file in again without the rows of these places, or without one that lies beside each, and publish that. What a dataset would withhold stands on a page of its own.':
    '先前公布的内容（包括已撤回的）与新数值合在一起即可推知这些数值。请去掉这些地点的行（或去掉与其并列的一个地点的行）后重新录入并公布；每个数据集另有页面列明将不公开的内容。',
  'Nothing of it is shown until it is withdrawn and published anew: it came past the protection of small counts.':
    '该数据未经小数目保护，撤回并重新公开前不予显示。',
  'Choose one of the indicators that /watch lists, or take readings of it in and publish them.':
    '请选用 /watch 所列的指标，或先收取并公开该指标的监测数据。',
  'nothing is known of the indicator {0}, so it cannot be protected': '没有指标 {0} 的定义，无法加以保护',
  'readings of {0} for {1} would tell too much of {2}, whatever else is withheld':
    '{1}的 {0} 会透露过多关于{2}的情况，无论再隐去什么',
  'nothing was fixed on what is withheld of the dataset {0}': '数据 {0} 没有确定哪些数值不公开',
  'no indicator has readings yet': '尚无任何指标的监测数据',
  'there are no readings of {0}': '没有 {0} 的监测数据',
  'The disclosure parameters are no JSON.': '披露参数不是 JSON。',
  'The disclosure parameters cannot be used: {0}.': '披露参数无法使用：{0}。',
  'The file of disclosure parameters cannot be read.': '无法读取披露参数文件。',
  'The disclosure parameter {0} cannot be {1}.': '披露参数 {0} 不能是 {1}。',
  '{0} is given twice.': '{0} 出现了两次。',
  'There is no cell {0}.': '没有单元格 {0}。',
  'The sum {0} names a cell twice.': '合计 {0} 重复引用了同一单元格。',
  '{0} cannot be {1}.': '{0} 不能是 {1}。',
  'The factors of {0} cannot be {1}.': '{0} 的系数不能是 {1}。',
  'The weight of {0} cannot be {1}.': '{0} 的权重不能是 {1}。',
  'A cell cannot be {0}.': '单元格不能是 {0}。',
  '{0} differs from its parts by {1}.': '{0} 与其各部分之和相差 {1}。',
  'The published cells and sums contradict one another.': '已公布的单元格与合计互相矛盾。',
  'What was published before tells {0} more closely than it may be told.': '先前公布的内容使 {0} 比允许的更易推知。',
  'Withheld, so that nothing can be told of single people.': '已隐去，以免由此推知个人情况。',
  'The count is above zero and small.': '计数大于零且过小。',
  'Too few contributed to the sum.': '构成该合计的单位过少。',
  'The largest contribution could be told from the sum.': '由该合计可推知最大一笔。',
  'A few contributions make up nearly all of the sum.': '少数几笔几乎构成全部合计。',
  'With its denominator it would tell a rate over few cases.': '与其分母一起会透露案例过少的比率。',
  'Sums that are published would tell a withheld value from it.': '由它和已公布的合计可推知被隐去的数值。',
  'It is not to be published.': '不予公布。',
  'The rate is over few cases.': '该比率的案例过少。',
  'Its numerator or denominator is withheld.': '其分子或分母已隐去。',
};
