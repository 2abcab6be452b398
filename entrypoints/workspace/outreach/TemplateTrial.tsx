import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DraftText } from '@/components/outreach/DraftForm';
import { TemplatePreview } from '@/components/outreach/TemplatePreview';
import { Select } from '@/components/ui/Field';
import type { AccountId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import type { DraftLanguage } from '@/core/domain/outreach';
import { t } from '@/core/i18n/translate';
import { isInSegment } from '@/core/outreach/audience';
import { draftOutreach } from '@/core/services/draft-outreach';
import { db } from '@/core/services/open-store';
import type { Overview } from '../read-overview';
import { useAccounts } from '../use-accounts';

type Props = {
  readonly overview: Overview;
  /** Null: broken. */
  readonly text: DraftText | null;
  readonly language: DraftLanguage;
  readonly play: string | null;
  /** That it is for: its terms are known, and its partners come first. */
  readonly segment?: string | null;
};

const MOST_PARTNERS = 200;

/** As one partner of the user's choosing would get it; those first for whom the play is suggested now. */
export function TemplateTrial({ overview, text, language, play, segment = null }: Props): JSX.Element {
  const live = useAccounts(overview.programs.map(({ program }) => program.id));
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const [drawn, setDrawn] = useState<DraftText | null>(null);
  const partners = useMemo(() => {
    const all = live.state === 'ready' ? live.value.flatMap(({ accounts }) => accounts) : [];
    const isMeant = ({ actions, insight }: AccountDetail) =>
      Number(segment !== null && isInSegment(insight, segment)) * 2 + Number(actions.some((action) => action.play === play));
    return all
      .map((detail) => ({ detail, meant: isMeant(detail) }))
      .sort((a, b) => b.meant - a.meant)
      .slice(0, MOST_PARTNERS)
      .map(({ detail: { facts } }) => ({ value: facts.id, text: facts.name || facts.ownId }));
  }, [live, play, segment]);
  const account = chosen ?? partners[0]?.value ?? null;

  useEffect(() => {
    let isGone = false;
    if (account === null || text === null) return;
    draftOutreach(db, account, { text, language, play, segment }).then(
      (made) => !isGone && setDrawn(made.ok ? made.value : null),
      () => !isGone && setDrawn(null),
    );
    return () => {
      isGone = true;
    };
  }, [account, text, language, play, segment]);

  if (partners.length === 0) return <p class="muted">{t('template.preview.nobody')}</p>;
  return (
    <>
      <Select
        label={t('template.preview.for')}
        value={account ?? ''}
        options={partners}
        onChange={(value) => setChosen(value as AccountId)}
      />
      <TemplatePreview text={text && drawn} language={language} />
    </>
  );
}
