import type { JSX } from 'preact';
import { Decide } from '@/components/partner/ApplicationTable';
import { ScreeningCard } from '@/components/partner/ScreeningCard';
import { type AnsweredApplication, answeredApplication } from '@/core/domain/application';
import type { AccountDetail } from '@/core/domain/insight';
import type { ActionDecision, Program } from '@/core/domain/records';
import type { Screening } from '@/core/domain/screening';
import { formatDay, t } from '@/core/i18n/translate';
import { Panel } from '../Panel';
import { TakeBack } from './Answered';
import { decide, screeningVerbs } from './application-changes';
import { pageOf } from './application-model';

type Props = {
  readonly program: Program;
  readonly detail: AccountDetail;
  readonly screening: Screening;
  /** What the user decided of plays for this partner. */
  readonly decisions: readonly ActionDecision[];
};

/** Of an applicant, and of whoever was screened once; nothing of anybody else. */
export function ScreeningPanel({ program, detail: { facts }, screening, decisions }: Props): JSX.Element | null {
  const isApplicant = facts.status === 'pending';
  if (!isApplicant && screening.looked === 0) return null;
  const of = { account: facts.id, program: program.id, name: facts.name || facts.ownId };
  const answered = answeredApplication(facts, decisions.find(({ play }) => play === 'A-04') ?? null);
  return (
    <Panel id="screening" title={t('applications.screen')}>
      <ScreeningCard screening={screening} website={facts.website ?? ''} email={facts.email ?? ''} {...screeningVerbs(of)} />
      {isApplicant && <Decision of={of} answered={answered} page={pageOf(program, facts.ownId)} />}
    </Panel>
  );
}

type DecisionProps = {
  readonly of: Parameters<typeof decide>[0];
  readonly answered: AnsweredApplication | null;
  readonly page: ReturnType<typeof pageOf>;
};

function Decision({ of, answered, page }: DecisionProps): JSX.Element {
  return (
    <div class="row">
      <h3 class="field-label">{t('applications.column.decide')}</h3>
      {answered ? (
        <>
          <span>{t(`applications.answered.${answered.answer}`, { day: formatDay(answered.day) })}</span>
          <TakeBack of={of} />
        </>
      ) : (
        <Decide row={{ name: of.name, page }} onAnswer={(answer) => void decide(of, answer)} />
      )}
    </div>
  );
}
