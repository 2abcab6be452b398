import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/core/i18n/translate';
import type { WayView } from './teach-view';

type Props = { readonly ways: readonly WayView[]; readonly way: string; readonly onWay: (id: string) => void };

/** What tells the partners apart, each way with what it reads in the first row and how many partners it finds. */
export function WayChoice({ ways, way, onWay }: Props): JSX.Element {
  const name = useId();
  return (
    <fieldset class="teach-ways">
      <legend class="field-label">{t('teach.way')}</legend>
      {ways.map((each) => (
        <label key={each.id} class="teach-way">
          <input type="radio" name={name} checked={each.id === way} onChange={() => onWay(each.id)} />
          <span class="teach-way-text">
            <span>{t(`teach.way.${each.kind}`, { attribute: each.attribute })}</span>
            <code class="teach-example">
              {each.example.before}
              <mark>{each.example.value}</mark>
              {each.example.after}
            </code>
          </span>
          <span class="muted small teach-way-known">{t('teach.way.known', { known: each.known, rows: each.rows })}</span>
        </label>
      ))}
    </fieldset>
  );
}
