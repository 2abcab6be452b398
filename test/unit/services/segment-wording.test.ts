import { expect, test } from 'vitest';
import { accountIdOf } from '@/core/domain/ids';
import type { AccountInsight } from '@/core/domain/insight';
import type { OwnTemplate } from '@/core/domain/outreach';
import { draftOutreach } from '@/core/services/draft-outreach';
import { exportBackup } from '@/core/services/export-backup';
import { undoStep } from '@/core/services/keep-record';
import { keepSegmentTerms } from '@/core/services/keep-segment-terms';
import { planWalk } from '@/core/services/plan-walk';
import { restoreBackup } from '@/core/services/restore-backup';
import { resetSettings } from '@/core/services/save-settings';
import type { TrellisDb } from '@/core/store/db';
import { writePublished } from '@/core/store/published';
import { putRecord } from '@/core/store/records';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { ACME, anAccountDetail, anAction, anInsight, aProgramDetail, NEW_YEAR } from '../../fixtures/makers';
import { anOwnTemplate } from '../../fixtures/outreach-makers';
import { openTestDb } from '../store/open-test-db';

const DORMANT = 'S-14';
const RISING = 'S-23';
const ANN = accountIdOf(ACME, 'ann');

/** Ann, for whom the welcome is suggested, in the segments given. */
async function aDb(insight: Partial<AccountInsight> = { segments: [DORMANT, RISING] }): Promise<TrellisDb> {
  const db = openTestDb();
  const ann = anAccountDetail('ann', { insight: anInsight('ann', insight), actions: [anAction('ann', { play: 'A-06' })] });
  await writePublished(db, ACME, aProgramDetail(), [ann]);
  const content = { network: ann.facts.id.split(':')[0] as 'dub', name: 'Acme', currency: 'EUR', boundTo: null };
  await putRecord(db, 'programs', { id: ACME, at: 1, content: content as never });
  return db;
}
const words = (db: TrellisDb, segment: string | null, message: string, more: Partial<OwnTemplate> = {}) =>
  db.ownTemplates.put(anOwnTemplate(message, { replaces: 'welcome', segment, message, ...more }));

async function messageOf(db: TrellisDb, wish: Parameters<typeof draftOutreach>[2]) {
  const draft = await draftOutreach(db, ANN, wish);
  if (!draft.ok) throw new Error(draft.reason);
  return draft.value;
}

test('switching segment switches the draft’s variant: a walk of each uses its own wording and its own terms', async () => {
  const db = await aDb();
  await words(db, DORMANT, 'Come back for {{ segment_terms }}');
  await words(db, RISING, 'Go on for {{ segment_terms }}');
  await keepSegmentTerms(db, { segment: DORMANT, terms: '12 % until June' });
  await keepSegmentTerms(db, { segment: RISING, terms: '15 % from now on' });
  const { steps } = await planWalk(db, { accounts: [ANN], play: null, today: NEW_YEAR + 30 });
  const inWalkOf = async (segment: string) => {
    const said = [];
    for (const { play } of steps) said.push(await messageOf(db, { play, segment }));
    return said;
  };
  expect(await inWalkOf(DORMANT)).toMatchObject([{ message: 'Come back for 12 % until June', segment: DORMANT, gaps: [] }]);
  expect(await inWalkOf(RISING)).toMatchObject([{ message: 'Go on for 15 % from now on', segment: RISING, gaps: [] }]);
});

test('to the partner alone: in two segments that have a wording neither is taken, and both are offered', async () => {
  const db = await aDb();
  await words(db, DORMANT, 'Dormant');
  await words(db, RISING, 'Rising');
  const alone = await messageOf(db, { play: 'A-06' });
  expect(alone).toMatchObject({ segment: null, template: 'welcome' });
  expect([...alone.wordings].sort()).toEqual([DORMANT, RISING]);
  expect(await messageOf(db, { play: 'A-06', wording: RISING })).toMatchObject({ message: 'Rising', segment: RISING });
});

test('to the partner alone: the wording of the one segment that has one, with its terms; or none, when the user says so', async () => {
  const db = await aDb();
  await words(db, RISING, 'Rising: {{ segment_terms }}');
  await keepSegmentTerms(db, { segment: RISING, terms: '15 %' });
  expect(await messageOf(db, { play: 'A-06' })).toMatchObject({ message: 'Rising: 15 %', segment: RISING });
  expect(await messageOf(db, { play: 'A-06', wording: '' })).toMatchObject({ segment: null });
});

test('in a walk the general wording says the terms of the segment, and those of no other', async () => {
  const db = await aDb();
  await words(db, null, 'We agreed: {{ segment_terms }}');
  await keepSegmentTerms(db, { segment: DORMANT, terms: '12 %' });
  expect(await messageOf(db, { play: 'A-06', segment: DORMANT })).toMatchObject({ message: 'We agreed: 12 %' });
  const gap = { message: 'We agreed: [[terms for the segment]]', gaps: ['terms for the segment'] };
  expect(await messageOf(db, { play: 'A-06', segment: RISING })).toMatchObject(gap);
  expect(await messageOf(db, { play: 'A-06' })).toMatchObject(gap);
});

test('who takes another segment’s wording in a walk keeps the terms of the walk’s', async () => {
  const db = await aDb();
  await words(db, RISING, 'Rising: {{ segment_terms }}');
  for (const [segment, terms] of [
    [DORMANT, '12 %'],
    [RISING, '15 %'],
  ] as const)
    await keepSegmentTerms(db, { segment, terms });
  expect(await messageOf(db, { play: 'A-06', segment: DORMANT, wording: RISING })).toMatchObject({ message: 'Rising: 12 %' });
});

test.each(['{{7*7}}', '{% if true %}x{% endif %}', '{{ partner_name }}', '<img src=x onerror=alert(1)>'])(
  'a note that says %s is a text like any other',
  async (terms) => {
    const db = await aDb();
    await words(db, null, 'Terms: {{ segment_terms }}.');
    await keepSegmentTerms(db, { segment: DORMANT, terms });
    expect(await messageOf(db, { play: 'A-06', segment: DORMANT })).toMatchObject({ message: `Terms: ${terms}.`, gaps: [] });
  },
);

test('a note is one line, is changed, is emptied, and each step can be taken back', async () => {
  const db = openTestDb();
  const note = async () => (await readSegmentTerms(db)).get(DORMANT) ?? null;
  const keep = async (terms: string, at: number) => {
    const kept = await keepSegmentTerms(db, { segment: DORMANT, terms }, at);
    if (!kept.ok) throw new Error(kept.reason);
    return kept.value;
  };
  await keep(' 12 %\nuntil June ', 1);
  expect(await note()).toBe('12 % until June');
  const changed = await keep('15 %', 2);
  await undoStep(db, changed, 3);
  expect(await note()).toBe('12 % until June');
  const emptied = await keep('  ', 4);
  expect(await note()).toBeNull();
  await undoStep(db, emptied, 5);
  expect(await note()).toBe('12 % until June');
  expect(await keepSegmentTerms(db, { segment: DORMANT, terms: 'x'.repeat(501) })).toMatchObject({ reason: 'too-long' });
  expect(await note()).toBe('12 % until June');
});

test('a backup carries the wording and the terms; going back to the method’s own settings leaves them', async () => {
  const db = await aDb();
  await words(db, DORMANT, 'Come back for {{ segment_terms }}');
  await keepSegmentTerms(db, { segment: DORMANT, terms: '12 %' });
  const backup = await exportBackup(db);
  const other = await aDb();
  expect(await restoreBackup(other, backup)).toMatchObject({ ok: true });
  await resetSettings(other);
  expect(await messageOf(other, { play: 'A-06', segment: DORMANT })).toMatchObject({ message: 'Come back for 12 %' });
});
