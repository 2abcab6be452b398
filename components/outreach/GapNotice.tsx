import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly gaps: readonly string[];
  readonly onFind: (gap: string) => void;
  /** To where the facts about oneself are kept, which are the same in every message. */
  readonly onSettings: () => void;
};

/** What the draft does not know. Each gap leads to its place in the text. */
export function GapNotice({ gaps, onFind, onSettings }: Props): JSX.Element {
  const ownFacts = [t('word.fact.sender_name'), t('word.fact.program_link')];
  return (
    <div class="gap-notice" role="status">
      {gaps.length > 0 && (
        <Notice tone="warning" title={t('panels.gaps.title', { n: gaps.length })}>
          <p class="small">{t('panels.gaps.do')}</p>
          <ul class="gap-chips" aria-label={t('panels.gaps.list')}>
            {gaps.map((gap) => (
              <li key={gap}>
                <button type="button" class="gap-chip" aria-label={t('panels.gaps.find', { gap })} onClick={() => onFind(gap)}>
                  [[{gap}]]
                </button>
              </li>
            ))}
          </ul>
          {gaps.some((gap) => ownFacts.includes(gap)) && (
            <p class="gap-own small">
              {t('panels.gaps.own')}{' '}
              <button type="button" class="link" onClick={onSettings}>
                {t('panels.gaps.settings')}
              </button>
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}
