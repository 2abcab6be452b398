import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { packFor } from '@/core/networks/registry';
import { addressOf } from '@/core/overlay/page-account';
import { snapshotPage } from '@/core/overlay/snapshot-page';

/** Put into a frame when the user asks for a report of its page, and gone again: all that it does is its result, the snapshot. */
export default defineUnlistedScript(() => {
  const url = addressOf(window);
  const pack = packFor(url);
  const tables = pack?.tables.filter(({ isPage }) => isPage(url)) ?? [];
  const counts = tables.map(({ id, rows }) => `${id} ${rows.map(({ css }) => document.querySelectorAll(css).length).join('/')}`);
  const row = tables.flatMap(({ rows }) => rows.map(({ css }) => document.querySelector(css))).find((found) => found !== null);
  return snapshotPage(document, row ?? null, `pack: ${pack?.id ?? 'none'}; rows: ${counts.join(', ') || 'none'}`);
});
