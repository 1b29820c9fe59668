/** Word lists of the Chinese reader, simplified (text is folded before the look-up). Plain data. */
import type { Qualifier } from '../../../core/claims/claim.ts';
import { wordIndex, type WordIndex } from './wordIndex.ts';

type Plain = Exclude<Qualifier, 'range'>;

function split(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

function words(list: string): WordIndex {
  return wordIndex(split(list));
}

/** Words with a numeral in them that state no number. */
export const idioms = words(`
  两市 六盘山 六盘水 三门峡 四平 五台山 五指山 七星 八宝山 三河 三沙 千山 九龙 两江 六安 三水 三原 百色市 万县 九华山 一汽 三一 五菱 四平 三江源 千岛湖 九曲 一带一路 一些 一起 一样 一般 一直 一定 一旦 一致 一方面 一边 一体 一切 一线 一流 一同 一贯 一系列 一部分 一手 一举 一次性 一经 一度 一律 一向 一并 一心 一面 一时 一共 一路 一站式 一揽子 一把手 一刀切 一点 一下 一会 一道 五保 三无 一行 一再
  统一 万一 唯一 之一 同一 单一 专一 进一步 三农 两会 两不愁三保障 三保障 两不愁 三区三州 四个意识 四个自信 两个维护 两个一百年 三严三实 八项规定 三公 二手 二维码 二氧化碳 二氧化 三角 三峡 三星 三亚 三明 四川 四面八方 五花八门 千家万户 千方百计 万众
  十分 百姓 百货 百度 千万不 千万别 千万要 万达 万科 万里长城 两岸 二十四节气 三大战役 六稳 六保 两山 九江 九三学社 五保户 五粮液 五金 七夕 八一 五四 三八 五一 十堰 九寨沟 八达岭 百科 百分比 百分点 千禧 三明治 一汽 二战 一战 零售 零件 零部件 零食 零距离 零星
  一二三产业 一二线 三四线 一季度末 四季 成千上万 千千万万 万事 万物 亿万 三军 三甲 二孩 两弹一星 七一 一把 半导体 半岛 半决赛 两学一做 三权 三资 四化 五官 一个月前 九州 六合 七台河 万宁 万州 万象 百色 千岛 一对一 一国两制 五星 四中全会 三中全会 五中全会 六中全会 二中全会 一中全会 七中全会
  一氧化 三氧化 三聚氰胺 一目了然 一如既往 一丝不苟 独一无二 说一不二 三番五次 七上八下 两全 两极 两性 四季度末 十字 十足 万能 百年 千年 几乎 几何 数据 数字 数量 数学 数码
`);

/** Units of measurement; the unit is written as it stands. */
export const measures = words(`
  平方公里 平方千米 平方米 平方英里 平方英尺 立方米 立方公里 公里 千米 米 厘米 毫米 微米 纳米 英里 英尺 英寸 海里 光年 公顷 亩 顷 吨 公斤 千克 毫克 微克 克 斤 升 毫升 加仑 摄氏度 华氏度 度 千瓦时 千瓦 兆瓦时 兆瓦 瓦 度电 伏 千伏 安
  小时 分钟 秒钟 秒 天 个星期 星期 周 个月 个工作日 工作日 个小时 年 岁 周岁 个世纪 世纪 个季度 季度 桶 马力 牛米 牛·米 毫安时 毫安 赫兹 兆赫 千赫 吉赫 字节 兆字节 像素 万像素 节 昼夜 晚 标准箱 人次 人日 户次 架次 例次 班次 车次 倍 点 个点 分 公里/小时 帧/秒 帧 剂次 剂 针 毫米汞柱 勒克斯 特斯拉 兆帕 千帕 百帕 帕 千牛 牛 英寸 寸 尺 里路 华里 吉比特 兆比特 比特 吨公里 人公里 磅 盎司 克拉 马赫 天文单位 秒差距 立方 毫西弗 毫克/升 千卡 卡路里 卡 流明 尼特 分贝 级 度角 层 球 篮板 助攻 环
`);

/** Counted without a classifier; unit of their own. */
export const directNouns = words(
  '人 户 国 省 市 县 村 乡 镇 区 州 省市 省份 村民 学生 家庭 企业 农户 贫困户 贫困村 贫困县 群众 贫困人口 干部 人口 职工 党员 民警 老人 儿童 万人 学者 行政村 自然村 城市 国家 地区 部门 单位 项目 人才',
);

/** Classifiers: skipped on the way to the noun. */
export const classifiers = words(`
  个 名 位 家 所 座 条 项 件 批次 批 次 只 头 匹 辆 台 套 栋 幢 间 支 场 期 份 张 本 部 篇 艘 架 列 棵 株 盏 处 块 片 段 道 门 种 类 例 起 宗 笔 对 双 组 班 轮 款 颗 枚 根 队 群 股 盘 局 眼 口 顶 床 袋 瓶 箱 盒 包 尊 幅 封 则 首 届 场次 员 羽 尾 粒 滴 户 句 页 集 环 人
`);

/** Behind a number these make it a name, a place in a row or a time. */
export const namingSuffixes = words(
  '号 年级 楼 届 线 路 街 班 军 师 团 旅 胎 孩 日游 中全会 级 强 环路 字 维 元化 元旦 元月 元素 元首 季 型 代 世 等奖 等功 线城市 成立 成为 成功 成员 成本 大 重 公经费 方面 次元 把手 手 岁月 点钟 时许 分之 旬 者 类地区 板 股份',
);

/** Nouns that end a counted phrase; the longest that fits is taken, with what stands before it. */
export const headNouns = words(`
  项目 县市 省市 省份 县区 贫困县 贫困村 贫困户 县 村庄 村民 村 乡镇 乡 镇 城市 市 省区市 省 地区 自治区 区 州 国家 国 街道 社区 家庭 农户 户 贫困人口 人口 群众 人员 人才 人 学生 教师 老师 干部 医生 护士 专家 工人 职工 员工 党员 志愿者 技术员 记者 居民 农民 牧民 老人 儿童 孩子 患者 病例 旅客 乘客 游客 球员 选手 运动员 代表 委员 议员 士兵 警察 用户 客户 消费者 毕业生 大学生 劳动力 新生
  企业 公司 单位 部门 机构 组织 学校 小学 中学 大学 幼儿园 医院 卫生院 卫生室 银行 工厂 车间 合作社 基地 园区 中心 站点 车站 机场 港口 码头 桥梁 大桥 公路 铁路 道路 隧道 水库 水井 大棚 温室 住房 房屋 房子 安居房 住宅 楼房 床位 病房 教室 宿舍 食堂 广场 图书馆 博物馆 剧院 酒店 餐厅 商店 门店 店铺 超市 工程 工地 工作组 工作队 小组 团队 代表团 访问团 支部 党支部
  岗位 职位 就业岗位 机会 协议 合同 文件 法案 措施 政策 任务 目标 指标 问题 案件 事故 奖牌 金牌 银牌 铜牌 进球 比赛 冠军 航班 列车 汽车 车辆 飞机 船只 轮船 手机 电脑 设备 机器 机器人 产品 商品 品种 药品 疫苗 口罩 图书 课程 培训班 班级 论文 专利 照片 视频 电影 歌曲 节目 活动 会议 航线 线路 票 套房 设施 电站 风机 卫星 火箭 公园 湿地公园 景区 湖泊 医疗队 分队 剧场 体育馆 生产线 示范园 产业园 养殖场 农场 牧场 林场 站 馆 园 厂 店 院 校 所 行政村 自然村 示范村 牛 羊 猪 鸡 马 树 果树 树木
  试点 改革 应用 集群 产业集群 成果 城镇 县城 行业 领域 产业 品牌 平台 网站 账户 账号 订单 包裹 交易 股份 股票 基金 债券 贷款 货物 物资 摄像头 传感器 基站 服务器 住户 移民 难民 死者 伤者 遇难者 学者 法官 律师 院士 博士 硕士 学员 船员 战士 官兵 军人 消防员 援疆干部 帐篷 板房
`);

/** Modifiers that stay with the noun when it stands before the number: 贫困村29个. */
export const modifiersBefore = words(
  '贫困 援疆 重点 深度贫困 中小 工业 农业 民生 卫生 教育 基础 乡村 行政 自然 建档立卡贫困 企事业 干部',
);

/** Cuts a noun phrase: particles, prepositions, common verbs. */
export const phraseStops =
  '的了在是为和与及或、并将已被把从到向对由以等共有中上下内外均都也就还又再才只于其这那此各每没未不占，。；：！？（）()“”‘’《》 \n\t,.;:%!?"而因但则能会可要应需能够即且至达约近超增减降升投使让给比按据根经过通随自';

/** Verbs that end a counted noun phrase when they stand behind its noun. */
export const phraseVerbs = words(`
  摘帽 脱贫 实现 宣布 参加 参与 完成 进行 实施 建设 享受 得到 达到 加入 成功 受益 受伤 死亡 遇难 搬迁 开展 就业 支援 帮扶 支持 带动 组织 启动 开工 竣工 投产 入驻 覆盖 分布 位于 来自 接受 获得 使用 采用 成为 提供
  搬进 住进 结对 签约 派出 选派 培训 报名 确诊 治愈 出院 退出 通过 走出 致富 返贫 落户 入学 上学 挂牌 对口 拨付 派发 发放 交付 完工 出动 来自 由 全部 均 陆续 赶来 抵达 前往 失踪 获救 感染 在校 开放 建成 运行 运营 停产 关闭 纳入 列入 接入 通电
`);

/** Words that hold a stop character and yet belong to a noun phrase. */
export const phraseWords: ReadonlySet<string> = new Set(
  split(
    '急需 应急 紧急 刚需 应用 能力 能源 智能 功能 技能 性能 节能 产能 新能 会员 会议 机会 社会 大会 协会 工会 需求 通道 通信 交通 经济 经理 经营 经验 投资 投影 使馆 大使 高中 中学 中心 中药 中小 初中 上市 下岗 地下 对口 对象 对手 降水 超市 主要 重要 将军 比赛 自然 自治 自来 自动 人才 天才 内科 外科 外国 外地 国内 国外 海外 共产 公共 公使 由来 为民 中队 等级 高等 以色 发达 从业 自由 根据 数据 通航 通车 要素 要点 可再 升降 增值 减排 于田 和田 和平 共和 中央 中国 中型 上海 中外 中继 上游 下游 水上 网上 线上 线下 下属 下乡 所属 中等 中级 上级 下级 内地 内陆 开会',
  ),
);

/** Before a number: qualifier, and whether the figure itself is left out. */
const before: readonly (readonly [string, Plain, boolean])[] = [
  ...split('近 将近 接近 几乎 逼近 近乎').map((word) => [word, 'nearly', false] as const),
  ...split('约 大约 大概 约为 约有 约合 约占 左右为 估计 预计约 大致 差不多').map(
    (word) => [word, 'about', false] as const,
  ),
  ...split('超 超过 逾 多于 高于 突破 大于 过 上 超出 远超 超越 已超 超逾').map(
    (word) => [word, 'over', false] as const,
  ),
  ...split('至少 最少 不少于 不低于 不下 不下于 起码 最低 不小于').map((word) => [word, 'at-least', false] as const),
  ...split('最多 至多 不超过 不多于 不高于 不大于 多达 最高 最高可达 最高达').map(
    (word) => [word, 'at-most', false] as const,
  ),
  ...split('不足 不到 低于 少于 小于 未满 不满').map((word) => [word, 'at-most', true] as const),
];
export const qualifierWordsBefore = wordIndex(before.map(([word]) => word));
export const qualifiersBefore: ReadonlyMap<string, { readonly qualifier: Plain; readonly strict: boolean }> = new Map(
  before.map(([word, qualifier, strict]) => [word, { qualifier, strict }]),
);

/** Behind number or unit. */
const behind: readonly (readonly [string, Plain])[] = [
  ...split('以上 及以上 或以上 有余 起').map((word) => [word, 'at-least'] as const),
  ...split('以下 以内 及以下 之内').map((word) => [word, 'at-most'] as const),
  ...split('左右 上下 前后 许 来').map((word) => [word, 'about'] as const),
  ...split('多 余 有余 开外 出头').map((word) => [word, 'over'] as const),
];
export const qualifierWordsBehind = wordIndex(behind.map(([word]) => word));
export const qualifiersBehind: ReadonlyMap<string, Plain> = new Map(behind);

export const risesBefore = words(
  '增长 上升 提高 增加 上涨 涨 升 同比增 扩大 提升 增 上浮 攀升 大涨 新增 增幅 涨幅 增速 增长率 上调 增长了 高出 升值 增收 飙升 走高 提升了 激增 猛增 增产',
);
export const fallsBefore = words(
  '下降 减少 降低 下跌 跌 降 缩小 缩减 回落 减 下滑 大跌 降幅 跌幅 下调 低 贬值 压减 减幅 萎缩 走低 骤降 锐减 减产 下挫 收窄',
);
/** Between the verb and the figure. */
export const changeFillers = words(
  '了 约 近 超过 超 逾 达 为 达到 幅度 幅 不到 不足 同比 至少 最多 将近 大约 将 了近 了约 了超过 了不到',
);
/** They make the figure a level: 下降到. */
export const levelMarks = words('到 至 为 达 达到');
