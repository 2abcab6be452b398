import './Prospects.css';
import type { JSX } from 'preact';
import { FIT_ANSWERS, FIT_QUESTIONS, type Fit, type FitAnswer, type FitQuestion } from '@/core/domain/fit';
import { t } from '@/core/i18n/translate';
import { RadioGroup } from '../ui/RadioGroup';
import { FitTag } from './FitTag';

type Props = {
  readonly fit: Fit;
  /** Null: not asked. */
  readonly onAnswer: (question: FitQuestion, answer: FitAnswer | null) => void;
};

/** Whether somebody is worth asking, in five answers. */
export function FitCard({ fit, onAnswer }: Props): JSX.Element {
  const options = [...FIT_ANSWERS, 'none' as const].map((value) => ({ value, text: t(`prospects.fit.answer.${value}`) }));
  const left = FIT_QUESTIONS.length - fit.asked;
  return (
    <>
      <p class="muted small">{t('prospects.fit.lead')}</p>
      <p class="row" role="status">
        <FitTag fit={fit} />
        {fit.asked > 0 && left > 0 && <span class="muted small">{t('prospects.fit.left', { count: left })}</span>}
      </p>
      <div class="fit-questions">
        {FIT_QUESTIONS.map((question) => (
          <RadioGroup<FitAnswer | 'none'>
            key={question}
            label={t(`prospects.fit.${question}`)}
            value={fit.answers[question] ?? 'none'}
            options={options}
            onChange={(answer) => onAnswer(question, answer === 'none' ? null : answer)}
          />
        ))}
      </div>
    </>
  );
}
