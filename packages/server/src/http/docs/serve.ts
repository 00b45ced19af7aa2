import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../scope/actor.ts';
import { languageOf } from '../../scope/language-of.ts';
import { asActor } from '../../scope/scope.ts';
import type { Instance } from '../instance.ts';
import { docsPage } from './page.ts';

const SEARCH = readFileSync(join(import.meta.dirname, 'search.js'), 'utf8');

/** The API as a page for people who are signed in, in their language, and the script that finds routes on it. */
export function serveDocs(
  app: FastifyInstance,
  instance: Instance,
  actorOf: (request: FastifyRequest) => Promise<Actor>,
): void {
  app.get('/api/docs', async (request, reply) => {
    const actor = await actorOf(request).catch(() => null);
    if (actor === null) return reply.redirect('/sign-in?next=/api/docs', 303);
    const language = await asActor(instance.db, actor, languageOf, { readOnly: true });
    return reply.type('text/html; charset=utf-8').send(docsPage(language));
  });
  app.get('/api/docs/search.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(SEARCH));
}
