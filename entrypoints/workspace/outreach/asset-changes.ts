import { showToast } from '@/components/ui/Toasts';
import type { Asset } from '@/core/domain/book';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { type ReviewState, renewAsset, reviewAsset } from '@/core/services/keep-assets';
import type { Step } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { saved } from '../saved';
import { sayChange } from './plan-changes';

type Of = Pick<Asset, 'id' | 'program' | 'title'>;

export const renewToday = (asset: Of): Promise<void> =>
  move(asset, () => renewAsset(db, asset.id, dayHere(now())), t('materials.was-renewed', { title: asset.title }));

/** A partner's own creative, on its way through approval. */
export function moveReview(asset: Of, state: ReviewState): Promise<void> {
  const said = t('materials.reviewed', { title: asset.title, state: t(`materials.review.${state}`) });
  return move(asset, () => reviewAsset(db, asset.id, { state, day: dayHere(now()) }), said);
}

async function move({ program }: Of, write: () => Promise<Result<{ readonly step: Step }, string>>, said: string): Promise<void> {
  const done = await saved(write);
  if (done === null) return;
  if (done.ok) sayChange(done.value.step, { program, said });
  else showToast({ text: t('materials.not-moved') });
}
