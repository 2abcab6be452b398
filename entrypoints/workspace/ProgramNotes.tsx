import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { sentenceText } from '@/core/i18n/translate';
import type { ProgramOverview } from './read-overview';

/** What is true of a whole programme: a fall of everybody, metrics that no import covers. */
export function ProgramNotes({ programs }: { readonly programs: readonly ProgramOverview[] }): JSX.Element {
  return (
    <>
      {programs.flatMap(({ program, detail }) =>
        (detail?.notes ?? []).map((note) => (
          <Notice
            key={`${program.id} ${note.id}`}
            tone={detail?.isFalling ? 'warning' : 'info'}
            {...(programs.length > 1 ? { title: program.name } : {})}
          >
            {sentenceText(note)}
          </Notice>
        )),
      )}
    </>
  );
}
