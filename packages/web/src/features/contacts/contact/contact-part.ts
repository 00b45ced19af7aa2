import type { ContactView } from '@qibu/contract';
import type { ChangeHandle } from '../../../editing/use-change.ts';

/** What the parts of a contact's page are given. */
export interface ContactPartProps {
  readonly view: ContactView;
  readonly changing: ChangeHandle<ContactView>;
}
