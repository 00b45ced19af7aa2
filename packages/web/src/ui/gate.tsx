import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { speak, useLanguage, useText } from '../lib/text.tsx';
import css from './gate.module.css';

interface GateProps {
  readonly title: string;
  readonly lead: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page outside the frame: sign-in and first run. */
export function Gate({ title, lead, wide = false, children }: GateProps) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · ${t.common.product}`;
  }, [title, t]);
  return (
    <div className={css.page}>
      <div className={css.corner}>
        <OtherLanguage />
      </div>
      <main className={`${css.box} ${wide ? css.wide : ''}`}>
        <div className={css.brand}>
          <img src="/icon.svg" alt="" />
          {t.common.productLong}
        </div>
        <div>
          <h1>{title}</h1>
          <p className={css.lead}>{lead}</p>
        </div>
        {children}
      </main>
    </div>
  );
}

function OtherLanguage() {
  const t = useText();
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="link" lang={other} onClick={() => void speak(other)}>
      {t.common.language[other]}
    </button>
  );
}
