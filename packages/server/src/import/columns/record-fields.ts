import type { Field } from './field.ts';
import { OWN_ID } from './own-id.ts';
import { ACCOUNT_WORDS, CREDIT_WORDS, EMAIL_WORDS, INDUSTRY_WORDS, NOTE_WORDS, OWNER_WORDS } from './words.ts';

export const ACCOUNT_FIELDS: readonly Field[] = [
  OWN_ID,
  { field: 'name', type: 'text', required: true, words: `${ACCOUNT_WORDS}|名称|name` },
  { field: 'creditCode', type: 'text', words: CREDIT_WORDS, telling: 2 },
  { field: 'industry', type: 'text', words: INDUSTRY_WORDS, telling: 2 },
  {
    field: 'region',
    type: 'text',
    words: '地区|区域|所在地|省份|城市|省市|所在地区|region|country|city|office location',
    hints: '地址|location|address|headquarters|state|province',
    telling: 1,
  },
  {
    field: 'size',
    type: 'choice',
    words: '客户规模|企业规模|客户类型|客户性质|规模|customer size|company size|size',
    telling: 1,
  },
  { field: 'strategic', type: 'flag', words: '战略客户|是否战略客户|重点客户|是否重点|strategic', telling: 1 },
  {
    field: 'parent',
    type: 'account',
    words: '上级客户|母公司|所属集团|集团|上级单位|集团公司|subsidiary of|parent|parent account|parent company',
    telling: 2,
  },
  { field: 'owner', type: 'owner', words: OWNER_WORDS },
  {
    field: 'note',
    type: 'text',
    many: true,
    words: NOTE_WORDS,
    hints:
      'revenue|employees|year established|人数|员工人数|注册资本|成立年份|营业额|年收入|website|网址|官网|电话|公司电话|总机|phone|详细地址|email domain|邮箱域名',
  },
];

export const CONTACT_FIELDS: readonly Field[] = [
  OWN_ID,
  {
    field: 'name',
    type: 'text',
    required: true,
    words: '联系人|联系人姓名|姓名|客户联系人|contact|contact name|full name|name|contact person',
    telling: 2,
  },
  { field: 'account', type: 'account', required: true, words: `${ACCOUNT_WORDS}|工作单位` },
  {
    field: 'title',
    type: 'text',
    words: '职务|职位|头衔|岗位|职称|title|job title|position',
    telling: 1,
  },
  { field: 'department', type: 'text', words: '部门|所属部门|科室|处室|department|dept', telling: 1 },
  {
    field: 'phone',
    type: 'text',
    words: '手机|手机号|手机号码|联系电话|联系方式|移动电话|mobile|cell|mobile phone',
    hints: '电话|电话号码|phone|telephone|tel',
    telling: 2,
  },
  { field: 'email', type: 'text', words: EMAIL_WORDS, telling: 1 },
  { field: 'creditCode', type: 'text', words: CREDIT_WORDS },
  { field: 'industry', type: 'text', words: INDUSTRY_WORDS },
  {
    field: 'note',
    type: 'text',
    many: true,
    words: NOTE_WORDS,
    hints: '电话|phone|email domain|邮箱域名|微信|wechat|地址',
  },
];

export const PRODUCT_FIELDS: readonly Field[] = [
  {
    field: 'name',
    type: 'text',
    required: true,
    words: '产品|产品名称|商品名称|品名|型号|product|product name|item|name',
  },
  {
    field: 'series',
    type: 'text',
    words: '系列|产品系列|产品线|类别|产品类别|series|product line|category|family',
    telling: 2,
  },
  {
    field: 'price',
    type: 'money',
    words: '单价|价格|标准价|报价|售价|建议零售价|price|sales price|list price|unit price',
    telling: 3,
  },
];

export const PEOPLE_FIELDS: readonly Field[] = [
  {
    field: 'name',
    type: 'text',
    required: true,
    words: `${OWNER_WORDS}|姓名|员工|员工姓名|同事|name|employee|user|full name`,
  },
  {
    field: 'login',
    type: 'text',
    words: '账号|登录名|用户名|工号|login|username|user name|employee id',
    hints: EMAIL_WORDS,
    telling: 2,
  },
  { field: 'title', type: 'text', words: '职务|职位|岗位|title|job title|position' },
  {
    field: 'manager',
    type: 'owner',
    words:
      '上级|直属上级|主管|经理|直接上级|汇报对象|团队负责人|销售总监|manager|supervisor|reports to|team lead|sales manager',
    telling: 4,
  },
];
