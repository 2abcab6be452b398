import './Button.css';
import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';

type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
};

type ButtonProps = Look & { readonly busy?: boolean } & Omit<ButtonHTMLAttributes, 'size' | 'icon' | 'class' | 'children'>;

/** A button that waits (`busy`) keeps its place and its name, and can't be pressed twice. */
export function Button({
  look = 'secondary',
  small = false,
  busy = false,
  icon,
  children,
  disabled,
  ...rest
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      data-look={look}
      data-small={small || undefined}
      aria-busy={busy || undefined}
      disabled={busy || disabled}
      {...rest}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      <span>{children}</span>
    </button>
  );
}

type LinkButtonProps = Look & { readonly href: string; readonly target?: string };

/** Looks as a button, goes somewhere. */
export function LinkButton({ look = 'secondary', small = false, icon, children, ...rest }: LinkButtonProps): JSX.Element {
  return (
    <a class="button" data-look={look} data-small={small || undefined} {...rest}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      <span>{children}</span>
    </a>
  );
}

type IconButtonProps = { readonly label: string; readonly icon: IconName; readonly small?: boolean } & Omit<
  ButtonHTMLAttributes,
  'size' | 'icon' | 'class' | 'label'
>;

export function IconButton({ label, icon, small = false, ...rest }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="button icon-button"
      data-look="quiet"
      data-small={small || undefined}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} size={small ? 16 : 18} />
    </button>
  );
}
