// Entry of the worker that measures effects: judging a large programme week by week never blocks the page that asks.
import { openDb } from '../store/db';
import type { EffectsReply, EffectsRequest } from './effects-session';
import { measureEffects } from './measure-effects';

const db = openDb('trellis', { durability: 'relaxed' }); // what is measured can be measured again
const tell = (message: EffectsReply) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<EffectsRequest>) => {
  measureEffects(db, data.program, { onProgress: (progress) => tell({ kind: 'progress', progress }) }).then(
    (result) => tell({ kind: 'done', result }),
    (error: unknown) => tell({ kind: 'crashed', message: error instanceof Error ? error.message : String(error) }),
  );
});
