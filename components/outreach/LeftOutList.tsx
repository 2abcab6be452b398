import './LeftOutList.css';
import type { JSX } from 'preact';
import { countReasons, type LeftOut } from '@/core/domain/left-out';
import { t } from '@/core/i18n/translate';

type Props = {
  readonly leftOut: readonly LeftOut[];
  /** How long a message keeps the next one away. */
  readonly restDays: number;
  /** Where a partner is shown; absent: names lead nowhere. */
  readonly hrefOf?: (account: LeftOut['account']) => string;
};

/** Names of one reason beyond these are counted, not listed. */
const MOST_NAMES = 50;

/** Who is not written to: counted by reason, and the names behind each. */
export function LeftOutList({ leftOut, restDays, hrefOf }: Props): JSX.Element | null {
  if (leftOut.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{t('left-out.title', { n: leftOut.length })}</summary>
      <ul class="left-out-reasons">
        {countReasons(leftOut).map(({ reason, count }) => (
          <li key={reason}>
            <p>{t('left-out.reason', { n: count, reason: t(`left-out.${reason}`, { days: restDays }) })}</p>
            <Names some={leftOut.filter((one) => one.reason === reason)} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Names({
  some,
  hrefOf,
}: {
  readonly some: readonly LeftOut[];
  readonly hrefOf: Props['hrefOf'] | undefined;
}): JSX.Element {
  const more = some.length - MOST_NAMES;
  return (
    <ul class="left-out-names small">
      {some.slice(0, MOST_NAMES).map(({ account, name, reason, day }) => (
        <li key={account}>
          {hrefOf ? (
            <a href={hrefOf(account)}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
          {day !== null && (
            <span class="muted"> {t(reason === 'held-back' ? 'left-out.until' : 'left-out.since', { day: { day } })}</span>
          )}
        </li>
      ))}
      {more > 0 && <li class="muted">{t('left-out.more', { n: more })}</li>}
    </ul>
  );
}
