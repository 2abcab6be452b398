import { defineWords } from '../network-words';

/** `declined` is the partner's own answer to an invitation; `rejected` is the programme's answer to an application. */
export const DUB_WORDS = defineWords('dub', {
  partner: {
    pending: 'pending',
    approved: 'active',
    rejected: 'rejected',
    invited: 'invited',
    declined: 'declined_by_partner',
    deactivated: 'paused',
    banned: 'suspended',
    archived: 'ended',
  },
  conversion: {
    pending: 'pending',
    processed: 'approved',
    paid: 'paid',
    hold: 'hold',
    refunded: 'reversed',
    canceled: 'reversed',
    duplicate: 'reversed',
    fraud: 'reversed',
  },
});
