import type { JSX } from 'preact';
import { PartnerLines } from '@/components/outreach/PartnerLines';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { showToast } from '@/components/ui/Toasts';
import type { Contest } from '@/core/domain/book';
import type { Day } from '@/core/domain/day';
import type { AccountId } from '@/core/domain/ids';
import { formatDay, t } from '@/core/i18n/translate';
import type { Contender, Standing } from '@/core/outreach/contest-standing';
import { drawContest, winnerOf } from '@/core/services/draw-contest';
import { db } from '@/core/services/open-store';
import { links } from '../links';
import { saved } from '../saved';
import { sayChange } from './plan-changes';

export type NameOf = (account: AccountId) => string;

type DrawProps = {
  readonly contest: Contest;
  readonly standing: Standing;
  readonly asOf: Day;
  readonly onClose: () => void;
};

/** Everybody who enters, what speaks against drawing now, and the draw. */
export function DrawDialog({ contest, standing, asOf, onClose }: DrawProps): JSX.Element {
  const { reached } = standing;
  const flagged = reached.filter(({ isToReview }) => isToReview).length;

  async function draw(): Promise<void> {
    onClose();
    const drawn = await saved(() => drawContest(db, contest.id, { entrants: reached.map(({ account }) => account) }));
    if (!drawn?.ok) {
      if (drawn) showToast({ text: t('contests.draw.failed') });
      return;
    }
    const { winner, step } = drawn.value;
    const name = reached.find(({ account }) => account === winner)?.name ?? '';
    sayChange(step, { program: contest.program, said: t('contests.drawn', { name }) });
  }

  return (
    <Dialog
      title={t('contests.draw.title', { count: reached.length })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('workspace.ui.cancel')}</Button>
          <Button look="primary" onClick={() => void draw()}>
            {t('contests.draw')}
          </Button>
        </>
      }
    >
      <p class="muted">{t('contests.draw.text')}</p>
      {!standing.isFinal && <Notice tone="warning">{t('contests.draw.early', { day: formatDay(asOf) })}</Notice>}
      {flagged > 0 && <Notice tone="warning">{t('contests.draw.flagged', { count: flagged })}</Notice>}
      <PartnerLines label={t('contests.draw.entrants')} partners={reached.map(lineOf)} />
    </Dialog>
  );
}

const lineOf = ({ account, name, isToReview }: Contender) => ({
  account,
  name,
  href: links.partner(account),
  ...(isToReview ? { note: t('contests.to-review') } : {}),
});

/** Who was drawn, and from what: enough to repeat it. */
export function DrawnPart({ contest, nameOf }: { readonly contest: Contest; readonly nameOf: NameOf }): JSX.Element | null {
  const { seed, entrants = [] } = contest;
  const winner = seed === null ? null : winnerOf(entrants, seed);
  if (seed === null || winner === null) return null;
  return (
    <div class="standing-part">
      <div class="standing-winner">
        <span class="small">{t('contests.winner')}</span>
        <strong>
          <a href={links.partner(winner)}>
            <bdi>{nameOf(winner)}</bdi>
          </a>
        </strong>
        <span class="small">{t('contests.drawn-from', { seed: String(seed), count: entrants.length })}</span>
      </div>
      <details>
        <summary>{t('contests.draw.entrants')}</summary>
        <PartnerLines
          label={t('contests.draw.entrants')}
          partners={entrants.map((account) => ({ account, name: nameOf(account), href: links.partner(account) }))}
        />
      </details>
    </div>
  );
}
