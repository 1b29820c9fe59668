/** What is refused about subscriptions, and in the rooms of monitoring, in Chinese; messageText.ts says how forms are read. */
export const noticeMessagesZh: Readonly<Record<string, string>> = {
  'this subscription has been ended': '此订阅已终止',
  'there is no such subscription of this account': '此账户没有这项订阅',
  '{0}: more than {1} are named': '{0}：超过{1}个',
  '{0}: one of them cannot be read': '{0}：其中一个无法识别',
  'nothing is wanted: choose alerts, cases or lists': '未选任何内容：请选择预警、个案或名单',
  'places: "{0}" is no place of the registry': '地方：“{0}”不在登记册中',
  'the last try was cut off, and there are no more': '最后一次发送中断，不再重试',
  'the account is no longer in use': '该账户已停用',
  'the subscription was ended': '该订阅已终止',
  'this link is not one that this server made': '此链接并非本服务器所发',
  'this server is not set up to send e-mail': '本服务器未设置电子邮件发送',
  'address: it is no e-mail address': '地址：不是电子邮件地址',
  'there are {0} subscriptions of this account already, {1} of them not confirmed':
    '此账户已有{0}项订阅，其中{1}项未确认',
  'The page of your subscriptions lists them; one that was ended stays ended, and a new one can be made.':
    '您的订阅页列有全部订阅；已终止者不再恢复，可另建新订阅。',
  'This server sends no e-mail. Use a webhook or the feed of alerts, or ask the operator to set COUNTERFOIL_SMTP_URL.':
    '本服务器不发送电子邮件。请使用网络回调或预警订阅源，或请运营者设置 COUNTERFOIL_SMTP_URL。',
  'Open the link as it stands in the newest message, whole; or sign in and look at your subscriptions.':
    '请完整打开最新邮件中的链接；或登录后查看您的订阅。',
  'the address of the webhook cannot be read': '网络回调的地址无法识别',
  'the address of the webhook holds a user or a password': '网络回调的地址含有用户名或密码',
  'the address of the webhook does not begin with https://': '网络回调的地址不以 https:// 开头',
  'the host of the webhook belongs to a private network': '网络回调的主机属于内部网络',
  'Give an https address of a public host, without a password in it. The operator can allow a host of the own network with COUNTERFOIL_WEBHOOK_HOSTS.':
    '请给出公共主机的 https 地址，其中不含密码。运营者可用 COUNTERFOIL_WEBHOOK_HOSTS 允许内部网络的主机。',
  'the host of the webhook leads into a private network': '网络回调的主机指向内部网络',
  'the mail server could not be reached ({0})': '无法连接邮件服务器（{0}）',
  'it could not be reached ({0})': '无法连接对方（{0}）',
  'it did not answer in time': '对方未及时答复',
  'it answered {0}': '对方答复 {0}',
  'it answered {0}, and redirects are not followed': '对方答复 {0}，不跟随转向',
  'run: a number of a run, or two such as 3-5': '运行：一个运行编号，或如 3-5 的两个',
  'there is no such act of a case': '个案没有这种办理事项',
  'there is no such act of a dataset': '读数批次没有这种办理事项',
  'no file came with this dataset': '此批次没有原文件',
};
