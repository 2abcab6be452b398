import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '@/core/messaging/protocol';
import type { FieldWorld } from '@/core/overlay/field';
import { insertText } from './insert-text';

/** Brought once more into a frame it is already in, it has nothing to add. */
type InsertWorld = FieldWorld & { trellisInserts?: true };

/** Puts a draft into the field of a frame that had the focus last: brought when the user presses "Insert into page". */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const world = globalThis as InsertWorld;
    if (world.trellisInserts) return;
    world.trellisInserts = true;
    onMessage('insertText', ({ data }) => insertText(world.trellisField, data.text));
  },
});
