/** Messages about documents and pictures that are archived, and about registries, in Chinese, by their English form. */
export const fileMessagesZh: Readonly<Record<string, string>> = {
  'Check the path; a name with spaces needs quotation marks.': '请核对路径；含空格的名称须加引号。',
  'Name a file, not a folder, and make sure that you may read it.': '请指定文件而不是文件夹，并确认有读取权限。',
  'The file holds no words. Check that it was saved or downloaded completely.':
    '文件中没有文字。请确认已完整保存或下载。',
  'Split the document into parts and read each of them; the message says which limit it met.':
    '请把文献分成几部分分别存档；所超限度见上。',
  'Give text, Markdown, HTML, PDF, DOCX, JPEG, PNG or WebP. Export other formats to one of these first.':
    '请使用文本、Markdown、HTML、PDF、DOCX、JPEG、PNG 或 WebP；其他格式请先转换。',
  'Save the file as UTF-8 in the editor it comes from, or convert it: iconv -f ENCODING -t UTF-8 FILE.':
    '请在原编辑器中存为 UTF-8，或转换：iconv -f ENCODING -t UTF-8 FILE。',
  'Open the document with its password, save a copy without one, and give that copy.':
    '请用密码打开，另存一份无密码的副本再使用。',
  'The pages are pictures. Add a text layer by optical character recognition (OCR), for example: ocrmypdf FILE OUT.':
    '页面是图片。请用文字识别（OCR）加上文字层，例如：ocrmypdf FILE OUT。',
  'The package unpacks to far more than a report holds. Do not open it unless you trust who sent it.':
    '文件解压后远超报告应有的大小。除非信任来源，请勿打开。',
  'The markup is nested deeper than any real page. Save the article as text from a browser and give that.':
    '标记嵌套过深。请在浏览器中把文章存为文本再使用。',
  'Its structure takes too long to take apart. Export it anew, or save its text and give that.':
    '其结构拆解耗时过长。请重新导出，或存为文本再使用。',
  'The file is damaged or cut short. Download or export it again.': '文件损坏或不完整。请重新下载或导出。',
  'Save it as DOCX, PDF, HTML, Markdown or plain text and give that.':
    '请存为 DOCX、PDF、HTML、Markdown 或纯文本再使用。',
  'Say in the title what the picture shows, where and when: counterfoil add PHOTO --title WORDS.':
    '请在标题中写明图片的内容、地点和时间。',
  'Save the picture smaller (2000 pixels on the longer side are plenty) and give that.':
    '请把图片缩小（长边 2000 像素足够）后再使用。',
  'the file holds zero bytes, which no text does': '文件含有空字节，文本中不应有',
  'the text is not UTF-8, and no other encoding makes words of it beyond doubt': '文本不是 UTF-8，也无法确定其他编码',
  'the file says it is UTF-8 and is not': '文件自称 UTF-8，其实不是',
  'the file says it is {0} and is not': '文件自称 {0}，其实不是',
  'the file holds {0} control characters, which no text does': '文件含有 {0} 个控制字符，文本中不应有',
  'it has {0} bytes; the limit is {1}': '共 {0} 字节；上限为 {1}',
  'the file is empty': '文件是空的',
  'the file holds nothing but blanks': '文件中只有空白',
  'its text has {0} characters; the limit is {1}': '文本共 {0} 字；上限为 {1}',
  'taking it apart took longer than {0} seconds and was stopped': '拆解超过 {0} 秒，已停止',
  'taking it apart needs more than {0} MiB of memory': '拆解需要超过 {0} MiB 内存',
  'it cannot be taken apart ({0})': '无法拆解（{0}）',
  'the document has no words': '文献中没有文字',
  '“{0}”, from which “{1}” came, has no row in the file; its link is left out.':
    '“{1}”所来自的“{0}”在文件中没有行；该关联不计入。',
  'this is a spreadsheet (XLSX)': '这是电子表格（XLSX）',
  'these are slides (PPTX)': '这是幻灯片（PPTX）',
  'this is an OpenDocument file or a book': '这是 OpenDocument 文件或电子书',
  'the package is protected by a password': '文件有密码保护',
  'this is an archive without a Word document in it': '压缩包中没有 Word 文档',
  'elements of {0} lie within one another more than {1} deep': '{0} 中的元素嵌套超过 {1} 层',
  'the Word document inside the package is broken': '压缩包中的 Word 文档已损坏',
  'elements lie within one another more than {0} deep': '元素嵌套超过 {0} 层',
  'the page has no text of its own': '网页没有自己的文字',
  'the PDF has {0} pages; the limit is {1}': 'PDF 共 {0} 页；上限为 {1}',
  'the PDF has {0} {1} and no text on any of them': 'PDF 共 {0} 页，每页都没有文字',
  'the PDF is protected by a password': 'PDF 有密码保护',
  'the PDF is damaged ({0})': 'PDF 已损坏（{0}）',
  'its structure is nested too deep': '其结构嵌套过深',
  'this is a picture, and it was given no title': '这是图片，却没有标题',
  '{0} is a folder': '{0} 是文件夹',
  '{0} is larger than {1} MiB, the limit for one document': '{0} 超过 {1} MiB，即单个文献的上限',
  'there is no file {0}': '没有文件 {0}',
  '{0} cannot be read ({1})': '{0} 无法读取（{1}）',
  'this is rich text (RTF)': '这是 RTF 文件',
  'this is {0}': '这是 {0}',
  'this is XML, but no web page': '这是 XML，但不是网页',
  'this Office document is protected by a password': '这份 Office 文档有密码保护',
  'this is an Office file of the kind before 2007 (.doc, .xls, .ppt)':
    '这是 2007 年以前的 Office 文件（.doc、.xls、.ppt）',
  'this package is not safe to unpack: {0}': '文件解压不安全：{0}',
  'this package is damaged: {0}': '文件已损坏：{0}',
  // Registries.
  'Give a CSV file with a header line, or a GeoJSON FeatureCollection, in UTF-8.':
    '请使用带列名的 CSV 文件或 GeoJSON FeatureCollection，编码为 UTF-8。',
  'Name the columns in the first line: id (or code, pcode) and name at least; local name, parent, level, aliases, valid from, valid to and succeeded by where you have them.':
    '请在第一行写列名：至少有 id（或 code、pcode）和 name；如有，再加 local name、parent、level、aliases、valid from、valid to、succeeded by。',
  'The row has no id.': '该行没有编号。',
  'An id is at most 80 characters without spaces.': '编号最多 80 个字符，不含空格。',
  '“{0}” has no name.': '“{0}”没有名称。',
  'A name of “{0}” has more than {1} characters.': '“{0}”的一个名称超过 {1} 个字符。',
  '“{0}” of “{1}” is no day; write 2019-07-14.': '“{1}”的“{0}”不是日期；请写作 2019-07-14。',
  'the gazetteer file is empty': '地名文件是空的',
  'the gazetteer file is no text': '地名文件不是文本',
  '“{0}” stands in the file twice.': '“{0}”在文件中出现了两次。',
  'no columns for an id and a name; the file has: {0}': '没有编号列和名称列；文件中有：{0}',
  'A quotation mark is not closed or stands in the middle.': '引号没有配对，或出现在中间。',
  'the file begins like JSON but is not JSON': '文件开头像 JSON，其实不是',
  'the JSON is no FeatureCollection': 'JSON 不是 FeatureCollection',
  'The feature has no properties.': '要素没有属性。',
};
