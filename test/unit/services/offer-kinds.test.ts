import { expect, test } from 'vitest';
import { OFFER_KINDS } from '@/core/domain/book';
import { draftOutreach } from '@/core/services/draft-outreach';
import { keepRecord } from '@/core/services/keep-record';
import { writePublished } from '@/core/store/published';
import { ACME, anAccountDetail, aProgramDetail } from '../../fixtures/makers';
import { openTestDb } from '../store/open-test-db';

test.each(OFFER_KINDS)('an offer of the kind “%s” is kept, and stands in the draft that it is picked for', async (kind) => {
  const db = openTestDb();
  await writePublished(db, ACME, aProgramDetail(), [anAccountDetail('a')]);
  const shown = { kind, title: 'How to tie a knot', text: '', link: 'https://shop.example/knot', code: '' } as const;
  const kept = await keepRecord(db, 'offers', { ...shown, program: ACME, from: 0, to: null, types: [], segment: null });
  if (!kept.ok) throw new Error(kept.reason);

  const { record } = kept.value;
  const draft = await draftOutreach(db, anAccountDetail('a').facts.id, { template: 'update', offer: record.id });
  if (!draft.ok) throw new Error(draft.reason);
  expect(draft.value.subject).toContain('How to tie a knot');
  expect(draft.value.message).toContain('https://shop.example/knot');
});
