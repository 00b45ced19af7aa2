export const setup = {
  title: '第一次使用',
  admin: {
    lead: '先建好工作区和管理员账号。做完这一步，这个页面就永久关闭。',
    workspaceName: '公司或团队名称',
    workspaceHint: '例如：华东大客户部',
    name: '你的姓名',
    login: '登录账号',
    loginHint: '邮箱或姓名拼音都可以',
    password: '密码',
    submit: '建立工作区',
  },
  closed: {
    title: '这里已经设置过了',
    lead: '管理员已经建好，首次使用页面不再开放。',
    action: '去登录',
  },
  noToken: {
    title: '请用启动时打印的链接打开',
    lead: '为了不让同一网络里的其他人抢先占用，首次使用需要服务启动时在终端打印的一次性链接。',
  },
  wrongToken: '这个链接不对或已经用过。请回到终端，复制最近一次启动时打印的链接。',
  /** What the server prints when it has started. */
  started: {
    workspace: '示例工作区',
    administrator: '示例管理员',
    signIn: '示例工作区：登录账号 {{login}}，密码 {{password}}',
    inUse: '这里已经有人在用，示例请在「设置」里载入。',
    firstRun: '首次使用，请打开这个一次性链接：',
  },
  choose: {
    title: '从哪里开始？',
    lead: '三条路都可以，以后随时能换。',
    sample: {
      title: '先看示例',
      lead: '一个虚构的大客户团队：二十多个项目，九个月的往来记录。看完一键删除，不影响你自己的数据。',
      action: '载入示例',
      done: '示例已载入：{{deals}} 个项目，{{contacts}} 位联系人',
    },
    import: {
      title: '导入现有的项目',
      lead: '把现有的 Excel 或 CSV 拖进来，列名自动对应，先预览再写入，不满意可以撤销。',
      action: '导入文件',
    },
    empty: {
      title: '从零开始',
      lead: '先建一个项目，记下最近一次拜访，系统会告诉你还缺什么证据。',
      action: '空着开始',
    },
  },
} as const;
