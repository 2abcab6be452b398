import './TemplatesPage.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '@/components/import/save-file';
import { segmentName } from '@/components/segment/segment-name';
import { Button, LinkButton } from '@/components/ui/Button';
import { TextField } from '@/components/ui/Field';
import { Page } from '@/components/ui/Shell';
import { TakeFile } from '@/components/ui/TakeFile';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';
import { foldName } from '@/core/lookup/fold-text';
import { db, liveQuery } from '@/core/services/open-store';
import { type TemplateFile, writeTemplateFile } from '@/core/services/template-file';
import { listOwnSegments, listOwnTemplates } from '@/core/store/records';
import { readSegmentTerms } from '@/core/store/segment-terms';
import { links } from '../links';
import type { OutreachPageProps } from '../OutreachTabs';
import { Waiting } from '../Waiting';
import { LostWordings } from './LostWordings';
import { NewTemplate, OurTemplatePage, OwnTemplatePage } from './TemplatePage';
import { takeTemplateFile } from './template-changes';
import { isTemplateId, type TemplateCard, templateGroups } from './template-model';

/** All templates, or one of them: of ours by its id, of the user's own by its record's, or `new`. */
export function TemplatesPage({ overview, which }: OutreachPageProps): JSX.Element {
  // `async`: else a transaction inside it ends before it is read.
  const live = useLive(() => liveQuery(async () => readKept()), []);
  if (live.state !== 'ready') return <Waiting live={live} title={t('template.title')} />;
  const { own, segments } = live.value;
  const shared = { overview, segments };
  if (which === 'new') return <NewTemplate {...shared} />;
  if (which !== undefined && isTemplateId(which)) return <OurTemplatePage key={which} {...shared} id={which} own={own} />;
  const mine = own.find(({ id }) => id === which);
  return mine ? <OwnTemplatePage key={mine.id} {...shared} template={mine} /> : <AllTemplates {...live.value} />;
}

async function readKept() {
  return { own: await listOwnTemplates(db), segments: await listOwnSegments(db), terms: await readSegmentTerms(db) };
}
type Kept = Awaited<ReturnType<typeof readKept>>;

function AllTemplates({ own, segments, terms }: Kept): JSX.Element {
  const [find, setFind] = useState('');
  const groups = useMemo(() => templateGroups(own), [own]);
  const nameOf = (segment: string) => segmentName(segment, segments) ?? t('plan.segment-gone');
  const words = foldName(find).split(' ');
  const isFound = (...texts: readonly string[]) => words.every((word) => foldName(texts.join(' ')).includes(word));
  const mine = own.filter(({ replaces, name, subject }) => replaces === null && isFound(name, subject));
  const shown = groups
    .map(({ group, cards }) => ({ group, cards: cards.filter(({ id, plays }) => isFound(id, ...plays)) }))
    .filter(({ cards }) => cards.length > 0);
  return (
    <Page title={t('template.title')} lead={t('template.lead')}>
      <div class="row">
        <LinkButton icon="plus" href={links.outreach('templates/new')}>
          {t('template.new')}
        </LinkButton>
        <TakeFile label={t('template.file.take')} refused={t('template.file.refused')} onTake={takeTemplates} />
        {own.length > 0 && (
          <Button look="quiet" onClick={() => saveFile('trellis-templates.json', fileOf({ templates: own, terms }))}>
            {t('template.file.give', { n: own.length })}
          </Button>
        )}
      </div>
      <LostWordings own={own} segments={segments} />
      <search class="template-find">
        <TextField
          type="search"
          label={t('template.find')}
          value={find}
          onInput={setFind}
          autoComplete="off"
          spellcheck={false}
        />
      </search>
      {mine.length > 0 && (
        <section aria-labelledby="templates-own">
          <h2 id="templates-own">{t('template.own')}</h2>
          <ul class="template-cards">
            {mine.map(({ id, name, language, type, segment = null }) => (
              <li key={id}>
                <a class="template-card" href={links.outreach(`templates/${id}`)}>
                  <strong>{name}</strong>
                  <span class="small muted">
                    {[t(`word.draft-language.${language}`), type && typeText(type), segment && nameOf(segment)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.map(({ group, cards }) => (
        <section key={group} aria-labelledby={`templates-${group}`}>
          <h2 id={`templates-${group}`}>{t(`workspace.settings.play-group.${group}`)}</h2>
          <ul class="template-cards">
            {cards.map((card) => (
              <Card key={card.id} card={card} nameOf={nameOf} />
            ))}
          </ul>
        </section>
      ))}
      {mine.length === 0 && shown.length === 0 && <p class="muted">{t('template.none-found', { text: find })}</p>}
    </Page>
  );
}

const fileOf = (file: TemplateFile) => new Blob([writeTemplateFile(file)], { type: 'application/json' });

type CardProps = { readonly card: TemplateCard; readonly nameOf: (segment: string) => string };

function Card({ card: { id, plays, isVaried, replaced }, nameOf }: CardProps): JSX.Element {
  const [first, ...others] = plays;
  const places = replaced.map(({ language, segment = null }) => {
    const spoken = t(`word.draft-language.${language}`);
    return segment === null ? spoken : t('template.changed.segment', { language: spoken, segment: nameOf(segment) });
  });
  return (
    <li>
      <a class="template-card" href={links.outreach(`templates/${id}`)}>
        <strong>{first}</strong>
        {others.length > 0 && <span class="small muted">{t('template.also', { plays: others.join(', ') })}</span>}
        <span class="small muted">{t(isVaried ? 'template.languages-and-types' : 'template.languages')}</span>
        {replaced.length > 0 && (
          <span class="small template-changed">
            {t('template.changed', {
              where: [...new Set(places)].join(', '),
            })}
          </span>
        )}
      </a>
    </li>
  );
}

async function takeTemplates(file: File): Promise<string | null> {
  const refused = await takeTemplateFile(file);
  return refused && t(`template.file.${refused.reason}`, { which: refused.which });
}
