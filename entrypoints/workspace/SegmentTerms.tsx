import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { showToast } from '@/components/ui/Toasts';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { undoStep } from '@/core/services/keep-record';
import { keepSegmentTerms, LONGEST_SEGMENT_TERMS } from '@/core/services/keep-segment-terms';
import { db, liveQuery } from '@/core/services/open-store';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { saved } from './saved';

type Props = { readonly segment: string; readonly name: string };

/** What is agreed with the whole segment, written once and said in its drafts. */
export function SegmentTerms({ segment, name }: Props): JSX.Element | null {
  // `async`: else a transaction inside it ends before it is read.
  const live = useLive(() => liveQuery(async () => (await readSegmentTerms(db)).get(segment) ?? ''), [segment]);
  if (live.state !== 'ready') return null; // a part of the page; the page itself says when nothing can be read
  return (
    <details class="panel segment-fold">
      <summary>
        {t('segment.terms.title')}
        {live.value !== '' && (
          <span class="muted small">
            {' '}
            · <bdi>{live.value}</bdi>
          </span>
        )}
      </summary>
      <Note key={live.value} segment={segment} name={name} kept={live.value} />
    </details>
  );
}

function Note({ segment, name, kept }: Props & { readonly kept: string }): JSX.Element {
  const [text, setText] = useState(kept);
  const isNew = text.trim() !== kept;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await saved(() => keepSegmentTerms(db, { segment, terms: text }));
    if (!done?.ok) return;
    const { value: step } = done;
    const said = t(text.trim() === '' ? 'segment.terms.removed' : 'segment.terms.saved', { name });
    showToast({ text: said, onUndo: () => void saved(() => undoStep(db, step)) });
  }

  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={t('segment.terms.label')}
        hint={t('segment.terms.hint', { variable: '{{ segment_terms }}' })}
        value={text}
        maxLength={LONGEST_SEGMENT_TERMS}
        onInput={setText}
      />
      <div class="row">
        <Button small type="submit" disabled={!isNew}>
          {t('segment.terms.save')}
        </Button>
      </div>
    </form>
  );
}
