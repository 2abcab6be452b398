import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import type { ProgramId } from '@/core/domain/ids';
import type { Program } from '@/core/domain/records';
import { t } from '@/core/i18n/translate';

type Props = { readonly programs: readonly Program[]; readonly onBind: (program: ProgramId) => void };

/** Which of the programmes a page is about. */
export function BindChoice({ programs, onBind }: Props): JSX.Element {
  // A programme without a dashboard is the likelier answer than one that has another.
  const likely = programs.find(({ boundTo }) => boundTo === null) ?? programs[0];
  const [chosen, setChosen] = useState(likely?.id ?? '');
  const program = programs.find(({ id }) => id === chosen);
  return (
    <div class="bind-choice">
      <Select
        label={t('panels.page.program')}
        value={chosen as string}
        options={programs.map(({ id, name, boundTo }) => ({
          value: id as string,
          text: boundTo === null ? name : t('panels.page.program-bound', { name, account: boundTo }),
        }))}
        onChange={(id) => setChosen(id as ProgramId)}
      />
      <Button small look="primary" disabled={!program} onClick={() => program && onBind(program.id)}>
        {t('panels.page.bind')}
      </Button>
    </div>
  );
}
