import { asActor } from '../../scope/scope.ts';
import { notFound } from '../../error.ts';
import type { ImportRequest } from './commands.ts';
import type { TableAsked } from './errors.ts';
import { languageOf } from '../../scope/language-of.ts';
import { inThread } from './in-thread.ts';
import { asAnswer } from './refuse.ts';
import { filesOf, loadJob } from './view.ts';

/** The rejected rows of one table, in the actor's language. */
export async function loadErrorFile(
  { instance, actor }: ImportRequest,
  id: string,
  asked: TableAsked,
): Promise<string> {
  const { job, language } = await asActor(
    instance.db,
    actor,
    async (scope) => ({ job: await loadJob(scope, id), language: await languageOf(scope) }),
    { readOnly: true },
  );
  if (asked.file !== null && !filesOf(job).some(({ name }) => name === asked.file)) throw notFound();
  const place = { home: instance.home, importId: id, files: filesOf(job) };
  return inThread<string>({ do: 'errors', place, asked, language }).result.catch((error: unknown) => {
    throw asAnswer(error);
  });
}
