export const review = {
  title: '评审',
} as const;
