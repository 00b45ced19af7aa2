import type { Field } from './field.ts';
import { OWN_ID } from './own-id.ts';
import { ACCOUNT_WORDS, CREDIT_WORDS, INDUSTRY_WORDS, NOTE_WORDS, OWNER_WORDS } from './words.ts';

/** A deal file may carry its customer's code and industry and one contact; they go to the customer and the contact. */
export const DEAL_FIELDS: readonly Field[] = [
  OWN_ID,
  {
    field: 'key',
    type: 'text',
    words:
      '商机编号|项目编号|项目号|机会编号|商机ID|项目ID|编号|opportunity id|deal id|opportunity number|id|record id',
    telling: 1,
  },
  {
    field: 'name',
    type: 'text',
    words:
      '项目名称|商机名称|项目|商机|机会名称|销售机会|销售机会名称|商机主题|deal|deal name|opportunity|opportunity name|project|project name',
    hints: '名称|name|title|主题',
    telling: 2,
  },
  { field: 'account', type: 'account', words: ACCOUNT_WORDS },
  { field: 'owner', type: 'owner', words: OWNER_WORDS },
  {
    field: 'product',
    type: 'product',
    words: '产品|产品名称|意向产品|产品线|采购产品|产品方案|product|product name|solution',
  },
  {
    field: 'amount',
    type: 'money',
    words:
      '金额|预算|项目金额|商机金额|合同金额|预计金额|预计合同金额|预计签约金额|预计成交金额|销售金额|成交金额|签约金额|预算金额|项目预算|客户预算|标的金额|合同额|预计合同额|amount|close value|deal value|deal amount|value|contract value|budget|expected revenue|opportunity amount',
    telling: 2,
  },
  {
    field: 'currency',
    type: 'choice',
    words: '币种|货币|币别|货币类型|currency|currency code',
    ends: '币种|币别|货币|currency|currencycode|currencyisocode',
    telling: 1,
  },
  {
    field: 'closesOn',
    type: 'date',
    words:
      '预计签约日期|预计签约时间|预计成交日期|预计成交时间|预计签单日期|预计签单时间|预计结单日期|预计关闭日期|预计完成日期|预计完成时间|计划签约日期|计划签约时间|预计落单时间|预签日期|close date|expected close date|closing date|expected close|target date',
    hints: '签约日期|签约时间|成交日期|成交时间|结单日期|签约|预计签约|预计成交|何时签约',
    telling: 3,
  },
  {
    field: 'closedOn',
    type: 'date',
    words:
      '实际签约日期|实际成交日期|赢单日期|输单日期|关闭日期|关闭时间|签约日期|签约时间|成交日期|成交时间|结单日期|closed date|actual close date|won date|closed on',
    telling: 2,
  },
  {
    field: 'openedOn',
    type: 'date',
    words:
      '创建日期|创建时间|录入日期|录入时间|开始日期|接触日期|首次接触日期|首次接触时间|登记日期|engage date|created date|created|create date|created on|open date|start date|created at',
    telling: 1,
  },
  {
    field: 'stageOn',
    type: 'date',
    words: '进入阶段日期|进入阶段时间|阶段变更日期|阶段变更时间|阶段更新时间|stage date|stage entered|stage since',
  },
  {
    field: 'stage',
    type: 'stage',
    words:
      '阶段|销售阶段|项目阶段|商机阶段|当前阶段|所处阶段|进展阶段|漏斗阶段|stage|deal stage|sales stage|pipeline stage|opportunity stage',
    hints: '进度|项目进度|进展|状态|项目状态|商机状态|status|deal status',
    telling: 4,
  },
  {
    field: 'outcome',
    type: 'stage',
    words: '结果|输赢|赢单状态|是否赢单|输赢状态|outcome|result|won lost',
    telling: 1,
  },
  { field: 'status', type: 'choice', words: '紧急程度|项目紧急度|紧急度|紧迫程度|urgency' },
  { field: 'source', type: 'text', words: '来源|线索来源|商机来源|客户来源|信息来源|项目来源|source|lead source' },
  { field: 'contact', type: 'text', words: '联系人|联系人姓名|客户联系人|关键联系人|contact|contact name' },
  { field: 'contactTitle', type: 'text', words: '职务|联系人职务|联系人职位|职位|contact title' },
  {
    field: 'contactPhone',
    type: 'text',
    words: '手机|联系电话|联系人电话|联系方式|手机号|手机号码|联系人手机|mobile|contact phone',
    hints: '电话|电话号码|phone|telephone|tel',
  },
  { field: 'creditCode', type: 'text', words: CREDIT_WORDS },
  { field: 'industry', type: 'text', words: INDUSTRY_WORDS },
  {
    field: 'note',
    type: 'text',
    many: true,
    words: NOTE_WORDS,
    hints: '竞争对手|竞争情况|下一步|下一步计划|跟进情况|最新进展|进展情况|next step|competitor',
  },
];
