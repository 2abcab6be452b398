import './EmptyState.css';
import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';

type Props = {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly icon?: IconName;
};

/** Stands where data will be: says why there is none and what to do next. */
export function EmptyState({ title, children, actions, icon = 'sprout' }: Props): JSX.Element {
  return (
    <section class="empty-state">
      <span class="empty-mark">
        <Icon name={icon} size={28} />
      </span>
      <h2>{title}</h2>
      <div class="muted">{children}</div>
      {actions && <div class="row">{actions}</div>}
    </section>
  );
}
