import type { AccountView } from '@qibu/contract';
import type { ChangeHandle } from '../../../editing/use-change.ts';

/** What the parts of an account page are given. */
export interface AccountPartProps {
  readonly view: AccountView;
  readonly changing: ChangeHandle<AccountView>;
}
