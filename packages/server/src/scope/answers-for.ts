import type { Actor } from './actor.ts';

/** Whether the owner is the actor or someone in the actor's line; an administrator answers for everyone. */
export const answersFor = (actor: Actor, ownerId: string): boolean => actor.isAdmin || actor.reach.includes(ownerId);
