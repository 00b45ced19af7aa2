import type { Language } from '@qibu/phrases';
import type { Scope } from './scope.ts';

/** The actor's language, for words that are stored or sent as a file. */
export async function languageOf({ tx, actor }: Scope): Promise<Language> {
  const user = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', actor.userId)
    .select('locale')
    .executeTakeFirst();
  return user?.locale === 'en' ? 'en' : 'zh-CN';
}
