import { ok } from '../domain/result';
import { readSpan } from '../import/bulk/read-span';
import type { SpanPart } from '../import/bulk/read-spans';
import type { SpanReply, SpanRequest } from './span-messages';

type Reply = (message: SpanReply, transfer?: Transferable[]) => void;

/** The helper's side: reads spans of files, several at once if it is asked to. */
export function answerSpans(reply: Reply): (request: SpanRequest) => Promise<void> {
  const running = new Map<number, AbortController>();

  return async (request) => {
    const { call } = request;
    if (request.kind === 'cancel') {
      running.get(call)?.abort();
      return;
    }
    const stop = new AbortController();
    running.set(call, stop);
    const onProgress = (bytes: number, rows: number) => reply({ kind: 'progress', call, bytes, rows });
    const read = await readSpan(request.blob, request.job, { signal: stop.signal, onProgress });
    running.delete(call);
    if (!read.ok) return reply({ kind: 'read', call, result: read });
    const part: SpanPart = { part: read.value.pass.part(), digests: read.value.digests };
    reply({ kind: 'read', call, result: ok(part) }, buffersOf(part));
  };
}

/** The columns go over without a copy: nobody here needs them any more. */
function buffersOf({ part: { flow }, digests }: SpanPart): Transferable[] {
  const tables = [flow.columns, ...flow.others.map(([, columns]) => columns)];
  const columns = tables.flatMap(({ account, day, spans, values }) => [account, day, values, ...(spans ? [spans] : [])]);
  return [...columns.map(({ buffer }) => buffer as ArrayBuffer), ...digests];
}
