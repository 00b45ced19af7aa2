/** Header words shared by several kinds of file. */
export const NOTE_WORDS = '备注|说明|描述|备注说明|note|notes|remark|remarks|description|comment';
export const OWNER_WORDS =
  '负责人|销售|销售人员|销售代表|销售负责人|销售经理|客户经理|业务员|业务经理|归属人|所有者|所有人|跟进人|项目负责人|商机负责人|owner|sales agent|sales rep|salesperson|rep|account manager|account owner|deal owner|opportunity owner|assigned to';
export const ACCOUNT_WORDS =
  '客户名称|客户|公司名称|公司|单位名称|客户单位|企业名称|客户公司|客户全称|所属客户|单位|甲方|account|account name|company|company name|customer|customer name|client|organization|organisation';
export const CREDIT_WORDS = '统一社会信用代码|社会信用代码|信用代码|税号|纳税人识别号|credit code|uscc';
export const INDUSTRY_WORDS = '行业|所属行业|客户行业|行业分类|industry|sector|vertical';
export const EMAIL_WORDS = '邮箱|电子邮箱|邮件|电子邮件|email|e-mail|mail';
