import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ActionList } from '@/components/partner/ActionList';
import type { ActionVerbs, RankedAction } from '@/components/partner/ranked-action';
import { Button } from '@/components/ui/Button';
import { t } from '@/core/i18n/translate';

type Props = ActionVerbs & {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly items: readonly RankedAction[];
  /** How many stand there before anybody asks for more. */
  readonly perDay: number;
  /** In place of the list where there is nothing. */
  readonly empty?: ComponentChildren;
};

/** At most this many more at a time: a list of thousands helps nobody. */
const MORE = 20;

/** One group of the day's work, with the rest behind "more". */
export function TodayList({ id, title, lead, items, perDay, empty, ...verbs }: Props): JSX.Element {
  const [extra, setExtra] = useState(0);
  const shown = items.slice(0, perDay + extra);
  const left = items.length - shown.length;
  if (items.length === 0) {
    return (
      <>
        <h2 id={id}>{title}</h2>
        {empty}
      </>
    );
  }
  return (
    <>
      <div>
        <h2 id={id}>{title}</h2>
        <p class="small muted">{lead}</p>
      </div>
      <ActionList label={title} items={shown} {...verbs} />
      {(left > 0 || extra > 0) && (
        <div class="row today-more">
          {left > 0 && (
            <Button onClick={() => setExtra(extra + MORE)}>{t('workspace.today.more', { count: Math.min(MORE, left) })}</Button>
          )}
          {extra > 0 && (
            <Button look="quiet" onClick={() => setExtra(0)}>
              {t('workspace.today.less')}
            </Button>
          )}
          <span class="muted small">{t('workspace.today.left', { count: left })}</span>
        </div>
      )}
    </>
  );
}
