/** What is needed of a worker that answers one question. */
export type OncePort = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export type OnceReply<Answer, Progress = never> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Answer }
  | { readonly kind: 'crashed'; readonly message: string };

/** Asks a worker of its own, which is there for this one question. Rejects where the worker's script did not load, or threw. */
export function askOnce<Answer, Progress = never>(
  port: OncePort,
  question: unknown,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    port.addEventListener('message', (event) => {
      const reply = (event as MessageEvent<OnceReply<Answer, Progress>>).data;
      if (reply.kind === 'progress') onProgress(reply.progress);
      else if (reply.kind === 'done') resolve(reply.result);
      else reject(new Error(reply.message));
    });
    port.addEventListener('error', (event) => reject(new Error((event as ErrorEvent).message || 'a worker failed')));
    port.postMessage(question);
  });
}

/** On the side of the worker. */
export function answerOnce<Question, Answer, Progress = never>(
  answer: (question: Question, onProgress: (progress: Progress) => void) => Promise<Answer>,
): void {
  const tell = (reply: OnceReply<Answer, Progress>) => self.postMessage(reply);
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    answer(data, (progress) => tell({ kind: 'progress', progress })).then(
      (result) => tell({ kind: 'done', result }),
      (error: unknown) => tell({ kind: 'crashed', message: error instanceof Error ? error.message : String(error) }),
    );
  });
}
