import { isDeepStrictEqual } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { planImport } from '@/core/import/plan-import';
import { answerSpans } from '@/core/services/answer-spans';
import { openSpanHelper } from '@/core/services/span-helper';
import type { SpanReply, SpanRequest } from '@/core/services/span-messages';
import { exportChunks } from '../../bench/generate-export';
import { quiet, taken } from '../import/plan-file';

/** A helper at the other end of a real channel; everything goes over as between two workers. `isDeaf`: it never answers. */
function helperAcross(isDeaf = false) {
  const { port1, port2 } = new MessageChannel();
  const asked: string[] = [];
  const onRequest = answerSpans((message: SpanReply, transfer = []) => port2.postMessage(message, transfer));
  port2.addEventListener('message', ({ data }: MessageEvent<SpanRequest>) => {
    asked.push(data.kind);
    if (!isDeaf) void onRequest(data);
  });
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return { helper: openSpanHelper(port1), asked };
}

/** 13.6 MB: enough to be shared. */
const blob = new Blob([...exportChunks({ partners: 6_000, days: 30 })]);
const source = { name: 'large.csv', lastModified: 0, blob };
const mapping = taken(await planImport({ ...source, blob: blob.slice(0, 65_536) }, {}, quiet())).sample.guess;

test('what two read side by side is what one reads alone', async () => {
  const { helper, asked } = helperAcross();
  const alone = taken(await planImport(source, { mapping }, quiet()));
  const shared = taken(await planImport(source, { mapping }, { ...quiet(), helper }));
  expect(asked).toEqual(['read']);
  expect(isDeepStrictEqual(shared, alone)).toBe(true);
});

test('a helper that dies on the way is done without', async () => {
  const { helper, asked } = helperAcross(true);
  const reading = planImport(source, { mapping }, { ...quiet(), helper });
  await expect.poll(() => asked).toEqual(['read']);
  helper.lose();
  expect(taken(await reading).summary.rows).toMatchObject({ read: 180_000, accepted: 180_000 });
  // And is not asked again.
  expect(taken(await planImport(source, { mapping }, { ...quiet(), helper })).summary.rows.accepted).toBe(180_000);
  expect(asked).toEqual(['read']);
});

test('cancelling reaches the helper too', async () => {
  const { helper, asked } = helperAcross(true);
  const stop = new AbortController();
  const reading = planImport(source, { mapping }, { onProgress: () => {}, signal: stop.signal, helper });
  await expect.poll(() => asked).toEqual(['read']);
  stop.abort();
  expect(await reading).toMatchObject({ ok: false, reason: 'cancelled' });
  await expect.poll(() => asked).toEqual(['read', 'cancel']);
});
