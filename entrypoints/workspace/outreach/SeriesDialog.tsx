import '@/components/outreach/plans.css';
import type { JSX } from 'preact';
import { Button, IconButton } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { type OwnTemplate, SERIES_GOALS, type Series, type SeriesGoal } from '@/core/domain/outreach';
import { fail, type Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { wrongSteps } from '@/core/outreach/series-plan';
import type { Content } from '@/core/store/records';
import { AudienceFields } from './AudienceFields';
import { type PlanDialogProps, ProgramSelect, TitleField } from './PlanFields';
import { templateOptions } from './template-name';
import { useForm, type WrongForm } from './use-form';

export type SeriesContent = Content<Series>;
type StepDraft = { readonly afterDays: string; readonly template: string };
type Draft = Omit<SeriesContent, 'steps'> & { readonly steps: readonly StepDraft[] };

type Props = PlanDialogProps<SeriesContent> & { readonly templates: readonly OwnTemplate[] };

const USUAL_GAP = 7;

export function SeriesDialog({ title, first, programs, accounts, own, templates, onSave, onClose }: Props): JSX.Element {
  const start: Draft = {
    ...first,
    steps: first.steps.map(({ afterDays, template }) => ({ afterDays: String(afterDays), template })),
  };
  const { draft, change, errorOf, submit, isBusy } = useForm(start, { read: readSeries, onSave, onClose });
  const changeStep = (at: number, fields: Partial<StepDraft>) =>
    change({ steps: draft.steps.map((step, place) => (place === at ? { ...step, ...fields } : step)) });
  const addStep = () => {
    const last = Number(draft.steps.at(-1)?.afterDays ?? -USUAL_GAP);
    change({ steps: [...draft.steps, { afterDays: String((Number.isNaN(last) ? 0 : last) + USUAL_GAP), template: '' }] });
  };
  return (
    <FormDialog title={title} submit={t('plan.save')} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <TitleField value={draft.title} errorOf={errorOf} onChange={change} />
      <ProgramSelect programs={programs} value={draft.program} onChange={(program) => change({ program })} />
      <AudienceFields
        accounts={accounts}
        own={own}
        program={draft.program}
        audience={{ segment: draft.segment }}
        onChange={({ segment = null }) => change({ segment })}
      />
      <Select<SeriesGoal>
        label={t('series.goal')}
        value={draft.goal}
        options={SERIES_GOALS.map((value) => ({ value, text: t(`series.goal.${value}`) }))}
        onChange={(goal) => change({ goal })}
      />
      <fieldset class="radio-group">
        <legend class="field-label">{t('series.steps')}</legend>
        <div class="stack">
          {draft.steps.map((step, at) => (
            <div key={at}>
              <div class="step-fields">
                <TextField
                  label={t('series.after')}
                  value={step.afterDays}
                  onInput={(afterDays) => changeStep(at, { afterDays })}
                />
                <Select
                  label={t('series.template')}
                  value={step.template}
                  options={[...(step.template === '' ? [{ value: '', text: '–' }] : []), ...templateOptions(templates)]}
                  onChange={(template) => changeStep(at, { template })}
                />
                <IconButton
                  icon="close"
                  label={t('series.drop-step', { step: at + 1 })}
                  onClick={() => change({ steps: draft.steps.filter((_, place) => place !== at) })}
                />
              </div>
              {errorOf(`step ${at}`) && (
                <p class="plan-form-error" role="alert">
                  {errorOf(`step ${at}`)}
                </p>
              )}
            </div>
          ))}
          {draft.steps.length === 0 && errorOf('step 0') && (
            <p class="plan-form-error" role="alert">
              {errorOf('step 0')}
            </p>
          )}
          <div class="row">
            <Button small icon="plus" onClick={addStep}>
              {t('series.add-step')}
            </Button>
          </div>
        </div>
      </fieldset>
    </FormDialog>
  );
}

function readSeries(draft: Draft): Result<SeriesContent, WrongForm> {
  const steps = draft.steps.map(({ afterDays, template }) => ({
    afterDays: /^\d{1,5}$/.test(afterDays.trim()) ? Number(afterDays) : Number.NaN,
    template,
  }));
  if (draft.title.trim() === '') return fail('missing', 'title');
  const wrong = wrongSteps(steps);
  return wrong ? fail(wrong.reason, `step ${wrong.step}`) : { ok: true, value: { ...draft, steps } };
}
