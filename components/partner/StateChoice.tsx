import './Prospects.css';
import type { JSX } from 'preact';
import type { ProspectState } from '@/core/domain/book';
import { t } from '@/core/i18n/translate';
import { IconButton } from '../ui/Button';
import { chosenStates, nextState, type ProspectRow } from './prospect-row';

type Props = {
  readonly row: Pick<ProspectRow, 'name' | 'state'>;
  readonly onState: (state: ProspectState) => void;
};

/** The state, to be changed to any other; one click moves it to the usual next one. Joined it stays. */
export function StateChoice({ row, onState }: Props): JSX.Element {
  const { name, state } = row;
  if (state === 'joined') return <strong class="prospect-joined">{t('prospects.state.joined')}</strong>;
  const next = nextState(state);
  return (
    <span class="state-choice">
      <select
        class="input select"
        aria-label={t('prospects.state-of', { name })}
        value={state}
        onChange={({ currentTarget }) => {
          const chosen = chosenStates(state).find((one) => one === currentTarget.value);
          if (chosen && chosen !== state) onState(chosen);
        }}
      >
        {chosenStates(state).map((one) => (
          <option key={one} value={one}>
            {t(`prospects.state.${one}`)}
          </option>
        ))}
      </select>
      {next && (
        <IconButton
          small
          icon="right"
          label={t('prospects.mark.named', { verb: t(`prospects.mark.${next}`), name })}
          onClick={() => onState(next)}
        />
      )}
    </span>
  );
}
