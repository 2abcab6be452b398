import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PartnerType } from '@/core/domain/partner';
import { t } from '@/core/i18n/translate';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { type Option, Select, TextArea, TextField } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { NewProgramFields, type ProgramDraft } from './NewProgramFields';
import { TypeField } from './TypeField';

export type ProspectDraft = {
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly source: string;
  /** '': not known. */
  readonly type: PartnerType;
  readonly country: string;
  readonly audience: string;
  /** A programme's id; '': not chosen yet. */
  readonly program: string;
};

/** Why it was not kept, and the field that it is about. */
export type ProspectTrouble = {
  readonly reason: 'missing' | 'too-long' | 'not-a-link' | 'not-an-address' | 'already-there' | 'other';
  readonly field: keyof ProspectDraft;
};

/** The programme that is named where there is none yet. */
export type NamedProgram = {
  readonly value: ProgramDraft;
  readonly networks: readonly Option<string>[];
  readonly error: string | null;
  readonly onChange: (value: ProgramDraft) => void;
};

type Props = {
  readonly first: ProspectDraft;
  /** It is one already, of the programme that the draft names. */
  readonly isKept?: boolean;
  readonly programs: readonly Option<string>[];
  /** Types beside ours that are in use. */
  readonly ownTypes: readonly PartnerType[];
  /** What else is asked, of the programme that is chosen. */
  readonly more?: (program: string) => ComponentChildren;
  /** Null: there are programmes to choose from. */
  readonly named: NamedProgram | null;
  /** The partner that this is already; null: nobody. */
  readonly knownAs: (draft: ProspectDraft) => { readonly name: string; readonly href: string } | null;
  /** Null: it is kept. */
  readonly onAdd: (draft: ProspectDraft) => Promise<ProspectTrouble | null>;
  readonly onClose: () => void;
};

/** A possible partner, filled in by a page or by hand, and kept only when its user says so. */
export function ProspectDialog(props: Props): JSX.Element {
  const { first, isKept = false, programs, ownTypes, more, named, knownAs, onAdd, onClose } = props;
  const form = useId();
  const only = programs.length === 1 ? programs[0]?.value : undefined;
  const [draft, setDraft] = useState<ProspectDraft>({ ...first, program: first.program || only || '' });
  const [trouble, setTrouble] = useState<ProspectTrouble | null>(null);
  const [hasNoProgram, setHasNoProgram] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const known = knownAs(draft);

  const change = (field: keyof ProspectDraft) => (value: string) => {
    setDraft({ ...draft, [field]: value });
    if (trouble?.field === field) setTrouble(null);
    if (field === 'program') setHasNoProgram(false);
  };
  const errorOf = (field: keyof ProspectDraft) => (trouble?.field === field ? t(`menu.prospect.wrong.${trouble.reason}`) : null);

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const isWithout = named === null && draft.program === '';
    setHasNoProgram(isWithout);
    if (isWithout || isBusy) return;
    setIsBusy(true);
    setTrouble(await onAdd(draft).finally(() => setIsBusy(false)));
  }

  return (
    <Dialog
      title={t(isKept ? 'prospects.edit.title' : 'menu.prospect.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={isBusy}>
            {t(isKept ? 'prospects.edit.save' : 'menu.prospect.add')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" noValidate onSubmit={(event) => void add(event)}>
        {!isKept && <p class="muted">{t('menu.prospect.lead')}</p>}
        {named && <NewProgramFields {...named} />}
        <TextField label={t('menu.prospect.name')} value={draft.name} onInput={change('name')} error={errorOf('name')} />
        <TextField
          label={t('menu.prospect.website')}
          value={draft.website}
          onInput={change('website')}
          error={errorOf('website')}
        />
        <TextField label={t('menu.prospect.email')} value={draft.email} onInput={change('email')} error={errorOf('email')} />
        <TextField
          label={t('menu.prospect.source')}
          hint={t('menu.prospect.source-hint')}
          value={draft.source}
          onInput={change('source')}
          error={errorOf('source')}
        />
        <div class="form-pair">
          <TypeField
            label={t('prospects.column.type')}
            none={t('prospects.type.none')}
            value={draft.type}
            own={ownTypes}
            error={errorOf('type')}
            onChange={change('type')}
          />
          <TextField
            label={t('prospects.column.country')}
            value={draft.country}
            onInput={change('country')}
            error={errorOf('country')}
          />
        </div>
        <TextArea
          label={t('prospects.audience')}
          rows={2}
          value={draft.audience}
          onInput={change('audience')}
          error={errorOf('audience')}
        />
        {more?.(draft.program)}
        {programs.length > 1 && !isKept && (
          <Select
            label={t('menu.prospect.program')}
            value={draft.program}
            options={[...(draft.program === '' ? [{ value: '', text: t('menu.prospect.choose') }] : []), ...programs]}
            onChange={change('program')}
          />
        )}
        {hasNoProgram && (
          <Notice tone="danger" isNews>
            {t('menu.prospect.wrong.program')}
          </Notice>
        )}
        {errorOf('program') && (
          <Notice tone="danger" isNews>
            {errorOf('program')}
          </Notice>
        )}
        {known && (
          <Notice>
            {t('menu.prospect.known', { name: known.name })} <a href={known.href}>{t('menu.prospect.known.open')}</a>
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
