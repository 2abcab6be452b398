import type { LetterChannel } from '@/components/outreach/LetterOut';
import { showToast } from '@/components/ui/Toasts';
import type { Day } from '@/core/domain/day';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { Newsletter } from '@/core/domain/outreach';
import type { NewsletterRhythm } from '@/core/domain/settings';
import { t } from '@/core/i18n/translate';
import { holdBack } from '@/core/services/hold-back';
import { keepNewsletter } from '@/core/services/keep-newsletter';
import { dropRecord, type Step, undoStep } from '@/core/services/keep-record';
import { type Marked, markNewsletter, unmarkNewsletter } from '@/core/services/mark-newsletter';
import { db } from '@/core/services/open-store';
import { saveSettings } from '@/core/services/save-settings';
import { setProfile } from '@/core/services/set-profile';
import type { Content } from '@/core/store/records';
import { links } from './links';
import { recompute } from './recompute';
import { saved } from './saved';

/** To its own page, where it is written. */
export async function beginNewsletter(content: Content<Newsletter>): Promise<void> {
  const kept = await saved(() => keepNewsletter(db, content));
  if (!kept?.ok) return;
  location.hash = links.newsletter(kept.value.record.id);
}

export async function dropNewsletter({ id, program }: Newsletter): Promise<void> {
  const dropped = await saved(() => dropRecord(db, 'newsletters', { id }));
  if (!dropped?.ok) return;
  location.hash = links.outreach('newsletters');
  say(t('newsletters.deleted'), dropped.value.step, [program]);
}

type Sending = { readonly recipients: readonly AccountId[]; readonly channel: LetterChannel; readonly day: Day };

export async function markAsSent({ id }: Newsletter, sending: Sending): Promise<void> {
  const marked = await saved(() => markNewsletter(db, id, sending));
  if (!marked) return;
  if (!marked.ok) return showToast({ text: t('newsletters.out.changed') });
  await told(t('newsletters.out.marked', { n: marked.value.count }), marked.value);
}

export async function takeBackSent({ id }: Newsletter): Promise<void> {
  const back = await saved(() => unmarkNewsletter(db, id));
  if (!back) return;
  if (!back.ok) return showToast({ text: t('newsletters.out.changed') });
  await told(t('newsletters.sent.taken-back', { n: back.value.count }), back.value);
}

async function told(text: string, { step, programs }: Marked): Promise<void> {
  say(text, step, programs);
  for (const program of programs) await recompute(program);
}

/** Draws from tier C who is left without it, and records it. */
export async function holdPartBack(
  program: ProgramId,
  draw: { readonly accounts: readonly AccountId[]; readonly share: number; readonly day: Day },
): Promise<void> {
  const held = await saved(() => holdBack(db, { program, play: 'A-20', ...draw }));
  if (!held) return;
  if (!held.ok) return showToast({ text: t('newsletters.hold-back.few') });
  say(t('newsletters.hold-back.done', { n: held.value.record.accounts.length }), held.value.step, [program]);
  await recompute(program);
}

export async function noteConsent(account: AccountId, name: string, program: ProgramId): Promise<void> {
  const kept = await saved(() => setProfile(db, account, { mayBeNamed: true }));
  if (kept?.ok) say(t('newsletters.named.noted', { name }), kept.value.step, [program]);
}

export async function saveRhythm(newsletterRhythm: NewsletterRhythm): Promise<void> {
  const change = await saved(() => saveSettings(db, { newsletterRhythm }));
  if (!change?.ok) return;
  say(t('newsletters.rhythm.saved'), change.value.step, [null]);
  await recompute(null);
}

/** Says what was done, with the way back. `null`: every programme is judged anew afterwards. */
function say(text: string, step: Step, programs: readonly (ProgramId | null)[]): void {
  const undo = async () => {
    await undoStep(db, step);
    for (const program of programs) void recompute(program);
  };
  showToast({ text, onUndo: () => void saved(undo) });
}
