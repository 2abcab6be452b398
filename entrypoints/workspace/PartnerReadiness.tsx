import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ReadinessCard } from '@/components/partner/ReadinessCard';
import { useLive } from '@/components/ui/use-live';
import type { ProgramId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { Stage } from '@/core/domain/partner';
import { answerOf, type ReadyItem, type ReadyList } from '@/core/domain/readiness';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { dayHere } from '@/core/services/reminder-time';
import { openDraft } from './open-draft';
import { Panel } from './Panel';
import { ReadinessDialog } from './ReadinessDialog';
import { answerReady, clearReady, noteReady } from './readiness-changes';

/** Whoever joined; before that there is nothing to tell and give yet. */
const JOINED: ReadonlySet<Stage> = new Set(['onboarding', 'engagement', 'cultivation']);

type Props = { readonly program: ProgramId; readonly detail: AccountDetail };

/** What one partner was told and given, to be ticked. */
export function PartnerReadiness({ program, detail }: Props): JSX.Element | null {
  const { facts, insight } = detail;
  const account = facts.id;
  const [open, setOpen] = useState<{ readonly list: ReadyList; readonly item: ReadyItem } | null>(null);
  const live = useLive(() => liveQuery(() => db.checks.where('account').equals(account).toArray()), [account]);
  if (live.state !== 'ready' || !JOINED.has(insight.stage.code)) return null;
  const checks = live.value.filter(({ deletedAt }) => deletedAt === null);
  const opened = open && answerOf(checks, open.list, open.item);
  const close = () => setOpen(null);
  return (
    <Panel id="readiness" title={t('ready.title')}>
      <ReadinessCard
        checks={checks}
        factor={insight.health.factors.find(({ id }) => id === 'readiness') ?? null}
        isStarting={insight.stage.code === 'onboarding'}
        onAnswer={(list, item, answer) =>
          answerReady({ program, account, list, item }, answer, answerOf(checks, list, item)?.note ?? '')
        }
        onOpen={(list, item) => setOpen({ list, item })}
        onSend={(play) => void openDraft(account, play)}
      />
      {open && opened && (
        <ReadinessDialog
          item={open.item}
          check={opened}
          today={dayHere(now())}
          onSave={(told) => noteReady({ program, account, ...open }, opened, told)}
          onClear={() => {
            close();
            void clearReady({ program, account, ...open });
          }}
          onClose={close}
        />
      )}
    </Panel>
  );
}
