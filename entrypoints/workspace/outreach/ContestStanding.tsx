import type { JSX } from 'preact';
import { type StandingLine, StandingLines } from '@/components/outreach/StandingLines';
import { valueText } from '@/components/partner/value-text';
import { Button } from '@/components/ui/Button';
import { useFirstFew } from '@/components/ui/FirstFew';
import { Notice } from '@/components/ui/Notice';
import type { Contest } from '@/core/domain/book';
import type { ProgramDetail } from '@/core/domain/insight';
import { formatDay, t } from '@/core/i18n/translate';
import type { Contender, Standing } from '@/core/outreach/contest-standing';
import { links } from '../links';
import { openDraft } from '../open-draft';

const INVITE = 'A-35';
const OTHERS_SHOWN = 10;
/** Data tell days and not hours: many can be the first. */
const WINNERS_SHOWN = 12;

type Props = {
  readonly contest: Contest;
  readonly standing: Standing;
  readonly detail: Pick<ProgramDetail, 'asOf' | 'currency'>;
};

/** Who is there, who is close, and of what the data can say nothing. */
export function ContestStanding({ contest, standing, detail }: Props): JSX.Element {
  const { phase, reached, first, close, others, idle, missingDays, isFinal } = standing;
  const winners = useFirstFew(first, WINNERS_SHOWN);
  if (phase === 'coming') return <p class="muted">{t('contests.coming', { day: formatDay(contest.period.from) })}</p>;
  const isKnown = reached.length + close.length + others.length > 0 || idle > 0;
  const value = (amount: number) => valueText(amount, contest.metric, detail.currency);
  const threshold = `${value(contest.threshold)} ${t(`word.metric.${contest.metric}`)}`;
  if (!isKnown || detail.asOf < contest.period.from) return <p class="muted">{t('contests.uncovered')}</p>;

  const line = (contender: Contender, at: number): StandingLine => {
    const { account, name, progress, isToReview } = contender;
    const attained = progress.attained ?? 0;
    const { reachedOn } = progress;
    return {
      account,
      name,
      href: links.partner(account),
      place: reachedOn === null ? null : at + 1,
      share: attained / contest.threshold,
      value: value(attained),
      note:
        reachedOn === null
          ? t('contests.missing-value', { value: value(contest.threshold - attained) })
          : t(progress.isLatest ? 'contests.reached-by' : 'contests.reached-on', { day: formatDay(reachedOn) }),
      isToReview,
    };
  };
  const invite = ({ account, name }: StandingLine) =>
    phase === 'live' && (
      <Button
        small
        look="quiet"
        icon="draft"
        aria-label={t('contests.invite-for', { name })}
        onClick={() => void openDraft(account, INVITE)}
      >
        {t('contests.invite')}
      </Button>
    );

  return (
    <>
      <p class="small muted">{t('contests.as-of', { day: formatDay(Math.min(detail.asOf, contest.period.to)) })}</p>
      {missingDays > 0 && <Notice tone="warning">{t('contests.missing', { days: missingDays })}</Notice>}
      {contest.kind === 'first' && first.length > 0 && (
        <div class="standing-winner">
          <span class="small">{t(isFinal ? 'contests.first' : 'contests.first.so-far', { count: first.length })}</span>
          {winners.shown.map(({ account, name, progress }) => (
            <strong key={account}>
              <a href={links.partner(account)}>
                <bdi>{name}</bdi>
              </a>{' '}
              {progress.reachedOn !== null &&
                t(progress.isLatest ? 'contests.reached-by' : 'contests.reached-on', { day: formatDay(progress.reachedOn) })}
            </strong>
          ))}
          {winners.more}
        </div>
      )}
      {reached.length === 0 && <p>{t(isFinal ? 'contests.nobody' : 'contests.nobody-yet', { threshold })}</p>}
      <StandingLines title={t('contests.reached', { count: reached.length })} items={reached} lineOf={line} />
      <StandingLines title={t('contests.close', { count: close.length })} items={close} lineOf={line} verb={invite} />
      <StandingLines
        title={t('contests.others', { count: others.length })}
        items={phase === 'live' ? others.slice(0, OTHERS_SHOWN) : []}
        lineOf={line}
        verb={invite}
      />
      {idle > 0 && <p class="small muted">{t('contests.idle', { count: idle })}</p>}
    </>
  );
}
