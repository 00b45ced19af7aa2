import { SkeletonPage } from '../../ui/skeleton.tsx';
import css from './frame.module.css';

/** The frame while the user is being loaded: its lines and the page's margin, so that nothing jumps. */
export function FrameToCome() {
  return (
    <div className={css.frame}>
      <div className={css.rail} />
      <div className={css.column}>
        <div className={css.header} />
        <main className={css.main}>
          <SkeletonPage />
        </main>
      </div>
      <div className={css.bar} />
    </div>
  );
}
