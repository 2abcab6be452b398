import { defineWords } from '../network-words';

/** The only state in the file is whether a sale was voided. The platform is closed, so what was not voided is settled. */
export const SHAREASALE_WORDS = defineWords('shareasale', {
  conversion: { '1': 'reversed', '0': 'approved', '': 'approved' },
});
