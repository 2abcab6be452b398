import './Chip.css';
import type { ComponentChildren, JSX } from 'preact';

type Props = {
  readonly children: ComponentChildren;
  readonly count?: number | string;
  /** Goes somewhere. */
  readonly href?: string;
  /** A filter: pressed or not. */
  readonly pressed?: boolean;
  readonly onClick?: () => void;
  readonly title?: string;
};

/** A short word that may lead somewhere (`href`), switch something (`onClick`), or only say something. */
export function Chip({ children, count, href, pressed, onClick, title }: Props): JSX.Element {
  const inside = (
    <>
      <span class="chip-text">{children}</span>
      {count !== undefined && <span class="chip-count">{count}</span>}
    </>
  );
  if (href !== undefined) {
    return (
      <a class="chip" href={href} title={title} aria-current={pressed ? 'true' : undefined}>
        {inside}
      </a>
    );
  }
  if (onClick) {
    return (
      <button type="button" class="chip" aria-pressed={pressed ?? false} title={title} onClick={onClick}>
        {inside}
      </button>
    );
  }
  return (
    <span class="chip" title={title}>
      {inside}
    </span>
  );
}
