import { dayOfMoment } from '../domain/day';
import type { ProgramInsight } from '../domain/insight';
import type { ProgramData } from '../domain/program-data';
import type { Settings } from '../domain/settings';
import { measuredChances } from '../playbook/effects/chance-of';
import { figuresOf } from '../playbook/figures';
import type { SuggestInput } from '../playbook/suggest-actions';
import type { TrellisDb } from '../store/db';
import { readEffects } from '../store/effects';
import { readTouchesElsewhere } from '../store/links';
import { listDecisions } from '../store/records';

type Judged = { readonly data: ProgramData; readonly insight: ProgramInsight; readonly settings: Settings };

/** All that actions are suggested from: what is published and what is explained of them rest on the very same. `now`: epoch ms. */
export async function readSuggestInput(db: TrellisDb, { data, insight, settings }: Judged, now: number): Promise<SuggestInput> {
  const { id } = data.program;
  return {
    program: insight,
    facts: data.accounts,
    touches: data.touches,
    touchesElsewhere: await readTouchesElsewhere(db, id),
    decisions: await listDecisions(db, id),
    book: data.book,
    figures: figuresOf(data),
    measured: measuredChances((await readEffects(db, id))?.effects ?? []),
    settings,
    today: dayOfMoment(now),
  };
}
