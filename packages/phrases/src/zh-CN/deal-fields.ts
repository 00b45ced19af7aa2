/** What the plain fields of a deal are called on pages, in files and in the audit log. */
export const dealFields = {
  closesOn: '预计签约',
  statusClaimed: '自报状态',
  source: '来源',
  note: '备注',
} as const;
