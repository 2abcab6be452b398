import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { formatNumber, t } from '@/core/i18n/translate';
import { GapDialog, type Way } from './GapDialog';
import { GapNotice } from './GapNotice';
import { findGaps, placeOfGap } from './gaps';

export type { Way } from './GapDialog';
export type DraftText = { readonly subject: string; readonly message: string };

/** What keys, and buttons beside the form, make it do. */
export type DraftHandle = {
  /** As its button: gaps are asked about first. */
  readonly take: (way: Way) => void;
  readonly nextGap: () => void;
  /** Where the cursor was left in the message, in UTF-16 units; null: nobody has been in it. */
  readonly cursor: () => number | null;
  readonly goTo: (at: number) => void;
};

type Props = {
  readonly text: DraftText;
  readonly isCreator: boolean;
  readonly hasAddress: boolean;
  /** Changed by hand: the draft as it was made can be had again. */
  readonly isEdited: boolean;
  readonly onChange: (text: DraftText) => void;
  readonly onReset: () => void;
  readonly onSettings: () => void;
  /** Called within the user's click or key. */
  readonly onTake: (way: Way) => void;
  readonly handle?: { current: DraftHandle | null };
};

/** Creators read on a phone, in a message box. */
const LONG_FOR_CREATORS = 900;

/** The draft, to be made one's own. Unknown facts are seen, and never leave unnoticed. */
export function DraftForm({ text, isCreator, hasAddress, isEdited, handle, ...on }: Props): JSX.Element {
  const { onChange, onReset, onSettings, onTake } = on;
  const subject = useRef<HTMLInputElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const left = useRef<number | null>(null);
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

  function nextGap(): void {
    const at = gaps.findIndex((gap) => isSelected(gap, subject.current) || isSelected(gap, message.current));
    const next = gaps[(at + 1) % gaps.length];
    if (next !== undefined) find(next);
  }

  function take(way: Way): void {
    if (gaps.length > 0) setAsked(way);
    else onTake(way);
  }

  useEffect(() => {
    if (!handle) return;
    handle.current = {
      take,
      nextGap,
      cursor: () => (document.activeElement === message.current ? (message.current?.selectionEnd ?? null) : left.current),
      goTo(at) {
        message.current?.focus();
        message.current?.setSelectionRange(at, at);
      },
    };
  });

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
            onBlur={(event) => {
              left.current = event.currentTarget.selectionEnd;
            }}
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
      <div class="row draft-more">
        <Button look="quiet" small icon="link" onClick={() => take('rich')}>
          {t('writing.rich')}
        </Button>
        <Button look="quiet" small icon="network" onClick={() => take('centre')}>
          {t('writing.centre')}
        </Button>
      </div>
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
        <GapDialog
          way={asked}
          gaps={gaps}
          onBack={() => {
            setAsked(null);
            // Once the dialog has given the focus back.
            const [first] = gaps;
            if (first !== undefined) requestAnimationFrame(() => find(first));
          }}
          onTake={() => {
            setAsked(null);
            onTake(asked);
          }}
        />
      )}
    </section>
  );
}

function isSelected(gap: string, field: HTMLInputElement | HTMLTextAreaElement | null): boolean {
  if (field === null || document.activeElement !== field) return false;
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) === `[[${gap}]]`;
}
