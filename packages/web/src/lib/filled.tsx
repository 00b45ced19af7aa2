import { Fragment, type ReactNode } from 'react';

interface FilledProps {
  /** A phrase whose plain values are filled in already. */
  readonly text: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** A sentence with links and other elements in its holes. */
export function Filled({ text, parts }: FilledProps) {
  return text.split(/\{\{(\w+)\}\}/).map((piece, at) => {
    const key = `${at} ${piece}`;
    return <Fragment key={key}>{at % 2 === 0 ? piece : parts[piece]}</Fragment>;
  });
}
