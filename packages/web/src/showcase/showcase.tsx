import { ToastShelf } from '../ui/toast.tsx';
import { Choices } from './choices.tsx';
import { Fields } from './fields.tsx';
import { addressOf, type Look } from './look.ts';
import { Marks } from './marks.tsx';
import { Pages } from './pages.tsx';
import { Panels } from './panels.tsx';
import css from './showcase.module.css';
import { Tables } from './tables.tsx';
import { Verdicts } from './verdicts.tsx';

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'Chinese, light', language: 'zh-CN', scheme: 'light' },
  { name: 'Chinese, dark', language: 'zh-CN', scheme: 'dark' },
  { name: 'English, light', language: 'en', scheme: 'light' },
  { name: 'English, dark', language: 'en', scheme: 'dark' },
];

/** Every part of `ui/`, each in its states. */
export function Showcase({ look }: { look: Look }) {
  const isShown = ({ language, scheme }: Look) => language === look.language && scheme === look.scheme;
  return (
    <main className={css.page}>
      <h1>Parts</h1>
      <nav className={css.looks} aria-label="Looks">
        {LOOKS.map((one) => (
          <a key={one.name} href={addressOf(one)} aria-current={isShown(one) ? 'page' : undefined}>
            {one.name}
          </a>
        ))}
      </nav>
      <Verdicts />
      <Marks />
      <Fields />
      <Choices />
      <Tables />
      <Panels />
      <Pages />
      <ToastShelf />
    </main>
  );
}
