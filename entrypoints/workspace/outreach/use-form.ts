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
  | 'future-day'
  | 'not-an-amount'
  | 'not-a-share'
  | 'no-currency'
  | 'not-written'
  | 'not-found';
export type Saving = Result<unknown, WrongForm>;

type Ends<Draft, Content> = {
  readonly read: (draft: Draft) => Result<Content, WrongForm>;
  readonly onSave: (content: Content) => Promise<Saving>;
  readonly onClose: () => void;
};

/** What is wrong with one of these fields. */
export type ErrorOf = (...fields: readonly string[]) => string | null;

type Form<Draft> = {
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
  readonly errorOf: ErrorOf;
  readonly submit: () => void;
  readonly isBusy: boolean;
};

/** A form whose trouble stands at its field until that is changed. What was read and saved closes it. */
export function useForm<Draft extends object, Content>(
  first: Draft,
  { read, onSave, onClose }: Ends<Draft, Content>,
): Form<Draft> {
  const [draft, setDraft] = useState(first);
  const [trouble, setTrouble] = useState<Extract<Saving, { ok: false }> | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    const content = read(draft);
    if (!content.ok) return setTrouble(content);
    setBusy(true);
    const result = await onSave(content.value).finally(() => setBusy(false));
    setTrouble(result.ok ? null : result);
    if (result.ok) onClose();
  }

  return {
    draft,
    isBusy,
    change: (fields) => {
      setDraft((before) => ({ ...before, ...fields }));
      setTrouble(null);
    },
    errorOf: (...fields) => (trouble && fields.includes(trouble.detail ?? '') ? t(`plan.wrong.${trouble.reason}`) : null),
    submit: () => {
      if (!isBusy) void submit();
    },
  };
}
