export const accounts = {
  title: '客户',
} as const;
