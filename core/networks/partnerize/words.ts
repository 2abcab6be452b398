import { defineWords } from '../network-words';

/** A partner's state in a campaign is one letter. */
export const PARTNERIZE_WORDS = defineWords('partnerize', {
  partner: {
    a: 'active',
    p: 'pending',
    r: 'rejected',
    approved: 'active',
    pending: 'pending',
    rejected: 'rejected',
  },
  conversion: { pending: 'pending', approved: 'approved', rejected: 'reversed' },
  promotion: {
    blogger: 'content',
    portal: 'content',
    'ppc / search': 'search',
    'network - blind': 'subnetwork',
  },
});
