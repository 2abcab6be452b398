import type { JSX } from 'preact';
import { Select } from '@/components/ui/Field';
import { t } from '@/core/i18n/translate';
import type { ProgramOverview } from './read-overview';
import { type Scope, scope, setScope } from './scope';

/** Shown only where there is a choice. */
export function ScopeSelect({ programs }: { readonly programs: readonly ProgramOverview[] }): JSX.Element | null {
  if (programs.length < 2) return null;
  const isThere = programs.some(({ program }) => program.id === scope.value);
  return (
    <Select<Scope>
      label={t('workspace.scope')}
      value={isThere ? scope.value : 'all'}
      onChange={setScope}
      options={[
        { value: 'all', text: t('workspace.scope.all') },
        ...programs.map(({ program }) => ({ value: program.id, text: program.name })),
      ]}
    />
  );
}
