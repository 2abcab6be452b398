import { defineWords } from '../network-words';

/** A partner applies, is approved or declined, confirms, and is active from then on. */
export const AFFILIATES_MANAGER_WORDS = defineWords('affiliates-manager', {
  partner: {
    applied: 'pending',
    approved: 'active',
    confirmed: 'active',
    active: 'active',
    inactive: 'paused',
    declined: 'rejected',
    blocked: 'suspended',
  },
});
