import './Notice.css';
import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';

type NoticeTone = 'info' | 'warning' | 'danger' | 'success';

const ICONS = { info: 'info', warning: 'warning', danger: 'danger', success: 'check' } as const satisfies Record<
  NoticeTone,
  IconName
>;

type Props = {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Said aloud when it appears: for trouble that has just happened, not for what was there when the page opened. */
  readonly isNews?: boolean;
};

export function Notice({ tone = 'info', title, children, actions, isNews = false }: Props): JSX.Element {
  return (
    <div class="notice" data-tone={tone} role={isNews ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={ICONS[tone]} />
      <div class="notice-text">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div class="row">{actions}</div>}
      </div>
    </div>
  );
}
