import type { JSX } from 'preact';
import { ActionList } from '@/components/partner/ActionList';
import { ExplainButton } from '@/components/partner/ExplainButton';
import type { ActionVerbs } from '@/components/partner/ranked-action';
import { Button } from '@/components/ui/Button';
import type { AccountDetail, NextAction } from '@/core/domain/insight';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { partnerOf } from './today-model';

export type PartnerActionsProps = ActionVerbs & {
  readonly detail: AccountDetail;
  /** Plays on which the user decided: only those can be opened again. */
  readonly decided: ReadonlySet<string>;
  readonly onReopen: (action: NextAction) => void;
};

/** The open suggestions, and below them those that rest, with the state they are in. */
export function PartnerActions({ detail, decided, onReopen, ...verbs }: PartnerActionsProps): JSX.Element {
  const open = detail.actions.filter((action) => action.state === 'open');
  const settled = detail.actions.filter((action) => action.state !== 'open');
  const partner = partnerOf(detail);
  return (
    <>
      {open.length > 0 ? (
        <ActionList
          label={t('workspace.partner.actions')}
          isOfOnePartner
          items={open.map((action) => ({ action, others: 0, partner }))}
          onDraft={verbs.onDraft}
          onDone={verbs.onDone}
          onSnooze={verbs.onSnooze}
          onDismiss={verbs.onDismiss}
        />
      ) : (
        <p class="muted">{t('workspace.partner.no-actions')}</p>
      )}
      {settled.length > 0 && (
        <ul class="settled small">
          {settled.map((action) => (
            <li key={action.play}>
              <span>
                {settledText(action)}{' '}
                {action.state !== 'expired' && (
                  <ExplainButton subject={{ kind: 'action', id: action.play }} what={playTitle(action.play)} />
                )}
              </span>
              {decided.has(action.play) && action.state !== 'expired' && (
                <Button
                  look="quiet"
                  small
                  icon="undo"
                  aria-label={t('workspace.partner.reopen.label', { title: playTitle(action.play) })}
                  onClick={() => onReopen(action)}
                >
                  {t('workspace.partner.reopen')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function settledText({ play, state, until }: NextAction): string {
  const facts = { title: playTitle(play), state: t(`word.action-state.${state}`) };
  return until === null
    ? t('workspace.partner.settled', facts)
    : t('workspace.partner.settled-until', { ...facts, day: { day: until } });
}
