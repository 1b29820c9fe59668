/** Messages about observations in the formats of others in Chinese, by their English form. */
export const observationMessagesZh: Readonly<Record<string, string>> = {
  'Elements are nested more than {0} deep in line {1}.': '第 {1} 行的元素嵌套超过 {0} 层。',
  'The file is an XML of {0} in "{1}".': '文件是“{1}”中 {0} 的 XML。',
  'The file begins like XML, but is none: {0}': '文件开头像 XML，但不是：{0}',
  'The file begins like JSON, but is none: {0}': '文件开头像 JSON，但不是：{0}',
  'The JSON has no list "readings" or "dataValues".': 'JSON 中没有列表“readings”或“dataValues”。',
  'The set has no list "dataValues".': '该组中没有列表“dataValues”。',
  '{0} is no reading.': '{0} 不是读数。',
  'A reading has no member {0}.': '读数没有成员 {0}。',
  'The line is no JSON.': '该行不是 JSON。',
  'Columns that nothing is read from: {0}.': '未读取的列：{0}。',
  'Columns with figures that nothing is read from: {0}.': '含数字但未读取的列：{0}。',
  'The row has totals; it is not read.': '该行为合计，不读取。',
  'Figures have decimal commas: {0} is read as {1}.': '数字用逗号作小数点：{0} 读作 {1}。',
  'Figures such as {0} are read with decimal points; they may be {1}, whole thousands.':
    '{0} 之类的数字按小数读取；也可能是整数 {1}。',
  'The table says that figures are in {0}; they are read as they stand.': '表格写明数字以 {0} 计；目前照原样读取。',
  'There is no sheet “{0}”; there are {1}.': '没有工作表“{0}”；现有 {1}。',
  'The workbook has no sheet.': '工作簿中没有工作表。',
  'Other sheets that hold a table and were not read: {0}.': '其他含表格而未读取的工作表：{0}。',
  'Over the figures stands “{0}”, which is {1}; no indicator is by that.':
    '数字上方写着“{0}”，即{1!}；没有指标按此统计。',
  'Nothing needs to be done if that is right; else give a profile with "decimal": ".".':
    '如属正确则无需处理；否则请提供含有 "decimal": "." 的读取方案。',
  'Say it in a profile: "decimal": "," where points stand between thousands, "decimal": "." where they are right.':
    '请在读取方案中写明：点为千位分隔时用 "decimal": ","，点为小数点时用 "decimal": "."。',
  'Nothing needs to be done if they are not wanted; else name them in a profile, or mend their headers.':
    '如不需要则无需处理；否则请在读取方案中写明，或修正其表头。',
  'Nothing needs to be done: totals are reckoned from the places. Give the row the code of its place if it is one.':
    '无需处理：合计由各地数值得出。若该行是一个地方，请写上其代码。',
  'Say in the profile by which power of ten figures are multiplied: "power": 4 for 万, 3 for thousands, 0 where the indicator has this unit.':
    '请在读取方案中写明数字乘以十的几次方："power": 4 表示万，3 表示千，指标本就用此单位则为 0。',
  'Nothing needs to be done if one sheet is enough; else name another one in a profile ("sheet"), and take the file in again.':
    '如一张工作表已足够则无需处理；否则请在读取方案（"sheet"）中写明另一张，再次录入该文件。',
  'Name in the profile a sheet that the workbook shows, as it is called there.':
    '请在读取方案中写明工作簿中可见的工作表名称。',
  '{0} is no data value.': '{0} 不是数据值。',
  'No column is tagged as a {0}; the tags are {1}.': '没有一列标为 {0}；现有标签为 {1}。',
  '{0} is no tag; the column is not read.': '{0} 不是标签；该列不读取。',
  'The header of the file of codes lacks {0}.': '代码文件的表头缺少 {0}。',
  'Line {0} of the file of codes is of the kind {1}.': '代码文件第 {0} 行的类别为 {1}。',
  'Line {0} of the file of codes has {1}, which is empty or stands there twice.':
    '代码文件第 {0} 行的代码 {1} 为空或重复。',
  'The observations are a table of Counterfoil itself, in which codes are ids: none is changed.':
    '数值文件是 Counterfoil 自己的表，其中代码就是编号：不作改动。',
  'The value has no {0}.': '数值没有 {0}。',
  'The {0} has {1} characters.': '{0} 有 {1} 个字符。',
  'There is no {0} {1}; values that wait for it: {2}.': '没有 {0} {1}；等待它的数值：{2} 个。',
  'Values with codes that are not wanted: {0}.': '代码不需要的数值：{0} 个。',
  'The profile is no JSON.': '读取方案不是 JSON。',
  'The profile lacks "format": "{0}".': '读取方案缺少 "format": "{0}"。',
  'The profile\'s member "{0}" is {1}.': '读取方案的成员“{0}”：{1}。',
  'The header lacks {0}; it has {1}.': '表头缺少 {0}；现有 {1}。',
  '{0} is no action.': '{0} 不是操作。',
  'The row takes back all values that have some of its codes.': '该行会撤回具有其部分代码的所有数值。',
  'Cells for values that are empty, and change nothing: {0}.': '未填数值、因而不改变任何内容的单元格：{0}。',
  'UNIT_MULT is {0}.': 'UNIT_MULT 为 {0}。',
  'The first line begins with {0}, but other lines are divided otherwise.': '首行以 {0} 开头，但其他行的分隔方式不同。',
  'No one column is that of {0}; the header has {1}.': '没有唯一的一列是{0!}；表头有 {1}。',
  'Give the file anew: it was cut off, or it is not what its first characters say.':
    '请重新提供文件：它被截断，或并非其开头所示的格式。',
  'Give a file of data values: nothing in one is nested so deeply.': '请提供数据值文件：其中不会嵌套这么深。',
  'Give each value a place, an indicator and a period, each of at most 200 characters.':
    '每个数值都要有地方、指标和周期，各不超过 200 个字符。',
  'Name place, indicator and period of what is to be taken back; many values at once are not.':
    '请写明要撤回的地方、指标和周期；不能一次撤回许多数值。',
  'Give an ADX message (an element adx in the namespace urn:ihe:qrph:adx:2015), or a dataValueSet of DHIS2.':
    '请提供 ADX 消息（命名空间 urn:ihe:qrph:adx:2015 中的元素 adx），或 DHIS2 的 dataValueSet。',
  'Tag a column of place codes (#adm3+code), one of dates (#date or #period), and columns of values (#affected, #indicator+num …).':
    '请为地方代码列（#adm3+code）、日期列（#date 或 #period）和数值列（#affected、#indicator+num 等）加标签。',
  'Write tags as #adm2+code: a letter first, then letters, digits and "_". Columns without a tag are not read.':
    '标签请写成 #adm2+code：以字母开头，其后为字母、数字和“_”。没有标签的列不读取。',
  'Give the columns TIME_PERIOD and OBS_VALUE, and name those of place and indicator in a profile where they are not REF_AREA and INDICATOR.':
    '请提供 TIME_PERIOD 和 OBS_VALUE 列；地方和指标的列若不是 REF_AREA 和 INDICATOR，请在读取方案中写明。',
  'Let one separator stand between all columns: the one behind STRUCTURE or DATAFLOW in the first line.':
    '各列之间请使用同一分隔符：首行 STRUCTURE 或 DATAFLOW 之后的那个。',
  'Write M (merge), R (replace), D (delete), I or A.': '请写 M（合并）、R（替换）、D（删除）、I 或 A。',
  'Write UNIT_MULT as a power of ten: a whole number from -15 to 15, such as 3 for thousands.':
    'UNIT_MULT 请写成十的幂：-15 到 15 的整数，例如千为 3。',
  'Nothing needs to be done: an empty cell leaves a value as it was; NaN or n/a takes it back.':
    '无需处理：空单元格不改变数值；NaN 或 n/a 撤回数值。',
  'Give a JSON file with "format": "counterfoil-observation-profile/1", as docs/monitoring-data.md shows.':
    '请提供含有 "format": "counterfoil-observation-profile/1" 的 JSON 文件，格式见 docs/monitoring-data.md。',
  'Name the columns in a profile as the header of the file has them; docs/monitoring-data.md shows one.':
    '请在读取方案中按文件表头写明各列；示例见 docs/monitoring-data.md。',
  'Give the file of codes a header with kind, code and becomes; kind is place or indicator, each code stands once.':
    '代码文件的表头要有 kind、code 和 becomes；kind 为 place 或 indicator，每个代码只写一次。',
  'Nothing needs to be done: the file of codes says that this one is not wanted.':
    '无需处理：代码文件说明该代码不需要。',
};
