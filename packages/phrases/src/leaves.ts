export interface Leaf {
  readonly path: string;
  readonly text: string;
}

/** Every phrase of a dictionary with its path. */
export function leavesOf(node: unknown, path = ''): readonly Leaf[] {
  if (typeof node === 'string') return [{ path, text: node }];
  return Object.entries(node as object).flatMap(([key, child]) =>
    leavesOf(child, path === '' ? key : `${path}/${key}`),
  );
}
