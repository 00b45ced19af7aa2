/** What an import changes of records there are, and which of their values it may overwrite. */
export const importChanges = {
  title: '已有记录的改动',
  sentence: '{{records}} 条已有记录和文件里写的不一样。空着的直接填上；已经有值的默认不动，勾上才用文件里的覆盖。',
  pick: '用文件里的覆盖',
  option: '{{kind}}的{{field}}（{{count}} 条）',
  owner: '改负责人只换名字，没做完的待办和承诺不会跟着走。要连工作一起交，到项目页用「移交」。',
  is: { fills: '填上', adds: '补进备注', overwrites: '覆盖', stays: '不动' },
  becomes: '改为',
  empty: '空',
  range: '第 {{from}}–{{to}} 条，共 {{total}} 条',
  previous: '上一页',
  next: '下一页',
  again: '正在按新的勾选重新试算…',
  allStay: '没有要写入的：和已有记录不一样的都没勾选，保持原样。',
  listGone: '逐条的改动已经不在了，再试算一遍就能看到。',
} as const;
