import { type getReview, type QueryOf, REVIEW_REASONS } from '@qibu/contract';
import { oneOf, textOf, tidy } from '../../lib/search-params.ts';

/** What the address of the review says. */
export interface ReviewSearch {
  readonly owner?: string;
  /** Only the deals on the agenda for this. */
  readonly reason?: (typeof REVIEW_REASONS)[number];
  /** The deal on the screen. */
  readonly deal?: string;
}
export const readReviewSearch = (raw: Record<string, unknown>): ReviewSearch =>
  tidy({ owner: textOf(raw, 'owner'), reason: oneOf(raw, 'reason', REVIEW_REASONS), deal: textOf(raw, 'deal') });

/** What the server is asked: whose deals, and which of them. */
export const reviewQuery = ({ owner, reason }: ReviewSearch): QueryOf<typeof getReview> => tidy({ owner, reason });
