export const contacts = {
  title: '联系人',
} as const;
