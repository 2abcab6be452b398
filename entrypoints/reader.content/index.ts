import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ReaderWorld } from '@/core/networks/page-reader';
import { packFor } from '@/core/networks/registry';
import { chooseTable } from './choose-table';

/** Registered before the script that draws badges, on the same sites. It only offers itself. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    (globalThis as ReaderWorld).trellisReader = { packFor, chooseTable };
  },
});
