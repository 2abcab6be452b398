import './Letter.css';
import './outreach.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Select, TextArea } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { RadioGroup } from '@/components/ui/RadioGroup';
import type { Result } from '@/core/domain/result';
import { t } from '@/core/i18n/translate';
import { ID_FORMS, type IdForm } from '../segment/ExportPanel';
import { GapNotice } from './GapNotice';

export type LetterChannel = 'email' | 'network';
export type Separator = 'commas' | 'semicolons';

type Props = {
  readonly count: number;
  /** Marks of what is not known, left in the text. */
  readonly gaps: readonly string[];
  readonly channel: LetterChannel;
  readonly hasAddresses: boolean;
  readonly groups: readonly { readonly text: string; readonly count: number; readonly isCopied: boolean }[];
  readonly sizes: readonly number[];
  readonly size: number;
  readonly separator: Separator;
  readonly idsIn: (form: IdForm) => Result<string, 'holds-separator'>;
  readonly isBusy: boolean;
  readonly onChannel: (channel: LetterChannel) => void;
  readonly onSize: (size: number) => void;
  readonly onSeparator: (separator: Separator) => void;
  readonly onCopy: (what: 'subject' | 'text') => void;
  readonly onCopyGroup: (at: number) => void;
  readonly onCopyIds: (ids: string) => void;
  readonly onSaveMerge: () => void;
  readonly onFindGap: (gap: string) => void;
  readonly onSettings: () => void;
  readonly onMark: () => void;
};

/** The ways out of Trellis. Nothing is sent from here. */
export function LetterOut(props: Props): JSX.Element {
  const { count, gaps, channel, hasAddresses, isBusy } = props;
  return (
    <section class="panel letter-part" aria-labelledby="letter-out">
      <div>
        <h2 id="letter-out">{t('newsletters.out')}</h2>
        <p class="muted small">{t('newsletters.out.lead')}</p>
      </div>
      <RadioGroup<LetterChannel>
        label={t('newsletters.out.channel')}
        value={channel}
        options={[
          { value: 'email', text: t('newsletters.out.email') },
          { value: 'network', text: t('newsletters.out.network') },
        ]}
        onChange={props.onChannel}
      />
      {!hasAddresses && channel === 'email' && <Notice>{t('newsletters.out.no-addresses')}</Notice>}
      <GapNotice gaps={gaps} onFind={props.onFindGap} onSettings={props.onSettings} />
      <CopyText {...props} />
      {channel === 'email' ? <ByEmail {...props} /> : <ByNetwork {...props} />}
      <div class="letter-mark">
        <Button look="primary" icon="check" busy={isBusy} disabled={count === 0} onClick={props.onMark}>
          {t('newsletters.out.mark', { n: count })}
        </Button>
      </div>
    </section>
  );
}

/** With gaps in it the text is not copied before somebody says so. */
function CopyText({ gaps, onCopy }: Props): JSX.Element {
  const [asked, setAsked] = useState<'subject' | 'text' | null>(null);
  const copy = (what: 'subject' | 'text') => (gaps.length > 0 ? setAsked(what) : onCopy(what));
  return (
    <div class="row">
      <Button onClick={() => copy('subject')}>{t('newsletters.out.copy-subject')}</Button>
      <Button onClick={() => copy('text')}>{t('newsletters.out.copy-text')}</Button>
      {asked && (
        <Dialog
          title={t('panels.draft.ask.copy', { n: gaps.length })}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button look="primary" onClick={() => setAsked(null)}>
                {t('panels.draft.ask.back')}
              </Button>
              <Button
                onClick={() => {
                  setAsked(null);
                  onCopy(asked);
                }}
              >
                {t('panels.draft.ask.go', { n: gaps.length })}
              </Button>
            </>
          }
        >
          <p>{t('panels.draft.ask.text')}</p>
        </Dialog>
      )}
    </div>
  );
}

function ByEmail(props: Props): JSX.Element {
  const { groups, sizes, size, separator, count } = props;
  const copied = groups.filter(({ isCopied }) => isCopied).length;
  return (
    <>
      <div class="form-pair">
        <Select
          label={t('newsletters.out.chunk-size')}
          hint={t('newsletters.out.chunk-size.hint')}
          value={String(size)}
          options={sizes.map((value) => ({ value: String(value), text: String(value) }))}
          onChange={(value) => props.onSize(Number(value))}
        />
        <Select<Separator>
          label={t('newsletters.out.separator')}
          value={separator}
          options={(['commas', 'semicolons'] as const).map((value) => ({ value, text: t(`newsletters.out.separator.${value}`) }))}
          onChange={props.onSeparator}
        />
      </div>
      {groups.length > 0 && (
        <div class="letter-bcc">
          <p class="small">
            <Icon name="info" size={16} /> {t('newsletters.out.bcc')}
          </p>
          <ul class="letter-groups">
            {groups.map((group, at) => (
              <li key={group.text}>
                <Button small icon={group.isCopied ? 'check' : 'mail'} onClick={() => props.onCopyGroup(at)}>
                  {t(group.isCopied ? 'newsletters.out.group.again' : 'newsletters.out.group', { at: at + 1, n: group.count })}
                </Button>
              </li>
            ))}
          </ul>
          <p class="muted small" role="status">
            {t('newsletters.out.groups', { copied, all: groups.length })}
          </p>
        </div>
      )}
      <div class="letter-merge">
        <Button small icon="down" disabled={count === 0} onClick={props.onSaveMerge}>
          {t('newsletters.out.merge')}
        </Button>
        <p class="muted small">{t('newsletters.out.merge.hint')}</p>
      </div>
    </>
  );
}

function ByNetwork({ idsIn, onCopyIds }: Props): JSX.Element {
  const [form, setForm] = useState<IdForm>('lines');
  const ids = idsIn(form);
  const text = ids.ok ? ids.value : '';
  return (
    <div class="letter-ids">
      <TextArea
        label={t('newsletters.out.ids')}
        hint={t('segment.export.ids.hint')}
        error={ids.ok ? null : t('segment.export.holds-separator', { id: ids.detail ?? '' })}
        rows={4}
        readOnly
        value={text}
        onInput={() => {}}
      />
      <div class="row letter-ids-row">
        <Select<IdForm>
          label={t('newsletters.out.ids.form')}
          value={form}
          options={ID_FORMS.map((value) => ({ value, text: t(`segment.export.form.${value}`) }))}
          onChange={setForm}
        />
        <Button disabled={text === ''} onClick={() => onCopyIds(text)}>
          {t('newsletters.out.copy-ids')}
        </Button>
      </div>
    </div>
  );
}
