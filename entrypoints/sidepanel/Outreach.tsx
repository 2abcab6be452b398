import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { db, liveQuery } from '@/core/services/open-store';
import { Desk } from './Desk';
import { readOutreach } from './read-outreach';
import type { Target } from './use-target';

type Props = { readonly target: Target; readonly onSearch: () => void };

/** One partner: who, why, what to say, how it went out. */
export function Outreach({ target, onSearch }: Props): JSX.Element {
  const { account } = target;
  const live = useLive(() => liveQuery(() => readOutreach(db, account)), [account]);
  if (live.state === 'waiting') return <p class="side-note muted">{t('panels.side.loading')}</p>;
  if (live.state === 'failed') {
    return (
      <EmptyState title={t('panels.look.failed.title')} icon="danger">
        {t('panels.look.failed')}
      </EmptyState>
    );
  }
  if (live.value === null) {
    return (
      <>
        <h1 class="visually-hidden">{t('panels.side.title')}</h1>
        <EmptyState
          title={t('panels.side.unknown.title')}
          icon="search"
          actions={
            <Button look="primary" onClick={onSearch}>
              {t('panels.look.find')}
            </Button>
          }
        >
          {t('panels.side.unknown')}
        </EmptyState>
      </>
    );
  }
  return <Desk data={live.value} target={target} />;
}
