export const backups = {
  title: '备份',
  lead: '一份备份是全部内容：项目、客户、联系人、人员和设置。里面也有登录信息，下载后放在只有自己人能拿到的地方。',
  start: '立即备份',
  starting: '正在备份，已写 {{size}}。可以离开这一页，备份会继续。',
  done: '最近一次备份已完成（{{when}}）。',
  empty: '还没有备份。点“立即备份”做第一份，下载下来，不要和服务器放在同一台机器上。',
  kinds: { 'by-hand': '手工', 'before-upgrade': '升级前自动' },
  download: '下载',
  downloadOf: '下载 {{when}} 的备份',
  remove: '删除',
  removeOf: '删除 {{when}} 的备份',
  removeQuestion: '{{when}} 的备份删掉就找不回来了。',
  removed: '备份已删除',
  restore:
    '恢复：在服务器上运行下面的命令，备份会装进一个新的数据文件夹，现有的数据不动。先把原来数据文件夹里的 secret 文件复制进去，两步验证才不用重新设置。',
  command: 'QIBU_HOME=新文件夹 npm run -s qibu -- restore 备份文件',
  faults: {
    'disk-full': '没有备份成：服务器磁盘满了。腾出空间后再备份一次；以前的备份都在。',
    'not-writable': '没有备份成：备份文件夹写不进去。请管服务器的人检查权限，再备份一次。',
    stopped: '备份没有做完：中途七步或数据库停了。再备份一次就行。',
    other: '没有备份成。再备份一次；还不行，请管服务器的人看日志里的原因。',
  },
} as const;
