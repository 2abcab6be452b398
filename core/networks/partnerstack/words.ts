import { defineWords } from '../network-words';

export const PARTNERSTACK_WORDS = defineWords('partnerstack', {
  conversion: {
    pending: 'pending',
    scheduled: 'pending',
    approved: 'approved',
    declined: 'reversed',
    paid: 'paid',
    hold: 'hold',
  },
});
