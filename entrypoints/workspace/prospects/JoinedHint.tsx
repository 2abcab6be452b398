import type { JSX } from 'preact';
import type { FoundPartner, ProspectRow } from '@/components/partner/prospect-row';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly row: ProspectRow;
  readonly seems: FoundPartner;
  readonly onJoined: (row: ProspectRow, partner: FoundPartner) => void;
};

/** The imports hold somebody like this. Only the user knows whether it is the same: nothing is marked by itself. */
export function JoinedHint({ row, seems, onJoined }: Props): JSX.Element {
  return (
    <Notice
      actions={
        <Button
          small
          icon="check"
          aria-label={t('prospects.seems.named', { name: row.name })}
          onClick={() => onJoined(row, seems)}
        >
          {t('prospects.seems.mark')}
        </Button>
      }
    >
      <p>
        {t('prospects.seems', { prospect: row.name })}{' '}
        <a href={seems.href}>
          <bdi>{seems.name}</bdi>
        </a>
      </p>
      <p class="small">{t('prospects.seems.why')}</p>
    </Notice>
  );
}

const MOST = 3;

/** Of a whole list: the first few; the rest stand in it, with the same words. */
export function JoinedHints({
  rows,
  onJoined,
}: {
  readonly rows: readonly ProspectRow[];
  readonly onJoined: Props['onJoined'];
}): JSX.Element {
  const found = rows.filter(({ seems }) => seems !== null);
  return (
    <>
      {found
        .slice(0, MOST)
        .map((row) => row.seems && <JoinedHint key={row.id} row={row} seems={row.seems} onJoined={onJoined} />)}
      {found.length > MOST && <p class="small muted">{t('prospects.seems.more', { count: found.length - MOST })}</p>}
    </>
  );
}
