import type { JSX } from 'preact';
import type { ApplicationRow } from '@/components/partner/application-row';
import { Button } from '@/components/ui/Button';
import { useFirstFew } from '@/components/ui/FirstFew';
import { formatDay, t } from '@/core/i18n/translate';
import { Panel } from '../Panel';
import { takeBack } from './application-changes';

const FEW = 10;

/** Decisions noted by hand, until an import tells them. */
export function Answered({ rows }: { readonly rows: readonly ApplicationRow[] }): JSX.Element {
  const { shown, more } = useFirstFew(rows, FEW);
  return (
    <Panel id="answered" title={t('applications.answered.title')}>
      <p class="small muted">{t('applications.answered.lead')}</p>
      <ul class="answered-list">
        {shown.map((row) => (
          <li key={row.account}>
            <span>
              <a href={row.href}>
                <bdi>{row.name}</bdi>
              </a>{' '}
              {row.answered && (
                <span class="muted">
                  {t(`applications.answered.${row.answered.answer}`, { day: formatDay(row.answered.day) })}
                </span>
              )}
            </span>
            <TakeBack of={row} />
          </li>
        ))}
      </ul>
      {more}
    </Panel>
  );
}

export function TakeBack({ of }: { readonly of: Pick<ApplicationRow, 'account' | 'program' | 'name'> }): JSX.Element {
  return (
    <Button
      small
      look="quiet"
      icon="undo"
      aria-label={t('applications.take-back-named', { name: of.name })}
      onClick={() => void takeBack(of)}
    >
      {t('applications.take-back')}
    </Button>
  );
}
