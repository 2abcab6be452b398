import './TemplatesPage.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { DraftText } from '@/components/outreach/DraftForm';
import { TemplateForm } from '@/components/outreach/TemplateForm';
import { Button } from '@/components/ui/Button';
import { Select, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Page } from '@/components/ui/Shell';
import type { OwnSegment } from '@/core/domain/book';
import { DRAFT_LANGUAGES, type DraftLanguage, type OwnTemplate } from '@/core/domain/outreach';
import { PARTNER_TYPES, type PartnerType } from '@/core/domain/partner';
import { playTitle } from '@/core/i18n/play-title';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { checkTemplate, type TemplateProblem } from '@/core/outreach/check-template';
import { segmentsWorded } from '@/core/outreach/pick-template';
import type { TemplateId } from '@/core/outreach/template-ids';
import { PLAYS } from '@/core/playbook/plays';
import type { TemplateFailure } from '@/core/services/own-templates';
import type { Content } from '@/core/store/records';
import { links } from '../links';
import { Panel } from '../Panel';
import type { Overview } from '../read-overview';
import { useOwnTypes } from '../use-own-types';
import { TemplateSegment } from './TemplateSegment';
import { TemplateTrial } from './TemplateTrial';
import { dropTemplate, keepTemplate } from './template-changes';
import { textAt, typesOf, variableGroups } from './template-model';

type Shared = { readonly overview: Overview; readonly segments: readonly OwnSegment[] };

/** One of ours, in each language, for each type of partner and each segment: as we wrote it, or as the user did. */
export function OurTemplatePage({
  overview,
  segments,
  id,
  own,
}: Shared & {
  readonly id: TemplateId;
  readonly own: readonly OwnTemplate[];
}): JSX.Element {
  const ownTypes = useOwnTypes(overview);
  const [language, setLanguage] = useState<DraftLanguage>('en');
  const [type, setType] = useState<PartnerType | null>(null);
  const [segment, setSegment] = useState<string | null>(null);
  const place = textAt({ id, language, type, segment }, own);
  const name = titleOf(id);
  return (
    <Page title={name} lead={t('template.ours-lead')} back={{ href: links.outreach('templates'), text: t('template.back') }}>
      <div class="template-place">
        <LanguageSelect language={language} onChange={setLanguage} />
        <Select
          label={t('template.type')}
          hint={t('template.type.hint')}
          value={type ?? ''}
          options={typesOf(id, own, ownTypes).map((one) => ({
            value: one ?? '',
            text: one === null ? t('template.everybody') : typeText(one),
          }))}
          onChange={(chosen) => setType(chosen === '' ? null : chosen)}
        />
        <TemplateSegment
          segment={segment}
          segments={segments}
          worded={segmentsWorded(own, { id, language, type })}
          hint={t('template.segment.hint')}
          onChange={setSegment}
        />
      </div>
      <Editor
        key={`${language} ${type} ${segment} ${place.own?.updatedAt ?? 'ours'}`}
        overview={overview}
        start={place.text}
        template={{ name, replaces: id, language, type, segment }}
        play={PLAYS.find(({ manner }) => manner.template === id)?.id ?? null}
        onDuplicate={async (text) => {
          const copy = { name: t('template.copy-of', { name }), replaces: null, language, type, segment, ...text };
          const kept = await keepTemplate(copy);
          if (kept.ok) location.hash = links.outreach(`templates/${kept.value.id}`);
        }}
        reset={
          place.own && {
            text: t(segment === null ? 'template.do-reset' : 'template.remove'),
            run: dropTemplate.bind(null, place.own),
          }
        }
      />
    </Page>
  );
}

/** One of the user's own. */
export function OwnTemplatePage({ template, ...shared }: Shared & { readonly template: OwnTemplate }): JSX.Element {
  const { name, language, type, segment = null } = template;
  return (
    <Page title={name} lead={t('template.own-lead')} back={{ href: links.outreach('templates'), text: t('template.back') }}>
      <Own
        key={template.updatedAt}
        {...shared}
        start={{ name, language, type, segment, ...textOf(template) }}
        template={template}
      />
    </Page>
  );
}

export function NewTemplate(shared: Shared): JSX.Element {
  const start = { name: '', language: 'en', type: null, segment: null, subject: '', message: '' } as const;
  return (
    <Page
      title={t('template.new')}
      lead={t('template.own-lead')}
      back={{ href: links.outreach('templates'), text: t('template.back') }}
    >
      <Own {...shared} start={start} template={null} />
    </Page>
  );
}

type OwnProps = Shared & {
  readonly start: Omit<Content<OwnTemplate>, 'replaces'>;
  readonly template: OwnTemplate | null;
};

function Own({ overview, segments, start, template }: OwnProps): JSX.Element {
  const ownTypes = useOwnTypes(overview);
  const [name, setName] = useState(start.name);
  const [language, setLanguage] = useState(start.language);
  const [type, setType] = useState(start.type);
  const [segment, setSegment] = useState(start.segment ?? null);
  return (
    <>
      <div class="template-place">
        <TextField label={t('template.name')} value={name} onInput={setName} maxLength={200} autoFocus={template === null} />
        <LanguageSelect language={language} onChange={setLanguage} />
        <Select
          label={t('template.type')}
          value={type ?? ''}
          options={[
            '',
            ...new Set<PartnerType>([...PARTNER_TYPES, ...ownTypes, ...(start.type === null ? [] : [start.type])]),
          ].map((one) => ({
            value: one,
            text: one === '' ? t('template.everybody') : typeText(one),
          }))}
          onChange={(chosen) => setType(chosen === '' ? null : chosen)}
        />
        <TemplateSegment
          segment={segment}
          segments={segments}
          worded={[]}
          hint={t('template.segment.own-hint')}
          onChange={setSegment}
        />
      </div>
      <Editor
        overview={overview}
        start={textOf(start)}
        template={{ name: name.trim(), replaces: null, language, type, segment }}
        play={null}
        isChanged={
          name !== start.name || language !== start.language || type !== start.type || segment !== (start.segment ?? null)
        }
        {...(template ? { id: template.id } : {})}
        onSaved={(kept) => {
          location.hash = links.outreach(`templates/${kept.id}`);
        }}
        reset={
          template && {
            text: t('template.remove'),
            run: async () => {
              if (await dropTemplate(template)) location.hash = links.outreach('templates');
            },
          }
        }
      />
    </>
  );
}

type EditorProps = {
  readonly overview: Overview;
  readonly start: DraftText;
  readonly template: Omit<Content<OwnTemplate>, 'subject' | 'message'>;
  /** Of the play that writes with it: what it was suggested for is known in the preview. */
  readonly play: string | null;
  readonly id?: string;
  readonly isChanged?: boolean;
  readonly onSaved?: (kept: OwnTemplate) => void;
  readonly onDuplicate?: (text: DraftText) => Promise<void>;
  readonly reset: { readonly text: string; readonly run: () => Promise<unknown> } | null;
};

function Editor({
  overview,
  start,
  template,
  play,
  id,
  isChanged = false,
  onSaved,
  onDuplicate,
  reset,
}: EditorProps): JSX.Element {
  const [text, setText] = useState<DraftText>({ subject: start.subject, message: start.message });
  const [failure, setFailure] = useState<TemplateFailure | null>(null);
  const problems = useMemo(() => checkTemplate(text), [text]);
  const isNew = isChanged || text.subject !== start.subject || text.message !== start.message;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const kept = await keepTemplate({ ...template, ...text }, id);
    if (kept.ok) onSaved?.(kept.value);
    setFailure(kept.ok || kept.reason === 'not-written' ? null : kept.reason);
  }

  return (
    <form class="template-page" noValidate onSubmit={(event) => void save(event)}>
      <TemplateForm
        text={text}
        problems={problems.map((problem) => ({ ...problem, text: wordsOf(problem) }))}
        groups={variableGroups()}
        onChange={setText}
      />
      {failure && <Notice tone="danger" isNews title={t(`template.file.${failure}`, { which: template.name })} />}
      <div class="row">
        <Button look="primary" type="submit" disabled={!isNew || problems.length > 0}>
          {t('template.save')}
        </Button>
        <Button look="quiet" icon="undo" disabled={!isNew} onClick={() => setText(start)}>
          {t('template.discard')}
        </Button>
        {onDuplicate && (
          <Button look="quiet" icon="plus" disabled={problems.length > 0} onClick={() => void onDuplicate(text)}>
            {t('template.duplicate')}
          </Button>
        )}
        {reset && (
          <Button look="quiet" icon="close" onClick={() => void reset.run()}>
            {reset.text}
          </Button>
        )}
      </div>
      <Panel id="preview" title={t('template.preview')}>
        <TemplateTrial overview={overview} text={problems.length > 0 ? null : text} {...template} play={play} />
      </Panel>
    </form>
  );
}

function LanguageSelect({
  language,
  onChange,
}: {
  readonly language: DraftLanguage;
  readonly onChange: (language: DraftLanguage) => void;
}): JSX.Element {
  return (
    <Select
      label={t('template.language')}
      value={language}
      options={DRAFT_LANGUAGES.map((one) => ({ value: one, text: t(`word.draft-language.${one}`) }))}
      onChange={onChange}
    />
  );
}

/** What is wrong, without the place: that is a button. */
const wordsOf = ({ reason, written, nearest }: TemplateProblem) =>
  t(`template.problem.${reason}`, { written, nearest: nearest ?? 'none' });

const textOf = ({ subject, message }: DraftText): DraftText => ({ subject, message });

/** Of the first play that writes with it. */
function titleOf(id: TemplateId): string {
  const play = PLAYS.find(({ manner, variants }) => [manner, ...variants].some(({ template }) => template === id));
  return play ? playTitle(play.id) : id;
}
