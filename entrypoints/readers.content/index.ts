import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ReadersWorld } from '@/core/overlay/reading';
import { chooseReading } from './choose-reading';

/** All packs, pages that were taught, and pages that no pack knows: put into a frame where the few light packs do not do. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    (globalThis as ReadersWorld).trellisReaders = chooseReading;
  },
});
