import type { Result } from '@/core/domain/result';
import type { WalkFailure } from '@/core/messaging/protocol';

/** What became of "Write to them one by one"; null: it was not asked for. */
export type WalkState = 'waiting' | { readonly count: number } | WalkFailure | 'no-answer' | null;

export type WalkPorts = {
  readonly start: (segment: string, replaces: boolean) => Promise<Result<{ readonly count: number }, WalkFailure | 'no-answer'>>;
  /** `isAnswer`: to what the user pressed, not only that it was pressed. */
  readonly onChange: (isAnswer: boolean) => void;
};

/** Begins a walk through the segment that stays bright, once a press, and remembers what was answered until another one is chosen. */
export class WalkStarter {
  #state: WalkState = null;
  #wish = 0;

  constructor(private readonly ports: WalkPorts) {}

  get state(): WalkState {
    return this.#state;
  }

  /** Call it first thing in the click: the browser opens the side panel for nothing less. */
  async start(segment: string, replaces: boolean): Promise<void> {
    if (this.#state === 'waiting') return; // pressed twice
    const answer = this.ports.start(segment, replaces);
    const wish = this.#set('waiting', false);
    const reply = await answer;
    if (wish === this.#wish) this.#set(reply.ok ? reply.value : reply.reason, true);
  }

  /** Another segment was chosen, or the other walk is to go on. */
  forget(): void {
    if (this.#state !== null) this.#set(null, false);
  }

  #set(state: WalkState, isAnswer: boolean): number {
    this.#state = state;
    const wish = ++this.#wish;
    this.ports.onChange(isAnswer);
    return wish;
  }
}
