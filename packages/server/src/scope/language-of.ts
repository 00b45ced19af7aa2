import type { Language } from '@qibu/phrases';
import type { Scope } from './scope.ts';

/** The language of whoever acts: for words that are written down, or sent as a file. */
export async function languageOf({ tx, actor }: Scope): Promise<Language> {
  const user = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', actor.userId)
    .select('locale')
    .executeTakeFirst();
  return user?.locale === 'en' ? 'en' : 'zh-CN';
}
