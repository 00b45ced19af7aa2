import { createDeal } from '../deals/create-deal.ts';
import { newDeal } from './bodies.ts';
import { newWorld, type World } from './world.ts';

/** The usual people of a test: a representative and their manager, a colleague of another line, an administrator. */
export interface Crew {
  readonly world: World;
  readonly rep: string;
  readonly boss: string;
  readonly stranger: string;
  readonly admin: string;
  /** The representative's customer. */
  readonly account: string;
  /** Opens a deal of the representative with their customer. */
  deal(body?: Partial<Parameters<typeof newDeal>[0]>): Promise<Awaited<ReturnType<typeof createDeal>>>;
}

export async function newCrew(): Promise<Crew> {
  const world = await newWorld();
  const boss = await world.user({ name: '经理' });
  const rep = await world.user({ name: '销售', manager: boss });
  const stranger = await world.user({ name: '外人' });
  const admin = await world.user({ name: '管理员', admin: true });
  const account = await world.account({ name: '江州重工', owner: rep });
  return {
    world,
    rep,
    boss,
    stranger,
    admin,
    account,
    deal: (body = {}) =>
      world.as(rep, (scope) => createDeal(scope, newDeal({ name: '一体化平台', accountId: account, ...body }))),
  };
}
