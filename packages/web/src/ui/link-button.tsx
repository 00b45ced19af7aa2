import type { ButtonHTMLAttributes } from 'react';
import css from './link-button.module.css';

/** A button that reads as a link: it opens something in place. */
export function LinkButton({ className = '', ...button }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...button} className={`link ${css.link} ${className}`} />;
}
