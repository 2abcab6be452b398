import './Effect.css';
import type { JSX } from 'preact';
import type { Effect } from '@/core/domain/effects';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { EffectPicture } from './EffectPicture';
import { effectSentence, leftOutTexts, points, verdictText } from './effect-text';

/** Each play with those asked, those they are compared with, and the difference. */
export function EffectTable({ effects }: { readonly effects: readonly Effect[] }): JSX.Element {
  return (
    // Keyboards scroll what is too wide: a region that scrolls must be reachable.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="effect-scroll" aria-label={t('effects.table')} tabIndex={0}>
      <table class="effect-table">
        <thead>
          <tr>
            <th scope="col">{t('effects.column.play')}</th>
            <th scope="col">{t('effects.column.asked')}</th>
            <th scope="col">{t('effects.column.alone')}</th>
            <th scope="col">
              {t('effects.column.difference')}
              <span class="effect-scale" aria-hidden="true">
                <span>← {t('effects.scale.harm')}</span>
                <span>{t('effects.scale.help')} →</span>
              </span>
            </th>
            <th scope="col">{t('effects.column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <EffectRow key={effect.play} effect={effect} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EffectRow({ effect }: { readonly effect: Effect }): JSX.Element {
  const { play, done, asked, comparison, difference, verdict } = effect;
  const left = leftOutTexts(effect);
  const isDoing = verdict === 'nothing-to-compare' && asked.cases === 0 && left.length === 0;
  const notes = [t('effects.done', { n: done }), ...(isDoing ? [t('effects.doing')] : []), effectSentence(effect), ...left];
  return (
    <>
      <tr data-verdict={verdict}>
        <th scope="row">{playTitle(play)}</th>
        <td>
          {asked.cases === 0
            ? t('effects.no-cases')
            : t('effects.worked', {
                worked: asked.successes,
                cases: asked.cases,
                share: { share: asked.successes / asked.cases },
              })}
        </td>
        <td>
          {comparison ? (
            <>
              {t('effects.of', { share: { share: comparison.share }, cases: comparison.cases })}
              <small>{t(`effects.set.${comparison.kind}`)}</small>
            </>
          ) : (
            t('effects.set.none')
          )}
        </td>
        <td>
          {difference && (
            <>
              <EffectPicture difference={difference} />
              <small>
                {t('effects.points', { points: points(difference.value) })},{' '}
                {t('effects.between', { low: points(difference.low), high: points(difference.high) })}
              </small>
            </>
          )}
        </td>
        <td class="effect-verdict">{verdictText(effect)}</td>
      </tr>
      <tr class="effect-told">
        <td colSpan={5}>{notes.filter(Boolean).join(' ')}</td>
      </tr>
    </>
  );
}
