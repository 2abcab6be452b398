import './Prospects.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FIT_ANSWERS, FIT_QUESTIONS, type Fit, type FitAnswer, type FitQuestion } from '@/core/domain/fit';
import { t } from '@/core/i18n/translate';
import { RadioGroup } from '../ui/RadioGroup';
import { FitTag } from './FitTag';

type Props = {
  readonly fit: Fit;
  /** Null: not asked. Done when it is kept, or could not be. */
  readonly onAnswer: (question: FitQuestion, answer: FitAnswer | null) => Promise<void>;
};

/** Whether somebody is worth asking, in five answers. */
export function FitCard({ fit, onAnswer }: Props): JSX.Element {
  // What was just answered stands until it is kept: news of an answer before it must not take it back under the pointer.
  const [pending, setPending] = useState<Partial<Fit['answers']>>({});
  const answers = { ...fit.answers, ...pending };
  const options = [...FIT_ANSWERS, 'none' as const].map((value) => ({ value, text: t(`prospects.fit.answer.${value}`) }));
  const left = FIT_QUESTIONS.length - fit.asked;

  function answer(question: FitQuestion, given: FitAnswer | null): void {
    setPending((before) => ({ ...before, [question]: given }));
    void onAnswer(question, given).finally(() =>
      setPending((before) => {
        const { [question]: last, ...others } = before;
        return last === given ? others : before;
      }),
    );
  }

  return (
    <>
      <p class="muted small">{t('prospects.fit.lead')}</p>
      <p class="row" role="status">
        {fit.asked > 0 && <FitTag fit={fit} />}
        {fit.asked > 0 && left > 0 && <span class="muted small">{t('prospects.fit.left', { count: left })}</span>}
      </p>
      <div class="fit-questions">
        {FIT_QUESTIONS.map((question) => (
          <RadioGroup<FitAnswer | 'none'>
            key={question}
            label={t(`prospects.fit.${question}`)}
            value={answers[question] ?? 'none'}
            options={options}
            onChange={(given) => answer(question, given === 'none' ? null : given)}
          />
        ))}
      </div>
    </>
  );
}
