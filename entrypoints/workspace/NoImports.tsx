import type { JSX } from 'preact';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Page } from '@/components/ui/Shell';
import { t } from '@/core/i18n/translate';
import { links } from './links';

/** Any page before the first import. */
export function NoImports({ title }: { readonly title: string }): JSX.Element {
  return (
    <Page title={title}>
      <EmptyState
        title={t('workspace.today.no-data.title')}
        actions={
          <LinkButton look="primary" icon="import" href={links.import()}>
            {t('workspace.today.import')}
          </LinkButton>
        }
      >
        {t('workspace.today.no-data.text')}
      </EmptyState>
    </Page>
  );
}
