import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { formatNumber, t } from '@/core/i18n/translate';
import { GapNotice } from './GapNotice';
import { findGaps, placeOfGap } from './gaps';

export type DraftText = { readonly subject: string; readonly message: string };
export type Way = 'copy' | 'email' | 'insert';

type Props = {
  readonly text: DraftText;
  readonly isCreator: boolean;
  readonly hasAddress: boolean;
  /** Changed by hand: the draft as it was made can be had again. */
  readonly isEdited: boolean;
  readonly onChange: (text: DraftText) => void;
  readonly onReset: () => void;
  readonly onSettings: () => void;
  /** Called within the user's click. */
  readonly onTake: (way: Way) => void;
};

/** Creators read on a phone, in a message box. */
const LONG_FOR_CREATORS = 900;

/** The draft, to be made one's own. Unknown facts are seen, and never leave unnoticed. */
export function DraftForm({ text, isCreator, hasAddress, isEdited, onChange, onReset, onSettings, onTake }: Props): JSX.Element {
  const subject = useRef<HTMLInputElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<Way | null>(null);
  const gaps = findGaps(text.subject, text.message);
  const length = [...text.message].length;

  function find(gap: string): void {
    const inSubject = placeOfGap(text.subject, gap);
    const place = inSubject ?? placeOfGap(text.message, gap);
    const field = inSubject ? subject.current : message.current;
    if (!place || !field) return;
    field.focus();
    field.setSelectionRange(place.from, place.to);
  }

  function take(way: Way): void {
    if (gaps.length > 0) setAsked(way);
    else onTake(way);
  }

  return (
    <section class="draft-form" aria-label={t('panels.draft.region')}>
      <Field label={t('panels.draft.subject')}>
        {({ id }) => (
          <input
            ref={subject}
            id={id}
            class="input"
            type="text"
            value={text.subject}
            onInput={(event) => onChange({ ...text, subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('panels.draft.message')}>
        {({ id }) => (
          <textarea
            ref={message}
            id={id}
            class="input message"
            rows={12}
            value={text.message}
            onInput={(event) => onChange({ ...text, message: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="draft-foot small">
        <span class="muted">{t('panels.draft.length', { n: formatNumber(length) })}</span>
        {isCreator && length > LONG_FOR_CREATORS && (
          <span class="too-long" role="status">
            {t('panels.draft.long-for-creator', { most: LONG_FOR_CREATORS })}
          </span>
        )}
        {isEdited && (
          <Button look="quiet" small icon="undo" onClick={onReset}>
            {t('panels.draft.reset')}
          </Button>
        )}
      </div>
      <GapNotice gaps={gaps} onFind={find} onSettings={onSettings} />
      {!hasAddress && <p class="muted small">{t('panels.draft.no-address')}</p>}
      <div class="draft-ways">
        <Button look="primary" small onClick={() => take('copy')}>
          {t('panels.draft.copy')}
        </Button>
        <Button small icon="mail" onClick={() => take('email')}>
          {t('panels.draft.email')}
        </Button>
        <Button small onClick={() => take('insert')}>
          {t('panels.draft.insert')}
        </Button>
      </div>
      {asked && (
        <Dialog
          title={t(`panels.draft.ask.${asked}`, { n: gaps.length })}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button look="primary" onClick={() => setAsked(null)}>
                {t('panels.draft.ask.back')}
              </Button>
              <Button
                onClick={() => {
                  setAsked(null);
                  onTake(asked);
                }}
              >
                {t('panels.draft.ask.go', { n: gaps.length })}
              </Button>
            </>
          }
        >
          <p>{t('panels.draft.ask.text')}</p>
          <ul class="gap-chips">
            {gaps.map((gap) => (
              <li key={gap} class="gap-chip">
                [[{gap}]]
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </section>
  );
}
