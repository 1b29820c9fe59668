/** Words of everyday Chinese that are names of divisions as well, and set phrases that hold one. */

/** Prefectures of whose name proper this is true: believed where their province is named. */
export const everydayPrefectures: ReadonlySet<string> = new Set(
  '白银 安康 大同 三明 中山 阿里 东方 平安 和平 长乐 海东 海西 海北 黄南 来宾'.split(' '),
);

/** Counties and districts: believed only with their type word (资源县, never 资源). */
export const neverAlone: ReadonlySet<string> = new Set(
  (
    '天山 昆仑 解放 新城 新市 新华 人民 和平 友谊 红旗 资源 新兴 大丰 公安 新建 安定 平安 长安 光明 合作 共和 同心 互助 民主 民乐 民和 ' +
    '大方 中方 乐业 凤凰 铜鼓 万年 太湖 定远 南部 东部 中部 西部 中原 河东 河西 河口 江东 江北 江南 江宁 东港 东城 西城 桥东 桥西 城关 ' +
    '城中 二七 铁路 郊区 矿区 开发 文化 胜利 建设 团结 东风 向阳 前进 青山 青年 高明 普通 保安 方正 正定 安远 龙山 清水 北关 海港 通州 ' +
    '宝山 金山 东山 西山 南山 北山 香山 泰山 华山 恒山 中山 东湖 西湖 南湖 大通 石峰 市中 市南 市北 相城 政和 泰和 永和 太和 来安 南海 ' +
    'tianshan kunlun jiefang xinhua'
  ).split(' '),
);

/** Mountains, seas, persons and set phrases, passed over unless a longer registered name begins there. */
const otherWords = [
  ['天山', '昆仑', '孙中山', '阿里巴巴', '中南海', '东海', '南海', '长治久安', '大丰收', '安居乐业', '贺兰山'],
  ['长白山', '太行山', '大别山', '秦岭', '青海湖', '洞庭湖', '鄱阳湖', '南海诸岛', '海南岛'],
].flat();

const byFirst = Map.groupBy(otherWords, (word) => word.charCodeAt(0));

/** Length of the phrase of that kind that starts here; 0 where there is none. */
export function otherWordAt(folded: string, at: number): number {
  const words = byFirst.get(folded.charCodeAt(at));
  return words?.find((word) => folded.startsWith(word, at))?.length ?? 0;
}
