import '@/components/outreach/plans.css';
import type { JSX } from 'preact';
import { PlanVerbs } from '@/components/outreach/PlanVerbs';
import { Button } from '@/components/ui/Button';
import type { Terms } from '@/core/domain/book';
import { type Day, dayOfMoment } from '@/core/domain/day';
import type { Currency } from '@/core/domain/money';
import { formatDay, t } from '@/core/i18n/translate';
import { endsIn } from '@/core/outreach/offer-board';
import { termsText, termsTitle } from '@/core/outreach/term-texts';
import { REMIND_DAYS, renewedPeriod, stateOfTerms } from '@/core/outreach/terms-history';
import { endTerms } from '@/core/services/agree-terms';
import { db } from '@/core/services/open-store';
import { contentOf } from '@/core/store/records';
import { links } from '../links';
import { changePlan, dropPlan } from './plan-changes';
import { periodText } from './plan-texts';
import type { TermsContent } from './TermsDialog';

export type OpenTerms = { readonly id: string | null; readonly first: TermsContent; readonly title: string };

type Props = {
  readonly terms: Terms;
  readonly currency: Currency | null;
  readonly today: Day;
  /** With whom; null: on the partner's own page. */
  readonly who: string | null;
  readonly onOpen: (open: OpenTerms) => void;
  /** Writes to those on these terms. Absent: not from here. */
  readonly onTell?: (terms: Terms, title: string) => void;
};

/** One agreement: what, with whom, how long it holds, and where that is known from. */
export function TermsLine({ terms, currency, today, who, onOpen, onTell }: Props): JSX.Element {
  const { id, program, account, kind, note, from, to } = terms;
  const state = stateOfTerms(terms, today);
  const days = endsIn({ from, to }, today, REMIND_DAYS);
  const title = who === null ? termsTitle(terms, currency) : `${termsTitle(terms, currency)}: ${who}`;
  const named = (verb: 'terms.renew' | 'terms.end' | 'terms.tell') => ({
    'aria-label': t('plan.named', { verb: t(verb), title }),
  });
  return (
    <li class="line-terms">
      <span class="line-name">
        <strong>{t(`terms.kind.${kind}`)}</strong>
        {who !== null &&
          (account === null ? (
            <span class="small muted">{who}</span>
          ) : (
            <a class="small" href={links.partner(account)}>
              <bdi>{who}</bdi>
            </a>
          ))}
      </span>
      <span class="line-name">
        <span>{termsText(terms, currency)}</span>
        {note !== '' && <span class="small muted">{note}</span>}
      </span>
      <span class="line-name terms-when small">
        <span>{periodText(terms)}</span>
        {days !== null && <span class="plan-soon">{t('plan.ends-in', { days })}</span>}
        <span class="muted">{t('terms.source', { day: formatDay(dayOfMoment(terms.createdAt)) })}</span>
      </span>
      <span class="row line-actions">
        {to !== null && (
          <Button
            small
            look={state === 'ends-soon' ? 'secondary' : 'quiet'}
            icon="undo"
            onClick={() =>
              onOpen({ id: null, title: t('terms.renew'), first: { ...contentOf(terms), ...renewedPeriod(terms, today) } })
            }
            {...named('terms.renew')}
          >
            {t('terms.renew')}
          </Button>
        )}
        {(state === 'open' || state === 'ends-soon') && to !== today && (
          <Button
            small
            look="quiet"
            icon="clock"
            onClick={() => void changePlan(() => endTerms(db, id, today), { program, said: t('terms.ended', { title }) })}
            {...named('terms.end')}
          >
            {t('terms.end')}
          </Button>
        )}
        {onTell && state !== 'ended' && (
          <Button small look="quiet" icon="mail" onClick={() => onTell(terms, title)} {...named('terms.tell')}>
            {t('terms.tell')}
          </Button>
        )}
        <PlanVerbs
          title={title}
          onEdit={() => onOpen({ id, title: t('terms.edit'), first: contentOf(terms) })}
          onRemove={() => void dropPlan('terms', id, { program, said: t('terms.removed', { title }) })}
        />
      </span>
    </li>
  );
}
