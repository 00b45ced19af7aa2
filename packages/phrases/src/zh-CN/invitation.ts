export const invitation = {
  make: {
    title: '邀请链接',
    lead: '把链接发给对方，密码由对方自己设。七天内有效，只能用一次。',
    leadForgot: '忘了密码也用它：链接用上之前，旧密码照样能用。',
    action: '生成邀请链接',
    again: '重新生成',
    link: '给 {{name}} 的链接',
    once: '只显示这一次，到 {{when}} 为止有效。',
    copy: '复制链接',
    copied: '链接已复制',
    pending: '邀请还没用，到 {{when}} 为止有效',
  },
  how: {
    label: '第一次怎么登录',
    link: '发邀请链接，密码由对方自己设（推荐）',
    password: '我来设初始密码，对方第一次登录时要换掉',
  },
  join: {
    title: '加入「{{workspace}}」',
    lead: '确认姓名，设一个只有你知道的密码。以后用账号 {{login}} 登录。',
    name: '姓名',
    password: '密码',
    submit: '设好并登录',
    over: '这个链接用不了',
    signIn: '去登录',
  },
} as const;
