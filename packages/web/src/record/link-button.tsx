import type { ButtonHTMLAttributes } from 'react';

/** A button that reads as a link: it opens something in place. */
export function LinkButton({ className = '', ...button }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...button} className={`link ${className}`} />;
}
