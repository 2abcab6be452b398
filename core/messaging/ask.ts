import { fail, type Result } from '../domain/result';

/** The other side can't be reached: a state to live with, not a crash. */
export type Unreachable =
  /** The extension was reloaded, updated or removed: this script is an orphan and must leave. */
  | 'extension-reloaded'
  /** Nobody answered: the background is just starting or being replaced, or the tab has no script of ours. */
  | 'background-silent';

/** Runs one message and turns "not reachable" into a reason. Any other error is a bug and is thrown. */
export async function ask<Value, Reason extends string>(
  call: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | Unreachable>> {
  try {
    return await call();
  } catch (error) {
    const reason = unreachable(error);
    if (reason) return fail(reason);
    throw error;
  }
}

/** As `ask`, for messages that answer with something else than a Result. */
export async function askPlain<Value>(call: () => Promise<Value>): Promise<Result<Value, Unreachable>> {
  return ask(async () => ({ ok: true, value: await call() }));
}

function unreachable(error: unknown): Unreachable | null {
  const text = error instanceof Error ? error.message : String(error);
  // An orphan's `chrome.runtime` is gone altogether, or throws when it is used.
  if (/context invalidated|undefined \(reading 'sendMessage'\)/i.test(text)) return 'extension-reloaded';
  if (/No response|Receiving end does not exist|message (port|channel) (is )?closed/i.test(text)) return 'background-silent';
  return null;
}
