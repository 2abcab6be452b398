import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { ProgramId } from '@/core/domain/ids';
import { t } from '@/core/i18n/translate';
import type { FoundView } from './teach-view';

type Props = {
  readonly found: FoundView;
  readonly isSaving: boolean;
  readonly hasFailed: boolean;
  readonly onName: (name: string) => void;
  readonly onProgram: (program: ProgramId) => void;
  readonly onPart: (at: number) => void;
  readonly onKeep: () => void;
};

/** What the page is called, where it holds and whose badges it shows. */
export function KeepForm({ found, isSaving, hasFailed, onName, onProgram, onPart, onKeep }: Props): JSX.Element {
  const [wantsName, setWantsName] = useState(false);
  const isNamed = found.name.trim() !== '';
  return (
    <form
      class="stack teach-keep"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWantsName(!isNamed);
        if (isNamed) onKeep();
      }}
    >
      <TextField
        label={t('teach.keep.name')}
        error={wantsName && !isNamed ? t('teach.keep.name-error') : null}
        autoComplete="off"
        maxLength={100}
        value={found.name}
        onInput={onName}
      />
      <ProgramOf found={found} onProgram={onProgram} />
      <Where found={found} onPart={onPart} />
      {hasFailed && (
        <Notice tone="danger" isNews>
          {t('teach.keep.failed')}
        </Notice>
      )}
      <div class="row">
        <Button type="submit" look="primary" busy={isSaving}>
          {t('teach.keep.save')}
        </Button>
      </div>
    </form>
  );
}

function ProgramOf({ found, onProgram }: Pick<Props, 'found' | 'onProgram'>): JSX.Element | null {
  const { programs, program, isBound } = found;
  const chosen = programs.find(({ id }) => id === program);
  if (!chosen) return null;
  return (
    <>
      {programs.length > 1 && !isBound ? (
        <Select
          label={t('teach.keep.program')}
          value={chosen.id as string}
          options={programs.map(({ id, name, known }) => ({
            value: id as string,
            text: t('teach.keep.program-known', { name, known }),
          }))}
          onChange={(id) => onProgram(id as ProgramId)}
        />
      ) : (
        <p class="teach-program">
          <span class="field-label">{t('teach.keep.program')}</span> <bdi>{chosen.name}</bdi>
        </p>
      )}
      {chosen.elsewhere !== null && (
        <Notice tone="warning">{t('teach.keep.moves', { program: chosen.name, account: chosen.elsewhere })}</Notice>
      )}
    </>
  );
}

function Where({ found, onPart }: Pick<Props, 'found' | 'onPart'>): JSX.Element {
  return (
    <fieldset class="teach-where">
      <legend class="field-label">{t('teach.keep.where')}</legend>
      <p class="teach-address">
        <span>{found.host}</span>
        {found.parts.map(({ shown, isFree }, at) => (
          <span key={at}>
            /
            <button type="button" class="teach-part" aria-pressed={isFree} aria-label={shown} onClick={() => onPart(at)}>
              {isFree ? t('teach.keep.any-part') : shown}
            </button>
          </span>
        ))}
        <span>{found.rest}</span>
      </p>
      <p class="field-hint">{t('teach.keep.where-hint')}</p>
    </fieldset>
  );
}
