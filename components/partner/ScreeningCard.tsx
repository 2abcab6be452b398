import './Applications.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  SCREENING_ANSWERS,
  SCREENING_ITEMS,
  type Screening,
  type ScreeningAnswer,
  type ScreeningItem,
} from '@/core/domain/screening';
import { t } from '@/core/i18n/translate';
import { TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { CheckCard } from './CheckCard';
import { ScreeningTag } from './ScreeningTag';
import { type LookAt, screeningPlaces } from './screening-links';

export type ScreeningVerbs = {
  /** Null takes the answer back. Done when it is kept, or could not be; so is a note. */
  readonly onAnswer: (item: ScreeningItem, answer: ScreeningAnswer | null) => Promise<void>;
  readonly onNote: (item: ScreeningItem, note: string) => Promise<void>;
};

type Props = ScreeningVerbs & {
  readonly screening: Screening;
  readonly website: string;
  readonly email: string;
};

/** Whom one lets in: four things to look at, then a verdict. */
export function ScreeningCard({ screening, website, email, onAnswer, onNote }: Props): JSX.Element {
  const { searched, places } = screeningPlaces({ website, email });
  return (
    <CheckCard
      lead={
        <>
          {t('applications.screening.lead')}{' '}
          {searched === null ? t('applications.screening.no-address') : t('applications.screening.searches', { searched })}
        </>
      }
      status={
        <>
          <span class="small">{lookedText(screening)}</span>
          <ScreeningTag screening={screening} />
        </>
      }
      items={SCREENING_ITEMS.map((id) => ({
        id,
        label: t(`applications.screening.${id}`),
        more: (
          <div class="screening-more">
            {places[id] && <PlaceLink item={id} place={places[id]} />}
            {screening.items[id] && <Note item={id} kept={screening.items[id].note} onNote={(note) => onNote(id, note)} />}
          </div>
        ),
      }))}
      answers={Object.fromEntries(SCREENING_ITEMS.map((id) => [id, screening.items[id]?.answer ?? null]))}
      words={wordsOf}
      onAnswer={onAnswer}
    />
  );
}

/** "3 of 5 looked at" */
export const lookedText = ({ looked }: Screening): string =>
  looked === 0 ? t('applications.looked.none') : t('applications.looked', { looked, all: SCREENING_ITEMS.length });

function wordsOf(item: ScreeningItem) {
  const kind = item === 'verdict' ? 'verdict' : 'item';
  return [...SCREENING_ANSWERS, 'none' as const].map((value) => ({ value, text: t(`applications.answer.${kind}.${value}`) }));
}

/** The host stands in the link: whoever clicks knows where it leads. */
function PlaceLink({ item, place: { href, asks } }: { readonly item: ScreeningItem; readonly place: LookAt }): JSX.Element {
  const where = { host: new URL(href).hostname };
  return (
    <a class="small screening-place" href={href} target="_blank" rel="noopener noreferrer" data-item={item}>
      <Icon name={asks ? 'search' : 'network'} size={14} />
      <bdi>{t(asks ? 'applications.screening.search' : 'applications.screening.open', where)}</bdi>
    </a>
  );
}

type NoteProps = { readonly item: ScreeningItem; readonly kept: string; readonly onNote: (note: string) => Promise<void> };

/** Kept when one leaves the field. */
function Note({ item, kept, onNote }: NoteProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={t('applications.note-on', { item: t(`applications.item.${item}`) })}
      value={typed ?? kept}
      maxLength={500}
      autoComplete="off"
      onInput={setTyped}
      onBlur={() => {
        if (typed === null) return;
        const done = () => setTyped((now) => (now === typed ? null : now));
        if (typed.trim() === kept) done();
        else void onNote(typed).finally(done);
      }}
    />
  );
}
