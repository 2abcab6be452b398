import { useState } from 'preact/hooks';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import type { WrongSteps } from '@/core/outreach/series-plan';
import type { WrongContent } from '@/core/services/refuse-content';

/** Why a form can't be taken as it is; the detail is the field that a person would correct. */
export type WrongForm =
  | WrongContent
  | WrongSteps
  | 'needs-a-day'
  | 'not-an-amount'
  | 'not-a-share'
  | 'no-currency'
  | 'not-written'
  | 'not-found';
export type Saving = Result<unknown, WrongForm>;

type Form<Draft> = {
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
  readonly errorOf: (...fields: readonly string[]) => string | null;
  readonly submit: (event: Event) => void;
  readonly isBusy: boolean;
};

/** A form whose trouble stands at its field until that is changed. `save` reads and writes; where it is done it closes the form. */
export function useForm<Draft extends object>(first: Draft, save: (draft: Draft) => Promise<Saving>): Form<Draft> {
  const [draft, setDraft] = useState(first);
  const [trouble, setTrouble] = useState<Extract<Saving, { ok: false }> | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    setBusy(true);
    const result = await save(draft).finally(() => setBusy(false));
    setTrouble(result.ok ? null : result);
  }

  return {
    draft,
    isBusy,
    change: (fields) => {
      setDraft((before) => ({ ...before, ...fields }));
      setTrouble(null);
    },
    errorOf: (...fields) => (trouble && fields.includes(trouble.detail ?? '') ? t(`plan.wrong.${trouble.reason}`) : null),
    submit: (event) => {
      event.preventDefault();
      if (!isBusy) void submit();
    },
  };
}
