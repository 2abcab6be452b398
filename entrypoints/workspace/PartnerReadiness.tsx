import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayOfText, dayText } from '@/components/outreach/amount-text';
import { ReadinessCard } from '@/components/partner/ReadinessCard';
import { TextArea, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { useLive } from '@/components/ui/use-live';
import type { Check } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { Stage } from '@/core/domain/partner';
import { answerOf, type ReadyItem } from '@/core/domain/readiness';
import { fail, ok, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { openDraft } from './open-draft';
import { useForm, type WrongForm } from './outreach/use-form';
import { Panel } from './Panel';
import { answerReady, noteReady } from './readiness-changes';

/** Whoever joined; before that there is nothing to tell and give yet. */
const JOINED: ReadonlySet<Stage> = new Set(['onboarding', 'engagement', 'cultivation']);

type Props = { readonly program: ProgramId; readonly detail: AccountDetail };
type Noting = { readonly check: Check; readonly item: ReadyItem };

/** What one partner was told and given, to be ticked. */
export function PartnerReadiness({ program, detail }: Props): JSX.Element | null {
  const { facts, insight } = detail;
  const account = facts.id;
  const [noting, setNoting] = useState<Noting | null>(null);
  const live = useLive(() => liveQuery(() => db.checks.where('account').equals(account).toArray()), [account]);
  if (live.state !== 'ready' || !JOINED.has(insight.stage.code)) return null;
  const checks = live.value.filter(({ deletedAt }) => deletedAt === null);
  return (
    <Panel id="readiness" title={t('ready.title')}>
      <ReadinessCard
        checks={checks}
        factor={insight.health.factors.find(({ id }) => id === 'readiness') ?? null}
        isStarting={insight.stage.code === 'onboarding'}
        onAnswer={(list, item, answer) =>
          answerReady({ program, account, list, item }, answer, answerOf(checks, list, item)?.note ?? '')
        }
        onNote={(check, item) => setNoting({ check, item })}
        onSend={(play) => void openDraft(account, play)}
      />
      {noting && <NoteDialog program={program} {...noting} today={dayHere(now())} onClose={() => setNoting(null)} />}
    </Panel>
  );
}

type NoteProps = Noting & { readonly program: ProgramId; readonly today: Day; readonly onClose: () => void };
type Draft = { readonly day: string; readonly note: string };
type Told = { readonly day: Day; readonly note: string };

function NoteDialog({ program, check, item, today, onClose }: NoteProps): JSX.Element {
  const first: Draft = { day: dayText(check.day), note: check.note };
  const { draft, change, errorOf, submit, isBusy } = useForm<Draft, Told>(first, {
    read: (filled) => readTold(filled, today),
    onSave: (told) => noteReady(program, check, { ...told, said: t('ready.note.kept', { item: t(`ready.item.${item}`) }) }),
    onClose,
  });
  return (
    <FormDialog title={t(`ready.item.${item}`)} submit={t('plan.save')} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <TextField
        type="date"
        label={t('ready.note.day')}
        value={draft.day}
        error={errorOf('day')}
        onInput={(day) => change({ day })}
      />
      <TextArea
        label={t('ready.note.text')}
        rows={3}
        value={draft.note}
        error={errorOf('note')}
        onInput={(note) => change({ note })}
      />
    </FormDialog>
  );
}

function readTold({ day, note }: Draft, today: Day): Result<Told, WrongForm> {
  const on = dayOfText(day);
  if (on === null) return fail('needs-a-day', 'day');
  return on > today ? fail('still-to-come', 'day') : ok({ day: on, note });
}
