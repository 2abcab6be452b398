import type { ComponentChildren, JSX } from 'preact';

type PanelProps = {
  readonly id: string;
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A titled part of a page, a region of its own. */
export function Panel({ id, title, aside, children }: PanelProps): JSX.Element {
  return (
    <section class="panel partner-panel" aria-labelledby={`partner-${id}`}>
      <div class="row partner-panel-head">
        <h2 id={`partner-${id}`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
