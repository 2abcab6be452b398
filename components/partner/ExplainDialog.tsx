import './ExplainDialog.css';
import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import type { Live } from '@/components/ui/use-live';
import { sentenceText, t } from '@/core/i18n/translate';
import type { ExplainSubject, Explanation, TestedRule } from '@/core/insight/explain/explanation';
import { ComparedRuleText } from '../segment/ComparedRuleText';
import type { RuleUnits } from '../segment/rule-words';
import { ExplainInputs } from './ExplainInputs';
import { settingText } from './explain-text';
import { subjectName } from './explain-what';
import { FormulaLine } from './FormulaLine';
import { ScoreChange } from './ScoreChange';
import { verdictText } from './verdict-text';

type Props = {
  readonly subject: ExplainSubject;
  /** Null: what is shown is not there any more to be explained. */
  readonly live: Live<Explanation | null>;
  /** What the rules of segments count in. */
  readonly units: RuleUnits;
  readonly hrefOfSetting: (name: string) => string;
  readonly onClose: () => void;
};

/** How one thing was computed: rule, what went in, arithmetic, settings and the days that the data cover. */
export function ExplainDialog({ subject, live, units, hrefOfSetting, onClose }: Props): JSX.Element {
  return (
    <Dialog
      title={t('explain.title', { what: subjectName(subject) })}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('explain.close')}
        </Button>
      }
    >
      {live.state === 'waiting' && (
        <p class="muted" role="status">
          {t('explain.waiting')}
        </p>
      )}
      {live.state === 'failed' && (
        <Notice tone="danger" isNews title={t('explain.failed.title')}>
          {t('explain.failed.text')}
        </Notice>
      )}
      {live.state === 'ready' && live.value === null && (
        <Notice isNews title={t('explain.gone.title')}>
          {t('explain.gone.text')}
        </Notice>
      )}
      {live.state === 'ready' && live.value && <Explained of={live.value} units={units} hrefOfSetting={hrefOfSetting} />}
    </Dialog>
  );
}

function Explained({
  of,
  units,
  hrefOfSetting,
}: { readonly of: Explanation } & Pick<Props, 'units' | 'hrefOfSetting'>): JSX.Element {
  return (
    <div class="explain">
      <p class="explain-result">{sentenceText(of.result)}</p>
      {of.change && <ScoreChange {...of.change} />}
      {of.notCounted && (
        <section>
          <h3>{t('explain.not-counted')}</h3>
          <p>{sentenceText(of.notCounted)}</p>
        </section>
      )}
      <section>
        <h3>{t('explain.rule')}</h3>
        {of.says.map((says, at) => (
          <p key={`${says.id} ${at}`}>{sentenceText(says)}</p>
        ))}
        {of.compared && <ComparedRuleText rule={of.compared} units={units} />}
      </section>
      {of.tested.length > 0 && (
        <section>
          <h3>{t('explain.tested')}</h3>
          <ol>
            {of.tested.map((rule) => (
              <Rule key={rule.says.id} rule={rule} />
            ))}
          </ol>
        </section>
      )}
      {of.inputs.length > 0 && <ExplainInputs inputs={of.inputs} />}
      {of.formulas.length > 0 && (
        <section>
          <h3>{t('explain.formulas')}</h3>
          {of.formulas.map((formula) => (
            <FormulaLine key={formula.label} {...formula} />
          ))}
        </section>
      )}
      <Settings of={of} hrefOfSetting={hrefOfSetting} />
      <Coverage of={of} />
    </div>
  );
}

/** The verdict in words: the border and the ground only repeat it. */
function Rule({ rule }: { readonly rule: TestedRule }): JSX.Element {
  const isSkipped = rule.holds === null && !rule.decides;
  return (
    <li class="tested-rule" data-decides={rule.decides || undefined}>
      {sentenceText(rule.says)}{' '}
      <span class="tested-verdict">
        {rule.decides ? t('explain.tested.decides') : isSkipped ? t('explain.tested.skipped') : verdictText(rule.holds)}
      </span>
      {rule.parts && (
        <ul class="small">
          {rule.parts.map((part) => (
            <li key={part.says.id}>
              {sentenceText(part.says)} <span class="tested-verdict">{verdictText(part.holds)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Settings({ of, hrefOfSetting }: { readonly of: Explanation } & Pick<Props, 'hrefOfSetting'>): JSX.Element | null {
  if (of.settings.length === 0) return null;
  return (
    <section>
      <h3>{t('explain.settings')}</h3>
      <ul class="small explain-settings">
        {of.settings.map(({ name, value }) => (
          <li key={name}>
            <a href={hrefOfSetting(name)}>
              {t('explain.settings.setting', { name: t(`setting.${name as 'lagDays'}`), value: settingText(name, value) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Coverage({ of }: { readonly of: Explanation }): JSX.Element | null {
  if (of.coverage.length === 0) return null;
  return (
    <section>
      <h3>{t('explain.coverage')}</h3>
      <ul class="small muted">
        {of.coverage.map(({ metric, period }) => (
          <li key={metric}>
            {period === null
              ? t('explain.coverage.none', { metric: t(`word.metric.${metric}`) })
              : t('explain.coverage.line', {
                  metric: t(`word.metric.${metric}`),
                  from: { day: period.from },
                  to: { day: period.to },
                  missing: period.to - period.from + 1 - period.days,
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
