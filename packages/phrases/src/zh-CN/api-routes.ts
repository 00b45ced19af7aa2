/** One route in Chinese; the English sentence stands in the contract, for programs too. */
interface RouteWords {
  readonly summary: string;
  readonly description?: string;
}

/** What each route does, by its id. A route without a line is shown in English; a test names it. */
export const apiRoutes: ReadonlyMap<string, RouteWords> = new Map(
  Object.entries({
    'me.get': { summary: '查看当前登录的人和所在的工作区。' },
    'sessions.list': { summary: '列出本人登录过的设备。' },
    'setup.get': { summary: '查看是否已经有第一位管理员。' },
    'deals.list': { summary: '列出项目。' },
    'deals.get': {
      summary: '查看一个项目和对它的判断，可以看今天的，也可以看过去某一天的。',
      description: '证据、待办、团队、变化和时间线各有自己的接口。',
    },
    'deals.changes': { summary: '查看上次过会以来的变化。', description: '没有过会的项目，与一周前相比。' },
    'deals.audience': { summary: '列出看得到这个项目的同事，按姓名。' },
    'deals.decide': {
      summary: '记下评审的决定：谁、做什么、哪天前。',
      description: '会成为看得到这个项目的同事的一条待办；其他人不行。',
    },
    'decisions.withdraw': { summary: '撤回一条还没做的决定或待办。' },
    'deals.risk': {
      summary: '给项目加一颗自己看到的雷：理由、负责人、到期日。',
      description: '到期前或关上前，和系统算出的地雷一样计数。',
    },
    'deals.riskClosed': { summary: '关上一颗自己记的雷，或重新打开。' },
    'deals.riskGone': { summary: '撤回一颗记错的雷。' },
    'deals.evidence': {
      summary: '列出项目和客户的证据，新的在前。',
      description: '最多 100 条；更早的证据在时间线里。',
    },
    'deals.ledger': {
      summary: '查看今天判断这个项目所依据的全部内容：记录、参数和日期。',
      description: '用来在保存之前看一条记录会改变什么。',
    },
    'deals.team': { summary: '列出项目团队。' },
    'deals.tasks': { summary: '列出项目的待办和承诺：没完成的按到期日排，然后是已完成的。' },
    'deals.timeline': { summary: '列出项目上发生过的事，新的在前。' },
    'deals.board': {
      summary: '按自报阶段或实证阶段查看进行中的项目，带每列合计和前几张卡片。',
      description: '一列里其余的卡片，用项目列表加 `stage` 取。',
    },
    'deals.groups': {
      summary: '把列表里的项目按负责人、客户、自报阶段、位置或签约月份分组，带每组个数和金额合计。',
      description: '最多 200 组，项目多的优先。组里的项目用项目列表加条件取。',
    },
    'deals.export': {
      summary: '把项目列表导出成 CSV，最多 10 万行。',
      description: '会被表格软件当成公式运行的单元格，导出时已处理。',
    },
    'deals.workbook': { summary: '把项目列表导出成工作簿（XLSX），最多 10 万行。' },
    'accounts.export': { summary: '把客户列表导出成 CSV，最多 10 万行。' },
    'accounts.workbook': { summary: '把客户列表导出成工作簿（XLSX），最多 10 万行。' },
    'contacts.export': { summary: '把联系人列表导出成 CSV，最多 10 万行。' },
    'contacts.workbook': { summary: '把联系人列表导出成工作簿（XLSX），最多 10 万行。' },
    'accounts.list': { summary: '列出客户。' },
    'accounts.get': { summary: '查看一个客户：值不值得做、项目、联系人和证据。' },
    'accounts.visits': {
      summary: '列出一个客户名下项目的往来，最近的在前。',
      description: '只列调用者看得到的项目；已更正或撤回的不列。',
    },
    'accounts.buying': {
      summary: '查看一个客户买过什么、没买什么。',
      description: '只算调用者看得到的项目。`revenue` 是赢单金额，各币种分开合计；已结案的项目列最近两百个。',
    },
    'accounts.merges': { summary: '列出最近三十天并进一个客户、还没有拆回的记录。' },
    'contacts.merges': { summary: '列出最近三十天并进一位联系人、还没有拆回的记录。' },
    'accounts.similar': { summary: '列出名称相近的客户。', description: '在录入时提醒可能重复。' },
    'contacts.list': { summary: '列出联系人。' },
    'contacts.get': { summary: '查看一个联系人，以及参与的项目和见面记录。' },
    'review.get': {
      summary: '查看周会要过的项目，值钱的在前。',
      description:
        '先是要谈的，再是其余的，每组金额大的在前；每个项目列出全部理由：我们落后、五项没落实全、阶段虚高、承诺逾期、有变化。`reason` 只留下有这个理由的项目；合计和人员仍是全部的。',
    },
    search: {
      summary: '按名称查找项目、客户、联系人和同事。',
      description: '可以用文字、中文名的一部分、全拼或拼音首字母；每类最多 8 条。',
    },
    'search.evidence': {
      summary: '按字句查找证据，新的在前。',
      description: '写的每个词都要在里面；最多 8 条。更正过、撤回的不在其中。',
    },
    'today.get': {
      summary: '查看今天要做的事：下一步、要问的话、到期的承诺、没有动静的项目。',
      description:
        '包括调用人自己进行中的项目，以及在别人项目里要做的事；如果带团队而自己没有项目，就是团队的。每个列表好的在前，最多 30 条。',
    },
    'today.putOff': { summary: '把一个项目要问的话放到明天再提，只对调用人自己；也可以撤回。' },
    'imports.list': { summary: '列出导入，新的在前。' },
    'imports.get': { summary: '查看一次导入：文件、问题、数量和进度。' },
    'imports.changes': {
      summary: '逐项列出导入会改已有记录的哪些内容。',
      description: '取自最近一次试算或导入，一次一页，第一页是 0。',
    },
    'imports.errors': {
      summary: '以 CSV 返回文件里被拒绝的行和原因。',
      description: '不写 `file` 时，返回第一个有拒绝行的文件。',
    },
    'audit.export': { summary: '把操作记录导出成 CSV，最多 10 万行。', description: '导出本身也会记下来。' },
    'audit.workbook': {
      summary: '把操作记录导出成工作簿（XLSX），最多 10 万行。',
      description: '导出本身也会记下来。',
    },
    'audit.list': { summary: '列出谁改了什么，新的在前。' },
    'users.holdings': { summary: '数出一位同事名下有多少：项目、客户、未完成的待办和承诺。' },
    'users.list': { summary: '列出工作区里的所有人，按姓名排。', description: '同事之间互相可见。' },
    'bin.list': { summary: '列出本人原来能看到、现已删除的记录，新的在前，最多 200 条。' },
    'backups.list': { summary: '列出数据文件夹里的备份，新的在前，以及最近一次备份做到哪里了。' },
    'backups.download': { summary: '把一份备份作为文件发回。', description: '下载会记在操作记录里。' },
    'products.list': { summary: '列出工作区的产品。' },
    'parameters.get': { summary: '查看方法的参数：正在用的、出厂的，以及工作区改过的。' },
    'views.list': { summary: '列出存下的视图：自己的和共享的。' },
    health: { summary: '查看服务器和数据库是否正常。', description: '数据库两秒内没有回答，就当作连不上（503）。' },
    'me.change': { summary: '修改本人的姓名、语言或配色。' },
    'me.password': { summary: '修改本人的密码。', description: '本人在其他设备上的登录随即失效。' },
    'secondFactor.begin': {
      summary: '为验证器应用生成新的密钥。',
      description: '要填密码。用验证码确认之后，登录时才会要求。',
    },
    'secondFactor.confirm': {
      summary: '用第一个验证码打开两步验证。',
      description: '返回恢复码，以后不再显示。本人在其他设备上的登录随即失效。',
    },
    'secondFactor.end': { summary: '关闭两步验证。', description: '要填密码和验证码。' },
    'users.resetSecondFactor': { summary: '为丢了手机的同事取消两步验证。', description: '他的所有登录随即失效。' },
    'users.invite': {
      summary: '生成邀请链接，同事用它自己设密码。',
      description: '七天内有效，只能用一次；之前的链接随即失效。系统只保存链接的散列值。',
    },
    'users.withdrawInvitation': {
      summary: '撤回同事的邀请链接。',
      description: '链接马上失效。换了密码或停用同事，链接也会失效。',
    },
    'invitation.read': { summary: '查看邀请链接是给谁的。' },
    'invitation.accept': {
      summary: '用邀请链接设好姓名和密码，链接随即失效。',
      description: '不会自动登录：开了两步验证的人照样要填验证码。本人以前的登录随即失效。',
    },
    'workspace.secondFactor': {
      summary: '设定是否人人都要两步验证。',
      description: '还没有设置的人，下次登录时先设置，再做别的。',
    },
    'sessions.end': { summary: '让一台设备退出登录。' },
    'session.create': { summary: '登录。', description: '会设置登录用的 Cookie。' },
    'session.end': { summary: '退出登录。' },
    'setup.claim': {
      summary: '建立工作区和第一位管理员。',
      description: '要用服务器第一次启动时打印的口令。完成后，新管理员即已登录。',
    },
    'deals.create': { summary: '新建项目。' },
    'deals.delete': { summary: '把项目移到回收站。' },
    'deals.change': { summary: '修改项目的字段。' },
    'deals.dismiss': { summary: '把一个地雷搁置到某一天，并写明理由。' },
    'deals.handOver': {
      summary: '把项目转给新的负责人，连同未完成的待办和承诺。',
      description:
        '`work` 说明原负责人未完成的事归谁：新负责人（`owner`）、仍归本人（`keep`），或指定的人。看不到项目的人会加进项目团队。用 `undo` 里的编号可以撤回。',
    },
    'handOvers.undo': {
      summary: '撤回一次移交。',
      description: '只有移交的人能撤，一天之内有效。之后又转过手的，保持现状。',
    },
    'deals.members': { summary: '整体替换项目团队。' },
    'deals.outcome': { summary: '把项目结为赢单、丢单或中止，或者重新打开。' },
    'deals.person': { summary: '把一个联系人加进项目的决策链。' },
    'deals.personGone': { summary: '把一个联系人移出项目的决策链。' },
    'deals.record': { summary: '一次写下了解到的内容：见面、证据、值、信号和待办，要么全部存下，要么都不存。' },
    'deals.visit': {
      summary: '更正一次往来，或者恢复撤回的往来。',
      description: '原来的记录留在时间线里，过去的日子照旧。当时记下的话跟着改日期。',
    },
    'deals.visitGone': { summary: '撤回一次往来，连同当时记下的话。' },
    'deals.reviewed': { summary: '标记项目刚刚过会。', description: '以后的变化从这里算起。' },
    'deals.stage': {
      summary: '移动项目的自报阶段。',
      description:
        '没有证据而往前移，要带 `exception` 和理由；否则返回 409 `deal.gateClosed`，列出还缺什么。工作区不允许例外推进时，返回 409 `deal.exceptionsOff`。往回移要写理由。',
    },
    'tasks.change': { summary: '修改待办：是否完成、到期日、标题或归谁。' },
    'accounts.create': { summary: '新建客户。' },
    'accounts.delete': { summary: '把客户移到回收站。' },
    'accounts.change': { summary: '修改客户的字段。', description: '它的项目会重新判断。' },
    'accounts.merge': {
      summary: '把另一个客户并到这个客户。',
      description:
        '对方的项目、联系人、证据和评分都移过来，原来的地址和名称也指到这里。`values` 是选定的字段。两家都归你负责才能合并。用 `undo` 里的编号可以撤回。',
    },
    'contacts.merge': {
      summary: '把另一个联系人并到这个联系人。',
      description:
        '两位要在同一家客户，而且这家客户归你负责。对方说过的话、见面、在项目里的角色都移过来，原来的地址和姓名也指到这里。用 `undo` 里的编号可以撤回。',
    },
    'merges.undo': {
      summary: '把一次合并拆回去。',
      description:
        '现在负责这两条记录的人都能撤，三十天内有效；后来又合并过的，先撤后面那次。两条记录和所有相关内容恢复原样；合并之后改过的字段保留现在的值，列在 `stayed` 里。',
    },
    'accounts.score': {
      summary: '给客户的一项打 0 到 5 分，并说明依据。',
      description: '它的项目会重新判断。',
    },
    'contacts.create': { summary: '新建联系人。', description: '个人信息要有依据和用途，两项都有默认值。' },
    'contacts.delete': { summary: '把联系人移到回收站。' },
    'contacts.change': { summary: '修改联系人的字段。', description: '他参与的项目会重新判断。' },
    'imports.upload': { summary: '上传一个或几个 CSV、XLSX 文件并读取。', description: '边上传边检查。' },
    'imports.cancel': { summary: '停止一次导入。' },
    'imports.check': {
      summary: '算出导入会做什么，不写入任何内容。',
      description: '写了 `overwrite`，已有记录的其他字段就保持原样；空着的总会填上。',
    },
    'imports.map': { summary: '回答文件里的列和值是什么意思。' },
    'imports.run': {
      summary: '开始导入。',
      description: '在后台继续；进度用 `imports.get` 查看。',
    },
    'imports.undo': { summary: '撤销一次导入：收回它新建的、后来没有人改过的内容。' },
    'users.create': { summary: '添加同事。' },
    'users.change': { summary: '修改同事的信息。' },
    'users.handOver': {
      summary: '把一位同事名下的全部内容转给别人，需要时同时停用这位同事。',
      description:
        '项目（含已结案和回收站里的）、客户、未完成的待办和承诺，一次转完。他在别人项目里的事，归那个项目的负责人；指定的人看得到项目的，归指定的人。',
    },
    'users.password': { summary: '给同事设新密码。', description: '这位同事的登录全部失效。' },
    'bin.restore': { summary: '把删除的记录放回去。' },
    'backups.start': {
      summary: '开始备份全部内容。',
      description: '在后台继续；进度用 `backups.list` 查看。一次只做一份。',
    },
    'backups.delete': { summary: '彻底删除一份备份。' },
    'sample.load': { summary: '放入示例团队和它的客户、项目。' },
    'sample.remove': { summary: '删除示例团队和随它而来的全部内容。' },
    'parameters.set': {
      summary: '从今天起，整体替换工作区改过的参数。',
      description: '项目会在后台全部重新判断。过去日子的判断仍用当时的参数。',
    },
    'parameters.preview': { summary: '算出如果存下这些参数，今天会有多少变化；不存。' },
    'views.create': { summary: '给列表的筛选条件起名存下。' },
    'views.delete': { summary: '删除存下的视图。' },
    'workspace.change': { summary: '修改工作区的名称或货币。' },
  }),
);
