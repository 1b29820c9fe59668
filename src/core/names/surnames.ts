/** Common Chinese surnames in pinyin: a county's name just after one is likelier somebody's given name. */
export const surnames: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng ' +
    'han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lyu shen yao fu zhong ' +
    'cui tan liao fan lai jin jia xia wan qin hou shao meng long duan lei qian yin hao gong bai bi an chang qiu kang gu ' +
    'mao shi xiong ou mo kong xiang yan ni geng dai qi zhuang nie lan wen ouyang pang tong yue zou you'
  ).split(' '),
);
