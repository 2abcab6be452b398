import { defineWords } from '../network-words';

/** "Unpaid" means approved and owed, not lost. */
export const AFFILIATEWP_WORDS = defineWords('affiliatewp', {
  partner: { active: 'active', inactive: 'paused', pending: 'pending', rejected: 'rejected' },
  conversion: {
    pending: 'pending',
    draft: 'pending',
    unpaid: 'approved',
    paid: 'paid',
    rejected: 'reversed',
    failed: 'reversed',
  },
});
