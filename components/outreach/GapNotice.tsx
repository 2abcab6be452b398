import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { DRAFT_LANGUAGES } from '@/core/domain/outreach';
import { withLocale } from '@/core/i18n/locale';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly gaps: readonly string[];
  readonly onFind: (gap: string) => void;
  /** To where the facts about oneself are kept, which are the same in every message. */
  readonly onSettings: () => void;
};

/** What the draft does not know. Each gap leads to its place in the text. */
export function GapNotice({ gaps, onFind, onSettings }: Props): JSX.Element {
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
          {gaps.some(isOwnFact) && (
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

/** A gap is named in the language of its draft. */
function isOwnFact(gap: string): boolean {
  return DRAFT_LANGUAGES.some((language) =>
    withLocale(language, () => gap === t('word.fact.sender_name') || gap === t('word.fact.program_link')),
  );
}
