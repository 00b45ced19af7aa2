import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useText } from '../../lib/text.tsx';
import { SkeletonPage } from '../../ui/skeleton.tsx';
import { BottomBar } from './bottom-bar.tsx';
import css from './frame.module.css';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';
import { PrintHead } from './print-head.tsx';
import { Rail } from './rail.tsx';
import { RecordSlot } from './record-slot.tsx';
import { useFollowAccount } from './use-follow-account.ts';
import { useFrameKeys } from './use-frame-keys.tsx';

/** Rail, header, page; on a phone the rail becomes a tab bar. */
export function Frame() {
  const t = useText();
  useFollowAccount();
  const overlays = useFrameKeys();
  return (
    <div className={css.frame}>
      <a className={`${css.skip} screen-only`} href="#main">
        {t.common.skipToContent}
      </a>
      <Rail />
      <div className={css.column}>
        <Header onSearch={overlays.search} onKeys={overlays.keys} />
        <Notice />
        <PrintHead />
        <main id="main" className={css.main} tabIndex={-1}>
          <Suspense fallback={<SkeletonPage />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar />
      <RecordSlot />
      {overlays.shown}
    </div>
  );
}
