import type { ReactNode } from 'react';
import css from './side-by-side.module.css';

/** Two short fields beside each other in a panel; one under the other on a phone. */
export const SideBySide = ({ children }: { children: ReactNode }) => <div className={css.two}>{children}</div>;
