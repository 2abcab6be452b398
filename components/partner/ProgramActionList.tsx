import './ActionList.css';
import type { JSX } from 'preact';
import type { ProgramAction } from '@/core/domain/insight';
import { playTitle } from '@/core/i18n/play-title';
import { sentenceText, t } from '@/core/i18n/translate';
import { Button, LinkButton } from '../ui/Button';
import { withoutStake } from './ranked-action';
import { aboutText } from './value-text';

export type ProgramVerbs = {
  readonly onDone: (action: ProgramAction) => void;
  readonly onSnooze: (action: ProgramAction) => void;
  readonly onDismiss: (action: ProgramAction) => void;
};

/** The page on which such a thing is done. */
export type ActionPlace = { readonly href: string; readonly text: string };
type PlaceOf = (action: ProgramAction) => ActionPlace | null;

type Props = ProgramVerbs & {
  readonly label: string;
  /** Null: it is done elsewhere. */
  readonly placeOf: PlaceOf;
  /** `program`: its name, where several are shown. */
  readonly items: readonly { readonly action: ProgramAction; readonly program: string | null }[];
};

/** What to do for a whole programme: no partner, no draft, the same words and places as in the list of partners. */
export function ProgramActionList({ label, items, ...verbs }: Props): JSX.Element {
  return (
    <ol class="actions" aria-label={label}>
      {items.map(({ action, program }) => (
        <ProgramActionRow key={`${action.program} ${action.play}`} action={action} program={program} {...verbs} />
      ))}
    </ol>
  );
}

type RowProps = ProgramVerbs & { readonly action: ProgramAction; readonly program: string | null; readonly placeOf: PlaceOf };

function ProgramActionRow({ action, program, placeOf, onDone, onSnooze, onDismiss }: RowProps): JSX.Element {
  const title = playTitle(action.play);
  const place = placeOf(action);
  const about = { title, name: program ?? '' };
  const named = (verb: 'done' | 'snooze' | 'dismiss') =>
    program === null
      ? { 'aria-label': `${t(`workspace.action.${verb}`)}: ${title}` }
      : { 'aria-label': t(`workspace.action.${verb}.label`, about) };
  return (
    <li class="action action-of-program">
      <div class="action-text">
        <h3>{title}</h3>
        {program !== null && (
          <p class="action-play">
            <bdi>{program}</bdi>
          </p>
        )}
        <p class="muted">{sentenceText(action.money ? withoutStake(action.why) : action.why)}</p>
      </div>
      {action.money && (
        <div class="action-stake">
          <p class="action-money">
            <strong>{aboutText(action.money)}</strong> <span>{t('workspace.action.money')}</span>
          </p>
        </div>
      )}
      <div class="action-verbs">
        {place && (
          <LinkButton look="primary" small href={place.href}>
            {place.text}
          </LinkButton>
        )}
        <Button small icon="check" {...named('done')} onClick={() => onDone(action)}>
          {t('workspace.action.done')}
        </Button>
        <Button look="quiet" small icon="clock" {...named('snooze')} onClick={() => onSnooze(action)}>
          {t('workspace.action.snooze')}
        </Button>
        <Button look="quiet" small icon="dismiss" {...named('dismiss')} onClick={() => onDismiss(action)}>
          {t('workspace.action.dismiss')}
        </Button>
      </div>
    </li>
  );
}
