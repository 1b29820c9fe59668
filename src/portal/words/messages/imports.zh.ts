/** What imports say of rows, cells and columns in Chinese, by its English form. */
export const importMessagesZh: Readonly<Record<string, string>> = {
  'Check the id; the list of imports has every one (counterfoil import list).':
    '请核对编号；导入列表中有全部导入（counterfoil import list）。',
  'Look at the records that the message names; then undo the rest and leave those as they are.':
    '请查看所指的记录；然后撤销其余部分，保留这些。',
  'It was undone already. To bring it back, import the file again.': '它已撤销。如需恢复，请重新导入该文件。',
  'Name a saved profile by its title or id, or leave it out to have the columns guessed.':
    '请写已保存方案的名称或编号，或省略以自动对应各列。',
  'Nothing was stored. Import the file again: it is then checked against what is there now.':
    '没有存入任何内容。请重新导入该文件，届时会与现有内容核对。',
  '{0} “{1}”; saved are {2}': '{0!}“{1}”；已保存的有 {2}',
  'row {0} has the same {1}{2}': '与第 {0} 行的{1!}相同{2}',
  'Give each row an identifier of its own, or choose more columns to identify it.':
    '请使每行的标识各不相同，或选更多列作标识。',
  'Leave the cell empty for a new record.': '新记录请留空。',
  'the row has changed, and so has the record: {0} wrote it since the last import':
    '该行有变，而上次导入后 {0} 也改过这条记录',
  'Compare the two; to write over what is here, import with a reason for the revision.':
    '请比较两者；若要改写，请在导入时说明理由。',
  'while the file was read, {0} changed {1}': '读取文件期间，{0} 改动了 {1}',
  'there is nothing in the file, or in its visible sheets': '文件或其可见的工作表中没有内容',
  'there is no import {0}': '没有导入 {0}',
  'move: is one of {0}': '步骤须为以下之一：{0}',
  'the import of {0} is undone': '{0} 的导入已撤销',
  '{0} of its records have been changed since: {1}': '其中 {0} 条记录此后有改动：{1}',
  '{0} (record {1})': '{0!}（记录 {1}）',
  // Reading a file.
  'Open it in a spreadsheet program and save it as XLSX or as CSV (UTF-8).':
    '请用电子表格软件打开，另存为 XLSX 或 CSV（UTF-8）。',
  'The workbook is protected by a password. Save a copy without it and give that.':
    '工作簿有密码保护。请另存一份无密码的副本再使用。',
  'The file is damaged or was cut off on its way. Save or send it again; nothing was stored.':
    '文件损坏或传输中断。请重新保存或发送；没有存入任何内容。',
  'The file unpacks to far more than a spreadsheet holds. Do not open it unless you trust who sent it.':
    '文件解压后远超电子表格应有的大小。除非信任来源，请勿打开。',
  'Split it into several files, or take out columns that are not needed; the message says which limit it met.':
    '请分成几个文件，或去掉不需要的列；所超限度见上。',
  'Save it as CSV UTF-8 (in Excel: Save as, “CSV UTF-8”), or as XLSX.':
    '请存为 CSV UTF-8（Excel：另存为“CSV UTF-8”）或 XLSX。',
  'Name one of the sheets that the message lists.': '请选择所列工作表之一。',
  'The sheet holds no rows. Check that the right file and the right sheet were chosen.':
    '工作表中没有数据行。请核对所选的文件和工作表。',
  'Upload the file again: uploads wait for a day, and only for whoever sent them.':
    '请重新上传：上传的文件只保留一天，且只供上传者使用。',
  'a quotation mark that opens in cell {0} is never closed': '单元格 {0} 中的引号没有配对',
  'cell {0} holds more than 32,767 characters{1}': '单元格 {0} 超过 32,767 个字符{1}',
  'cell {0} holds more than 32,767 characters': '单元格 {0} 超过 32,767 个字符',
  'cell {0} lies beyond column {1}, the last that is read': '单元格 {0} 超出最后读取的 {1} 列',
  'the file has more than 1,048,576 rows': '文件超过 1,048,576 行',
  'the sheet has more than 1,048,576 rows': '工作表超过 1,048,576 行',
  'it is no text': '它不是文本',
  'the file begins as {0}, but holds bytes that are not': '文件开头是 {0}，但含有不合此编码的字节',
  'the file ends in the middle of its last row: it was cut off': '文件在最后一行中间结束：传输不完整',
  'there is no file {0}': '没有文件 {0}',
  '{0} is no file': '{0} 不是文件',
  'the workbook is protected by a password': '工作簿有密码保护',
  'the file is in the format of Excel before 2007 (.xls)': '文件是 2007 年以前的 Excel 格式（.xls）',
  'the file is a PDF, not a spreadsheet': '文件是 PDF，不是电子表格',
  'the file is a web page or XML, though a spreadsheet program may open it':
    '文件是网页或 XML，尽管电子表格软件也许能打开',
  'the file is empty': '文件是空的',
  'the file is larger than 512 MiB': '文件超过 512 MiB',
  'the file is an OpenDocument spreadsheet (.ods)': '文件是 OpenDocument 电子表格（.ods）',
  'the workbook cannot be read': '工作簿无法读取',
  'there is no sheet “{0}”; the workbook has {1}': '没有工作表“{0}”；工作簿中有 {1}',
  'the workbook has no sheet of cells': '工作簿中没有表格',
  'the texts of the workbook come to more than 192 MiB': '工作簿的文字合计超过 192 MiB',
  'the workbook has more than {0} texts': '工作簿的文字超过 {0} 条',
  'the uploaded file is not here any more': '上传的文件已不在这里',
  'the file is a package, but not an XLSX workbook': '文件是压缩包，但不是 XLSX 工作簿',
  'the workbook is not safe to read: its part {0} has {1}': '工作簿读取不安全：其中的 {0} 含有 {1}',
  'the workbook is damaged or cut off: {0}': '工作簿损坏或不完整：{0}',
  'the workbook is not safe to unpack: {0}': '工作簿解压不安全：{0}',
  'choose a file, or paste rows': '请选择文件，或粘贴表格行',
  'there is no report of this import': '这次导入没有报告',
  // Columns.
  'Give the table one row of column names (or two), each with words, right above its first row.':
    '表格第一行数据的正上方应有一行（或两行）列名，每列都有文字。',
  'Give each column a name of its own, so that it can be told which of them is meant.':
    '请使各列的名称互不相同，以便区分。',
  'Rename the column in the file, or say anew which column becomes which field.':
    '请修改文件中的列名，或重新指定各列对应的字段。',
  'Choose for each column one of the fields that the type of record has; each field once.':
    '请为每列选择该类记录的一个字段，每个字段只用一次。',
  'the columns {0} and {1} are both called “{2}”': '{0} 列和 {1} 列都叫“{2}”',
  'no row among the first 30 looks like column names': '前 30 行中没有像列名的一行',
  'there is nothing in row {0} or below it': '第 {0} 行及以下没有内容',
  'there is no column “{0}”; the sheet has {1}': '没有“{0}”列；工作表中有 {1}',
  'the row goes on to column {0}, where no column has a name': '该行延伸到没有列名的 {0} 列',
  'In a CSV file, put texts that hold a separator into quotation marks; or give the column a name.':
    'CSV 文件中含分隔符的文字请加引号；或给该列加上列名。',
  '“{0}” is no unit that is known: write 万元, 亿元, thousand USD or the like':
    '“{0}”不是已知的单位：请写万元、亿元、thousand USD 等',
  'the order of dates is dmy, mdy or ymd, not “{0}”': '日期顺序为 dmy、mdy 或 ymd，而不是“{0}”',
  'a {0} has no field “{1}”': '“{0!}”没有字段“{1}”',
  'the field “{0}” is given twice': '字段“{0!}”给了两次',
  '“{0}”: write a year after the @, as in amount@2019': '“{0}”：请在 @ 之后写年份，如 amount@2019',
  'no column becomes a field': '没有一列对应字段',
  // Cells.
  'Write the value plainly, or leave the cell empty where it is not known.': '请按普通写法填写；不详时留空。',
  'Say for the column in which order its dates are (day first or month first), or write them as 2019-07-14.':
    '请为该列选定日期顺序（日在前或月在前），或写作 2019-07-14。',
  'Write the name or the id of one of the candidates, add a column with the place it lies in, or add it to the registry.':
    '请写其中一个的名称或编号，或另加一列写明所在地区，或先登记入库。',
  'Mend the formula in the spreadsheet, or leave the cell empty where the value is not known.':
    '请在表格中修正公式；不详时留空。',
  'the formula in it failed: {0}': '公式出错：{0}',
  'Write into each row how much belongs to it, or make one row of them.': '请在每行写明各自的数额，或合并为一行。',
  '{0} is merged over the rows {1}: one number for all of them': '{0} 是第 {1} 行合并的一个数',
  'the cell says {0}, its column {1}': '单元格写的是 {0}，而该列是 {1}',
  'the amount is in {0}, and the column of currencies says {1}': '金额是 {0}，而币种列写的是 {1}',
  '{0} may be {1} or {2}': '{0}可能是 {1}，也可能是 {2}',
  'Leave the column out, and fill the field in on the page of the record.': '请不用这一列，在记录页面上填写该项。',
  '{0} is no list in JSON': '{0}不是 JSON 列表',
  'Write one of: {0}.': '请写其中之一：{0}。',
  '{0} is none of the choices': '{0}不在可选项之中',
  '{0} is not known': '{0}查无此项',
  '{0} is not known for certain. Did you mean {1}?': '{0}无法确定，是否指 {1!}？',
  '{0}, or {1}': '{0!}，或 {1!}',
  '{0} is no exact number': '{0}不是确切的数字',
  '{0} is a percentage where a number is asked': '{0}是百分比，此处应为数字',
  '{0}: {1}': '{0!}：{1!}',
  '“{0}”: the year has two figures only': '“{0}”的年份只有两位',
  '“{0}”: it is no date that can be read': '“{0}”不是可识别的日期',
  '“{0}”: the number is no date': '“{0}”这个数字不是日期',
  '“{0}”: there is no day with the serial number {1}': '“{0}”：没有序号为 {1} 的日期',
  '“{0}”: there is no day {1}': '“{0}”：没有 {1} 这一天',
  '“{0}”: there is no month {1}': '“{0}”：没有 {1} 这个月',
  '{0} names no day, and {1} asks for one': '{0}没有写明是哪一天，而“{1!}”需要日期',
  // What came of rows.
  'there is no record {0}': '没有记录 {0}',
  'a row of totals: totals are no records': '合计行，不是记录',
  'a note below the table': '表下的说明',
  'the column names once more': '重复的列名',
  'the row is empty': '空行',
  unchanged: '没有变化',
  'nothing is reported for {0}': '{0} 没有数据',
  'as in the last import; {0} has changed the record here since': '与上次导入相同；此后 {0} 已在此修改该记录',
  '“{0}” was read in {1}: {2} is {3}': '“{0}”按{1!}读取：{2} 即 {3}',
  'the unit in the cell': '单元格内的单位',
  'not read, as they stand for no field: {0} and {1} more': '未读入（不对应任何字段）：{0} 等，另有 {1} 列',
  'not read, as they stand for no field: {0}': '未读入（不对应任何字段）：{0}',
  '“{0}”: {1} was read as day {2}': '“{0}”：{1} 读作日期 {2}',
  '“{0}” holds formulas; the results they last had were taken': '“{0}”含公式，取其最近一次的结果',
  '“{0}” has merged cells; what stands in one holds for all its rows': '“{0}”有合并单元格，其内容适用于所合并的每一行',
  'the sign of the currency in “{0}” was taken for {1}': '“{0}”中的货币符号按 {1} 读取',
  '{0} hidden rows were read like all others': '{0} 个隐藏的行照常读取',
  'Hidden sheets are not read unless you choose them: {0}.': '隐藏的工作表不读取，除非选择它们：{0}。',
  'Hidden columns are read like all others: {0}.': '隐藏的列照常读取：{0}。',
  'The table begins in row {0}; what stands above it is left out.': '表格从第 {0} 行开始，其上方的内容不读取。',
  'Some cells hold formulas; the results they last had are taken.': '有些单元格含公式，取其最近一次的结果。',
  '{0} groups of cells below the header are merged: words and dates in them hold for all their rows, and an amount for none of them alone.':
    '表头以下有 {0} 处合并单元格：其中的文字和日期适用于所合并的每一行，金额则不单独归于任何一行。',
  '{0} columns stand for a year each: every amount below them becomes a record of its own.':
    '有 {0} 列各代表一年：其中每个金额各成一条记录。',
};
