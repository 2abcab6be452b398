// Entry of the import worker's helper: it reads the second half of a large file while the import worker reads the first.
import { answerSpans } from './answer-spans';
import type { SpanReply, SpanRequest } from './span-messages';

const onRequest = answerSpans((message: SpanReply, transfer = []) => self.postMessage(message, { transfer }));
self.addEventListener('message', ({ data }: MessageEvent<SpanRequest>) => {
  // A bug in here must reach the worker that asked: it hears unhandled rejections as no answer, so throw where `error` is heard.
  onRequest(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
