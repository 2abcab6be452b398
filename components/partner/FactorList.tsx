import './FactorList.css';
import type { JSX } from 'preact';
import type { Factor, Health } from '@/core/domain/insight';
import { sentenceText, t } from '@/core/i18n/translate';
import { wholePoints } from '@/core/insight/share-points';
import { ExplainButton } from './ExplainButton';

/** Why the score is what it is: what each factor takes away, largest first; what caps it; what could not be counted and why. */
export function FactorList({ health }: { readonly health: Health }): JSX.Element | null {
  const points = wholePoints(health);
  const counted = health.factors
    .map((factor, at) => ({ factor, lost: points[at] ?? 0 }))
    .filter(({ factor }) => factor.confidence > 0)
    .toSorted((a, b) => b.factor.pointsLost - a.factor.pointsLost);
  const left = health.factors.filter((factor) => factor.confidence === 0);
  if (health.factors.length === 0) return null;
  return (
    <div class="factors">
      {health.uncapped !== null && counted.length > 0 && <Points counted={counted} uncapped={Math.round(health.uncapped)} />}
      {health.caps.length > 0 && (
        <ul class="factor-caps" aria-label={t('workspace.caps')}>
          {health.caps.map((cap) => (
            <li key={cap.id}>{sentenceText(cap.sentence)}</li>
          ))}
        </ul>
      )}
      {left.length > 0 && <NotCounted factors={left} />}
    </div>
  );
}

type Counted = { readonly factor: Factor; readonly lost: number };

function Points({ counted, uncapped }: { readonly counted: readonly Counted[]; readonly uncapped: number }): JSX.Element {
  const heaviest = Math.max(...counted.map(({ factor }) => factor.weight * factor.confidence));
  return (
    <>
      <ul class="factor-list">
        {counted.map(({ factor, lost }) => (
          <FactorRow key={factor.id} factor={factor} lost={lost} share={(factor.weight * factor.confidence) / heaviest} />
        ))}
      </ul>
      <p class="factor-sum small muted">{t('workspace.factor.sum', { lost: 100 - uncapped, score: uncapped })}</p>
    </>
  );
}

/** The bar is as long as the factor weighs beside the heaviest; the filled part is what it gives, the hatched part what is lost. */
function FactorRow({
  factor,
  lost,
  share,
}: {
  readonly factor: Factor;
  readonly lost: number;
  readonly share: number;
}): JSX.Element {
  return (
    <li>
      <div class="factor-head">
        <span class="row factor-name">
          {t(`word.factor.${factor.id}`)}
          <FactorExplain factor={factor} />
        </span>
        <span class="factor-lost" data-none={lost === 0 || undefined}>
          {t('workspace.factor.lost', { lost })}
        </span>
      </div>
      <div class="factor-bar" aria-hidden="true" style={{ inlineSize: `${Math.max(6, share * 100)}%` }}>
        <span style={{ inlineSize: `${factor.score * 100}%` }} />
      </div>
      <p class="small muted">{sentenceText(factor.sentence)}</p>
    </li>
  );
}

function FactorExplain({ factor: { id } }: { readonly factor: Factor }): JSX.Element {
  return <ExplainButton subject={{ kind: 'factor', id }} what={t(`word.factor.${id}`)} />;
}

function NotCounted({ factors }: { readonly factors: readonly Factor[] }): JSX.Element {
  return (
    <div class="factor-left">
      <h3>{t('workspace.factor.not-counted')}</h3>
      <ul>
        {factors.map((factor) => (
          <li key={factor.id} class="small">
            <strong>{t(`word.factor.${factor.id}`)}</strong> <span class="muted">{sentenceText(factor.sentence)}</span>{' '}
            <FactorExplain factor={factor} />
          </li>
        ))}
      </ul>
    </div>
  );
}
