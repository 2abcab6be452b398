import '@/components/outreach/plans.css';
import type { JSX } from 'preact';
import { GoalBar } from '@/components/outreach/GoalBar';
import { PlanVerbs } from '@/components/outreach/PlanVerbs';
import { Button } from '@/components/ui/Button';
import type { Goal } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import { changeRecord } from '@/core/services/keep-record';
import { db } from '@/core/services/open-store';
import type { GoalProgress } from '@/core/services/read-progress';
import { links } from '../links';
import { goalWay, rewardText } from './goal-line';
import { changePlan, dropPlan } from './plan-changes';
import { periodText } from './plan-texts';

type Props = {
  readonly goal: Goal;
  readonly name: string;
  readonly program: ProgramId;
  readonly progress: GoalProgress | undefined;
  readonly asOf: Day;
  /** On a partner's own page its name says nothing new. */
  readonly isOfOnePartner?: boolean;
  readonly onEdit: () => void;
};

/** One goal: whose, how far it is and whether that is fast enough, and what was agreed. */
export function GoalLine({ goal, name, program, progress, asOf, isOfOnePartner = false, onEdit }: Props): JSX.Element {
  const way = goalWay(goal, progress, asOf);
  const reward = rewardText(goal);
  const about = { program, said: t('goals.removed', { name }) };
  return (
    <li class="line-goal">
      <span class="line-name">
        {isOfOnePartner ? (
          <strong>{periodText(goal.period)}</strong>
        ) : (
          <a href={links.partner(goal.account)}>
            <bdi>{name}</bdi>
          </a>
        )}
        {!isOfOnePartner && <span class="small muted">{periodText(goal.period)}</span>}
      </span>
      <span class="line-name goal-way">
        <span>{way.figures}</span>
        <GoalBar share={way.share} passed={way.passed} pace={way.pace} />
        <span class={way.pace === 'behind' || way.pace === 'missed' ? 'small plan-soon' : 'small muted'}>{way.says}</span>
      </span>
      <span class="line-name small">
        <strong>{t(`goals.state.${goal.state}`)}</strong>
        {goal.base && <span class="muted">{t('goals.base', { step: { share: goal.base.step } })}</span>}
        {reward && <span class="muted">{reward}</span>}
      </span>
      <span class="row line-actions">
        {goal.state === 'proposed' && (
          <Button
            small
            icon="check"
            aria-label={t('plan.named', { verb: t('goals.agree'), title: name })}
            onClick={() =>
              void changePlan(() => changeRecord(db, 'goals', { id: goal.id, change: { state: 'agreed' } }), {
                program,
                said: t('goals.agreed', { name }),
              })
            }
          >
            {t('goals.agree')}
          </Button>
        )}
        <PlanVerbs title={name} onEdit={onEdit} onRemove={() => void dropPlan('goals', goal.id, about)} />
      </span>
    </li>
  );
}
