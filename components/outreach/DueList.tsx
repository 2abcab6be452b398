import './DueList.css';
import type { JSX } from 'preact';
import type { Day } from '@/core/domain/day';
import { type Due, dueKey } from '@/core/domain/due';
import { t } from '@/core/i18n/translate';
import { Button, LinkButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { dueWhat } from './due-text';

export type DueVerbs = {
  /** The way to its message, within the user's click; of a newsletter or series its page is linked instead. */
  readonly onDraft: (due: Due) => void;
  readonly onDone: (due: Due) => void;
  readonly onMove: (due: Due) => void;
  readonly onDrop: (due: Due) => void;
};

export type DueItem = {
  readonly due: Due;
  /** The partner's, or the programme's where many are meant. */
  readonly name: string;
  /** Page of the partner, or of what is sent to many. */
  readonly href: string;
};

type Props = DueVerbs & { readonly label: string; readonly items: readonly DueItem[]; readonly today: Day };

const ICONS = {
  'follow-up': 'clock',
  draft: 'draft',
  newsletter: 'mail',
  'series-step': 'segments',
} as const satisfies Record<Due['kind'], IconName>;

/** What is due, each with what one may do with it. */
export function DueList({ label, items, today, ...verbs }: Props): JSX.Element {
  return (
    <ol class="due-list" aria-label={label}>
      {items.map((item) => (
        <DueRow key={dueKey(item.due)} item={item} today={today} {...verbs} />
      ))}
    </ol>
  );
}

type RowProps = DueVerbs & { readonly item: DueItem; readonly today: Day };

function DueRow({ item: { due, name, href }, today, onDraft, onDone, onMove, onDrop }: RowProps): JSX.Element {
  const what = dueWhat(due);
  const late = today - due.day;
  const button = (verb: string, press: (due: Due) => void, look: 'secondary' | 'quiet' = 'quiet') => (
    <Button small look={look} aria-label={t('follow.due.do', { verb, what, name })} onClick={() => press(due)}>
      {verb}
    </Button>
  );
  return (
    <li class="due" data-late={late > 0 || undefined}>
      <Icon name={ICONS[due.kind]} />
      <div class="due-text">
        <p class="due-head">
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
          <span class="due-when small">
            {late > 0
              ? t('follow.due.late', { days: late })
              : late === 0
                ? t('follow.due.today')
                : t('follow.due.on', { day: { day: due.day } })}
          </span>
        </p>
        <p class="muted">{due.title === '' ? what : t('follow.due.about', { kind: what, title: due.title })}</p>
      </div>
      <div class="due-verbs">
        {due.kind === 'newsletter' || due.kind === 'series-step' ? (
          <LinkButton small href={href}>
            {t('follow.due.open')}
          </LinkButton>
        ) : (
          button(t('follow.due.draft'), onDraft, 'secondary')
        )}
        {due.kind !== 'newsletter' && button(t(due.kind === 'follow-up' ? 'follow.due.done' : 'follow.due.sent'), onDone)}
        {button(t('follow.due.move'), onMove)}
        {button(t('follow.due.drop'), onDrop)}
      </div>
    </li>
  );
}
