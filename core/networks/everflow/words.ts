import { defineWords } from '../network-words';

export const EVERFLOW_WORDS = defineWords('everflow', {
  partner: { active: 'active', inactive: 'paused', pending: 'pending', suspended: 'suspended' },
});
