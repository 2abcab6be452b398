import { now } from '../platform/clock';
import type { ImportDesk } from './import-desk';
import type { ImportReply, ImportRequest } from './import-messages';
import { openSpanHelper } from './span-helper';

/** The worker's side of an import session: one question after the other, cancel at any time. */
export function answerImports(desk: ImportDesk, reply: (message: ImportReply) => void): (request: ImportRequest) => void {
  let running = new AbortController();
  let queue = Promise.resolve();
  let helper: ReturnType<typeof openSpanHelper> | null = null;

  return (request) => {
    if (request.kind === 'cancel') {
      running.abort();
      running = new AbortController();
    } else if (request.kind === 'discard') {
      desk.discard(request.planId);
    } else if (request.kind === 'lend-helper') {
      helper = openSpanHelper(request.port);
      desk.helper = helper;
    } else if (request.kind === 'lose-helper') {
      helper?.lose();
      desk.helper = null;
    } else {
      const { signal } = running;
      queue = queue.then(() => answer(desk, request, { signal, reply }));
    }
  };
}

type Question = Exclude<ImportRequest, { kind: 'cancel' | 'discard' | 'lend-helper' | 'lose-helper' }>;
type Ways = { readonly signal: AbortSignal; readonly reply: (message: ImportReply) => void };

async function answer(desk: ImportDesk, request: Question, { signal, reply }: Ways): Promise<void> {
  const { call } = request;
  const hooks = {
    signal,
    onProgress: (progress: Extract<ImportReply, { kind: 'progress' }>['progress']) => reply({ kind: 'progress', call, progress }),
  };
  try {
    switch (request.kind) {
      case 'plan':
        return reply({ kind: 'planned', call, result: await desk.plan(request.file, request, hooks) });
      case 'replan':
        return reply({ kind: 'planned', call, result: await desk.replan(request.planId, request, hooks) });
      case 'preview':
        return reply({ kind: 'previewed', call, result: await desk.preview(request.planId, request.answers, hooks) });
      case 'unpack':
        return reply({ kind: 'unpacked', call, result: await desk.unpack(request.file, hooks) });
      case 'refused':
        return reply({ kind: 'refused', call, rows: await desk.refused(request.of) });
      case 'retake':
        return reply({ kind: 'retaken', call, result: await desk.retake(request.import, request.answers) });
      case 'commit':
        return reply({ kind: 'committed', call, result: await desk.commit(request.planId, request.choice, now()) });
      default:
        throw new Error(`unknown request ${JSON.stringify(request satisfies never)}`);
    }
  } catch (error) {
    // Not swallowed: the page throws it where it asked.
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    reply({ kind: 'crashed', call, error: { name, message } });
  }
}
