import type { BrowserContext, Page } from '@playwright/test';

type TraceEvent = {
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  readonly name: string;
  readonly ts: number;
  /** Microseconds, on the clock and on the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
};
export type LongestTask = {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The most that scripts of extensions ran in one task, with the layouts they force and the promises they go on from. */
  readonly scriptCpuMs: number;
};

/** Whose main threads are watched: the extension's own pages, or those of sites. */
type Watched = 'Extension Renderer' | 'Renderer';

/**
 * Watches the main thread of the extension's pages (or of sites) until the returned function is called, which gives the longest task. In processor time: on a
 * busy machine the clock measures the others.
 */
export async function watchMainThread(
  context: BrowserContext,
  page: Page,
  watched: Watched = 'Extension Renderer',
): Promise<() => Promise<LongestTask>> {
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata', 'devtools.timeline'], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return longestTask(events, watched);
  };
}

function longestTask(events: readonly TraceEvent[], watched: Watched): LongestTask {
  const named = (what: string, name: string) =>
    events.filter((event) => event.ph === 'M' && event.name === what && event.args?.name === name);
  const processes = new Set(named('process_name', watched).map(({ pid }) => pid));
  const threads = named('thread_name', 'CrRendererMain').filter(({ pid }) => processes.has(pid));
  const isOurs = ({ pid, tid }: TraceEvent) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && isOurs(event));
  if (tasks.length === 0) throw new Error('the trace has no task of a page that is watched');
  const longest = (of: (event: TraceEvent) => number) => tasks.reduce((most, task) => Math.max(most, of(task)), 0) / 1_000;
  const scripts = events.filter((event) => event.ph === 'X' && isOurs(event) && isOfExtension(event)).sort((a, b) => a.ts - b.ts);
  const scriptsIn = (task: TraceEvent) => {
    let sum = 0;
    let end = task.ts;
    for (const { ts, dur = 0, tdur = 0 } of scripts) {
      if (ts < end || ts >= task.ts + (task.dur ?? 0)) continue; // within the one before, or of another task
      sum += tdur;
      end = ts + dur;
    }
    return sum;
  };
  return {
    cpuMs: longest(({ tdur }) => tdur ?? 0),
    wallMs: longest(({ dur }) => dur ?? 0),
    scriptCpuMs: longest(scriptsIn),
  };
}

/** What goes on from a promise says no address: counted as the extension's, which is too much rather than too little. */
const isOfExtension = ({ name, args }: TraceEvent) =>
  name === 'RunMicrotasks' || (name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:') === true);
