import './Letter.css';
import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import type { AccountId } from '@/core/domain/ids';
import type { LeftOut } from '@/core/domain/left-out';
import { t } from '@/core/i18n/translate';
import { LeftOutList } from './LeftOutList';

export type SegmentOption = { readonly id: string; readonly name: string };

type Props = {
  readonly segment: string | null;
  readonly builtIn: readonly SegmentOption[];
  readonly own: readonly SegmentOption[];
  readonly count: number;
  readonly leftOut: readonly LeftOut[];
  readonly restDays: number;
  /** Languages of the recipients as noted, most first: `de 12`. */
  readonly languages: readonly string[];
  /** Null: holding back is off. `count`: who would be drawn; 0: too few. */
  readonly holdBack: { readonly share: number; readonly count: number } | null;
  readonly hrefOf: (account: AccountId) => string;
  readonly onSegment: (segment: string | null) => void;
  readonly onHoldBack: () => void;
};

const STANDARD = '';

/** To how many it goes, and who is left out and why. */
export function LetterAudience(props: Props): JSX.Element {
  const { segment, builtIn, own, count, leftOut, restDays, languages, holdBack, hrefOf, onSegment, onHoldBack } = props;
  const isHeld = leftOut.some(({ reason }) => reason === 'held-back');
  return (
    <section class="panel letter-part" aria-labelledby="letter-audience">
      <h2 id="letter-audience">{t('newsletters.audience')}</h2>
      <Field label={t('newsletters.audience.segment')}>
        {({ id }) => (
          <select
            id={id}
            class="input select"
            value={segment ?? STANDARD}
            onChange={(event) => onSegment(event.currentTarget.value === STANDARD ? null : event.currentTarget.value)}
          >
            <option value={STANDARD}>{t('newsletters.audience.standard')}</option>
            {own.length > 0 && <Options label={t('newsletters.audience.own')} options={own} />}
            <Options label={t('newsletters.audience.built-in')} options={builtIn} />
          </select>
        )}
      </Field>
      <p class="letter-count" role="status">
        {t('newsletters.audience.count', { n: count })}
      </p>
      {languages.length > 0 && (
        <p class="muted small">{t('newsletters.audience.languages', { languages: languages.join(', ') })}</p>
      )}
      {count === 0 && <p class="muted small">{t('newsletters.audience.nobody')}</p>}
      <LeftOutList leftOut={leftOut} restDays={restDays} hrefOf={hrefOf} />
      {holdBack && !isHeld && (
        <div class="letter-hold">
          {holdBack.count === 0 ? (
            <p class="muted small">{t('newsletters.hold-back.few')}</p>
          ) : (
            <>
              <Button small onClick={onHoldBack}>
                {t('newsletters.hold-back', { share: { share: holdBack.share } })}
              </Button>
              <p class="muted small">{t('newsletters.hold-back.why')}</p>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function Options({ label, options }: { readonly label: string; readonly options: readonly SegmentOption[] }): JSX.Element {
  return (
    <optgroup label={label}>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
