import { defineWords } from '../network-words';

/** "Closed" as paid is inferred; the other states are documented. */
export const CJ_WORDS = defineWords('cj', {
  conversion: {
    new: 'pending',
    extended: 'pending',
    locked: 'approved',
    closed: 'paid',
    accepted: 'approved',
    automated: 'approved',
    pending: 'pending',
    declined: 'reversed',
  },
  notOrders: ['bonus', 'click', 'imp', 'perf_inc'],
});
