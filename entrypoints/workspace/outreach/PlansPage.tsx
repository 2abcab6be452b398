import type { ComponentChildren, JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import type { Overview } from '../read-overview';
import { ScopeSelect } from '../ScopeSelect';

type Props = {
  readonly overview: Overview;
  readonly title: string;
  readonly lead: string;
  /** On the button that begins a new one. */
  readonly create: string;
  /** Where there is none yet; null: there is one. */
  readonly empty: { readonly title: string; readonly text: string } | null;
  readonly onCreate: () => void;
  readonly children: ComponentChildren;
};

/** A page of things that are planned with partners: the programmes in scope, and the way to a new one. */
export function PlansPage({ overview, title, lead, create, empty, onCreate, children }: Props): JSX.Element {
  return (
    <Page
      title={title}
      lead={lead}
      aside={
        <>
          <ScopeSelect programs={overview.programs} />
          <Button look="primary" icon="plus" onClick={onCreate}>
            {create}
          </Button>
        </>
      }
    >
      {empty && (
        <EmptyState
          title={empty.title}
          actions={
            <Button icon="plus" onClick={onCreate}>
              {create}
            </Button>
          }
        >
          {empty.text}
        </EmptyState>
      )}
      {children}
    </Page>
  );
}
