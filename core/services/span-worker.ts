// Entry of the import worker's helper: it reads the second half of a large file while the import worker reads the first. The page
// starts both, since a worker that is busy can't start another, and gives this one the way to the other.
import { answerSpans } from './answer-spans';
import type { SpanReply, SpanRequest } from './span-messages';

self.addEventListener('message', ({ ports: [port] }) => {
  if (!port) return;
  const onRequest = answerSpans((message: SpanReply, transfer = []) => port.postMessage(message, transfer));
  port.addEventListener('message', ({ data }: MessageEvent<SpanRequest>) => {
    onRequest(data).catch((error: unknown) => {
      // A bug in here: thrown where the page hears it as an error of this worker, and tells the other one.
      setTimeout(() => {
        throw error;
      });
    });
  });
  port.start();
});
