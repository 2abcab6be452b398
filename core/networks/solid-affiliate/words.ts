import { defineWords } from '../network-words';

/** "Unpaid" means approved and owed, not lost. */
export const SOLID_AFFILIATE_WORDS = defineWords('solid-affiliate', {
  partner: { approved: 'active', pending: 'pending', rejected: 'rejected' },
  conversion: { draft: 'pending', unpaid: 'approved', paid: 'paid', rejected: 'reversed' },
});
