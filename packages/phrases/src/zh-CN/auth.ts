export const auth = {
  title: '登录',
  lead: '凭证据看清每个项目的真实位置',
  login: '账号',
  password: '密码',
  loginNeeded: '先填账号',
  passwordNeeded: '先填密码',
  submit: '登录',
  code: '六位验证码',
  codeHint: '手机上验证器显示的数字；手机不在身边，就填一个恢复码。',
  expired: '登录已失效，请重新登录。刚才的页面会保留。',
  forgot: '忘记密码？请管理员在「设置 › 人员」里给你发一个邀请链接。',
  passwordRule: '至少 {{min}} 个字符。长一点比复杂更管用，一句话也可以。',
} as const;
