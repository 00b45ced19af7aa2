/** Posts whose holder buys for a living, as cards name them. */
const BUYS = /采购|招标|招采|物资|procure|purchas|sourcing|\bbuyer\b/i;

/** Whether the post somebody holds is to buy. */
export const isBuyerBy = (title: string | null): boolean => title !== null && BUYS.test(title);
