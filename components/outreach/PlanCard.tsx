import './plans.css';
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  /** What it is, in a word or two. */
  readonly kind: string;
  readonly title: string;
  readonly when: string;
  /** It ends soon. */
  readonly soon?: string | null;
  readonly phase: 'coming' | 'live' | 'past';
  readonly children?: ComponentChildren;
  readonly actions: ComponentChildren;
};

/** One thing that is planned with partners: what, when, the details, and what can be done with it. */
export function PlanCard({ kind, title, when, soon, phase, children, actions }: Props): JSX.Element {
  const id = useId();
  return (
    <article class="plan" data-phase={phase} aria-labelledby={id}>
      <header class="plan-head">
        <p class="plan-kind">
          <span>{kind}</span>
          <span>{when}</span>
          {soon && <span class="plan-soon">{soon}</span>}
        </p>
        <h3 id={id}>
          <bdi>{title}</bdi>
        </h3>
      </header>
      {children}
      <div class="row plan-actions">{actions}</div>
    </article>
  );
}
