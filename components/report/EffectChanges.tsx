import './Effect.css';
import type { JSX } from 'preact';
import type { Change, ReasonRow } from '@/core/domain/effects';
import type { Money } from '@/core/domain/money';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { REASON_PLAYS } from '@/core/playbook/reason-plays';
import { aboutText } from '../partner/value-text';
import { points } from './effect-text';

/** What to change, the most money first. */
export function EffectChanges({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
  if (changes.length === 0) return <p class="muted">{t('effects.changes.none')}</p>;
  return (
    <ol class="effect-changes">
      {changes.map((change) => (
        <li key={change.kind === 'reason' ? change.code : change.play}>
          <span>{changeText(change)}</span>
          <strong>
            {change.money ? t('effects.change.money', { money: aboutText(change.money) }) : t('effects.change.no-money')}
          </strong>
        </li>
      ))}
    </ol>
  );
}

function changeText(change: Change): string {
  if (change.kind === 'reason') return t(`effects.change.${change.code}`, { n: change.partners });
  const facts = { play: playTitle(change.play), n: change.partners, points: Math.abs(points(change.points)) };
  return change.kind === 'do-more' ? t('effects.change.more', facts) : t('effects.change.stop', facts);
}

export function EffectReasons({ rows }: { readonly rows: readonly ReasonRow[] }): JSX.Element {
  return (
    <table class="effect-small">
      <thead>
        <tr>
          <th scope="col">{t('effects.reasons.reason')}</th>
          <th scope="col">{t('effects.reasons.partners')}</th>
          <th scope="col">{t('effects.reasons.money')}</th>
          <th scope="col">{t('follow.reasons.play')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, partners, money }) => (
          <tr key={code}>
            <th scope="row">{t(`effects.reason.${code}`)}</th>
            <td>{t('effects.count', { n: partners })}</td>
            <td>{moneyText(money)}</td>
            <td>{playTitle(REASON_PLAYS[code])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const moneyText = (money: Money | null) => (money ? aboutText(money) : t('workspace.no-data'));
