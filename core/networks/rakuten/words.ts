import { defineWords } from '../network-words';

/** Commission is unlocked until the order can no longer be returned. */
export const RAKUTEN_WORDS = defineWords('rakuten', {
  conversion: { unlocked: 'pending', locked: 'approved', 'not applicable': 'excluded' },
});
