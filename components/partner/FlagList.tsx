import './FlagList.css';
import type { JSX } from 'preact';
import { FLAG_IDS, type FlagDecision, type FlagId } from '@/core/domain/book';
import type { AccountInsight, ExpiredCodeUse, ProgramInsight } from '@/core/domain/insight';
import type { Currency } from '@/core/domain/money';
import { sentenceText, t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { FlagCard, type FlagVerbs } from './FlagCard';

type Props = {
  readonly insight: Pick<AccountInsight, 'flags' | 'restingFlags' | 'expiredCodes'>;
  /** What the user decided of this partner's flags. */
  readonly decisions: readonly FlagDecision[];
  readonly blind: ProgramInsight['blindFlags'];
  readonly currency: Currency | null;
  /** null: nothing can be decided here. */
  readonly verbs: FlagVerbs | null;
};

/** Open questions about a partner's figures; below them those at rest, expired codes that were used, and what can't be asked. */
export function FlagList({ insight, decisions, blind, currency, verbs }: Props): JSX.Element {
  const { flags, restingFlags = [], expiredCodes = [] } = insight;
  const decided = new Map(decisions.map((decision) => [decision.flag, decision]));
  const isOpen = new Set(flags.map(({ id }) => id));
  const resting = FLAG_IDS.filter((id) => !isOpen.has(id) && (decided.has(id) || restingFlags.some((flag) => flag.id === id)));
  return (
    <div class="flags">
      {flags.length > 0 ? (
        <ul class="flag-list" aria-label={t('flag.list')}>
          {flags.map((flag) => (
            <FlagCard key={flag.id} flag={flag} before={decided.get(flag.id) ?? null} onDecide={verbs?.onDecide ?? null} />
          ))}
        </ul>
      ) : (
        blind.length < FLAG_IDS.length && <p class="muted">{t('flag.none')}</p>
      )}
      {expiredCodes.length > 0 && <ExpiredCodes uses={expiredCodes} currency={currency} />}
      {resting.length > 0 && (
        <details class="flag-more">
          <summary>{t('flag.rest', { count: resting.length })}</summary>
          <ul>
            {resting.map((id) => (
              <Resting
                key={id}
                id={id}
                flag={restingFlags.find((flag) => flag.id === id) ?? null}
                decision={decided.get(id) ?? null}
                onTakeBack={verbs?.onTakeBack ?? null}
              />
            ))}
          </ul>
        </details>
      )}
      {blind.length > 0 && <Blind blind={blind} isOpen={flags.length === 0} />}
    </div>
  );
}

type RestingProps = {
  readonly id: FlagId;
  /** null: its evidence is gone. */
  readonly flag: NonNullable<AccountInsight['restingFlags']>[number] | null;
  readonly decision: FlagDecision | null;
  readonly onTakeBack: FlagVerbs['onTakeBack'] | null;
};

function Resting({ id, flag, decision, onTakeBack }: RestingProps): JSX.Element {
  const title = t(`flag.${id}.title`);
  return (
    <li class="flag-resting">
      <div>
        <p>
          <strong>{title}</strong> {decision && t(`flag.was.${decision.decision}`, { day: { day: decision.day } })}
        </p>
        {decision && decision.note !== '' && <p>{decision.note}</p>}
        <p class="muted">{flag ? sentenceText(flag.sentence) : t('flag.was.gone')}</p>
        {flag?.state === 'expired' && (
          <p class="muted">{t('flag.expired', { expires: { day: flag.expires }, seen: { day: flag.seen } })}</p>
        )}
      </div>
      {decision && onTakeBack && (
        <Button
          look="quiet"
          small
          icon="undo"
          aria-label={t('flag.take-back.label', { title })}
          onClick={() => onTakeBack(decision)}
        >
          {t('flag.take-back')}
        </Button>
      )}
    </li>
  );
}

/** Only listed: whether such conversions are paid is the manager's to decide. */
function ExpiredCodes({
  uses,
  currency,
}: {
  readonly uses: readonly ExpiredCodeUse[];
  readonly currency: Currency | null;
}): JSX.Element {
  return (
    <div class="flag-codes">
      <h3>{t('flag.codes')}</h3>
      <ul>
        {uses.map((use) => (
          <li key={use.code}>{codeText(use, currency)}</li>
        ))}
      </ul>
    </div>
  );
}

function codeText({ code, ended, conversions, commission, first, last }: ExpiredCodeUse, currency: Currency | null): string {
  const isPriced = commission !== null && currency !== null;
  return t('flag.code', {
    code,
    conversions,
    ended: { day: ended },
    from: first === last ? 'same' : 'other',
    first: { day: first },
    last: { day: last },
    hasCommission: isPriced ? 'yes' : 'no',
    commission: isPriced ? { units: commission, currency } : '',
  });
}

/** Told in full where nothing else stands: silence must not look like a clean bill. By export, because one may feed several. */
function Blind({ blind, isOpen }: { readonly blind: Props['blind']; readonly isOpen: boolean }): JSX.Element {
  const needs = [...new Set(blind.map((one) => one.needs))];
  return (
    <details class="flag-more" open={isOpen}>
      <summary>{t('flag.blind', { count: blind.length })}</summary>
      <ul>
        {needs.map((need) => (
          <li key={need}>
            <strong>
              {blind
                .filter((one) => one.needs === need)
                .map((one) => t(`flag.${one.flag}.title`))
                .join(', ')}
            </strong>{' '}
            <span class="muted">{t(`flag.need.${need}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
