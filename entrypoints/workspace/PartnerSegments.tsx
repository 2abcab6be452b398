import type { JSX } from 'preact';
import { ExplainButton } from '@/components/partner/ExplainButton';
import { Chip } from '@/components/ui/Chip';
import type { OwnSegment } from '@/core/domain/book';
import type { AccountDetail } from '@/core/domain/insight';
import { t } from '@/core/i18n/translate';
import type { ExplainSubject } from '@/core/insight/explain/explanation';
import { links } from './links';
import { Panel } from './Panel';

type Props = { readonly detail: AccountDetail; readonly own: readonly OwnSegment[] };

/** The segments that the partner is in, the user's own first: each leads to its page and says why. */
export function PartnerSegments({ detail: { insight }, own }: Props): JSX.Element {
  const chips: {
    readonly name: string;
    readonly subject: Extract<ExplainSubject, { readonly kind: 'segment' | 'own-segment' }>;
  }[] = [
    ...own
      .filter(({ id }) => insight.ownSegments.includes(id))
      .map(({ id, name }) => ({ name, subject: { kind: 'own-segment', id, name } as const })),
    ...insight.segments.map((id) => ({ name: t(`word.segment.${id}`), subject: { kind: 'segment', id } as const })),
  ];
  return (
    <Panel id="segments" title={t('workspace.partner.segments')}>
      {chips.length > 0 ? (
        <div class="row partner-chips">
          {chips.map(({ name, subject }) => (
            <span key={subject.id} class="row partner-chip">
              <Chip href={links.segment(subject.id)}>{name}</Chip>
              <ExplainButton subject={subject} what={name} />
            </span>
          ))}
        </div>
      ) : (
        <p class="muted">{t('workspace.partner.no-segments')}</p>
      )}
    </Panel>
  );
}
