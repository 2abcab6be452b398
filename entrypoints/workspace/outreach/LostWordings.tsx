import type { JSX } from 'preact';
import { allSegments, segmentName } from '@/components/segment/segment-name';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { OwnSegment } from '@/core/domain/book';
import type { OwnTemplate } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { placeTaken } from '@/core/services/own-templates';
import { dropTemplate, putToSegment } from './template-changes';

type Props = { readonly own: readonly OwnTemplate[]; readonly segments: readonly OwnSegment[] };

const ANY = 'any';

/** Templates whose segment was removed, or never was here. Nothing where there are none. */
export function LostWordings({ own, segments }: Props): JSX.Element | null {
  const lost = own.filter(({ segment }) => segment != null && segmentName(segment, segments) === null);
  if (lost.length === 0) return null;
  const all = allSegments(segments);
  return (
    <Notice tone="warning" title={t('template.lost', { n: lost.length })}>
      <p>{t('template.lost.do')}</p>
      <ul class="template-lost">
        {lost.map((template) => (
          <li key={template.id}>
            <Select
              label={t('template.lost.for', { name: template.name })}
              hint={[t(`word.draft-language.${template.language}`), template.type].filter(Boolean).join(' · ')}
              value=""
              options={[
                { value: '', text: t('template.lost.choose') },
                ...(placeTaken(own, template, null) ? [] : [{ value: ANY, text: t('template.segment.any') }]),
                ...all.filter(({ id }) => !placeTaken(own, template, id)).map(({ id, name }) => ({ value: id, text: name })),
              ]}
              onChange={(chosen) => chosen !== '' && void putToSegment(template, chosen === ANY ? null : chosen)}
            />
            <Button small look="quiet" icon="close" onClick={() => void dropTemplate(template)}>
              {t('template.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
