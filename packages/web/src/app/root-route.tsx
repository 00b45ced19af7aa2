import type { BaseWords } from '@qibu/phrases';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { SkeletonAlone } from '../ui/skeleton.tsx';
import { ToastShelf } from '../ui/toast.tsx';
import { NotFoundPage } from './not-found-page.tsx';

export interface RouterContext {
  readonly queries: QueryClient;
}
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The section this page belongs to, in the header. */
    crumb?: (words: BaseWords) => string;
  }
}

function Root() {
  return (
    <>
      <Outlet />
      <ToastShelf />
    </>
  );
}
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  pendingComponent: SkeletonAlone,
  notFoundComponent: NotFoundPage,
});
