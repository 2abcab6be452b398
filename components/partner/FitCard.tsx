import type { JSX } from 'preact';
import { FIT_ANSWERS, FIT_QUESTIONS, type Fit, type FitAnswer, type FitQuestion } from '@/core/domain/fit';
import { t } from '@/core/i18n/translate';
import { CheckCard } from './CheckCard';
import { FitTag } from './FitTag';

type Props = {
  readonly fit: Fit;
  /** Null: not asked. Done when it is kept, or could not be. */
  readonly onAnswer: (question: FitQuestion, answer: FitAnswer | null) => Promise<void>;
};

/** Whether somebody is worth asking, in five answers. */
export function FitCard({ fit, onAnswer }: Props): JSX.Element {
  const left = FIT_QUESTIONS.length - fit.asked;
  const words = [...FIT_ANSWERS, 'none' as const].map((value) => ({ value, text: t(`prospects.fit.answer.${value}`) }));
  return (
    <CheckCard
      lead={t('prospects.fit.lead')}
      status={
        fit.asked > 0 && (
          <>
            <FitTag fit={fit} />
            {left > 0 && <span class="muted small">{t('prospects.fit.left', { count: left })}</span>}
          </>
        )
      }
      items={FIT_QUESTIONS.map((id) => ({ id, label: t(`prospects.fit.${id}`) }))}
      answers={fit.answers}
      words={() => words}
      onAnswer={onAnswer}
    />
  );
}
