// Entry of the worker that measures effects: judging a large programme week by week never blocks the page that asks.
import { openDb } from '../store/db';
import { answerOnce } from './ask-worker';
import type { EffectsRequest } from './effects-session';
import { type EffectsProgress, type Measured, measureEffects } from './measure-effects';

const db = openDb('trellis', { durability: 'relaxed' }); // what is measured can be measured again

answerOnce<EffectsRequest, Measured, EffectsProgress>(({ program }, onProgress) => measureEffects(db, program, { onProgress }));
