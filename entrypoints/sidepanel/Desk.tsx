import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { localDay } from '@/components/import/local-day';
import { BrakeNotice } from '@/components/outreach/BrakeNotice';
import { PartnerHead } from '@/components/outreach/PartnerHead';
import { PlaySelect } from '@/components/outreach/PlaySelect';
import { segmentName } from '@/components/segment/segment-name';
import { t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { beforeWriting } from '@/core/playbook/before-writing';
import { isWritten, PLAYS } from '@/core/playbook/plays';
import { Contacts } from './Contacts';
import type { Choice } from './draft-desk';
import type { OutreachData } from './read-outreach';
import { useDesk } from './use-desk';
import type { Target } from './use-target';
import { WrittenDraft } from './WrittenDraft';

type Props = { readonly data: OutreachData; readonly target: Target };

/** Who is written to, what speaks against it, what about, and what was said before; the message itself is in between. */
export function Desk({ data, target }: Props): JSX.Element {
  const { detail, program } = data;
  const { account } = detail.insight;
  const wish = target.play;
  const suggested = detail.actions.filter(({ state, play }) => state === 'open' || play === wish);
  const [choice, setChoice] = useState<Choice>(() => firstChoice(data, target));
  const desk = useDesk({ account, choice, currency: program.currency, basis: data.basis });
  const today = localDay(now());
  const brakes = beforeWriting({
    play: choice.play,
    insight: detail.insight,
    program,
    optedOut: data.profile.optedOut,
    contacts: data.contacts,
    decisions: data.decisions,
    settings: data.settings,
    today,
  });

  /** Something else, to the same segment. */
  const choose = (next: Choice) => setChoice(({ segment }) => ({ ...next, segment }));

  // Asked for again, perhaps with the play that was left meanwhile: each wish is an object of its own.
  useEffect(() => {
    if (hasWish(target)) setChoice(wishOf(target));
    else if (target.segment !== undefined) setChoice((before) => ({ ...before, segment: target.segment }));
  }, [target]);

  return (
    <>
      <PartnerHead detail={detail} program={data.programName} />
      <BrakeNotice brakes={brakes} />
      <PlaySelect
        suggested={suggested}
        others={PLAYS.map(({ id }) => id).filter((id) => isWritten(id) && suggested.every((action) => action.play !== id))}
        own={data.ownTemplates
          .filter(({ replaces }) => replaces === null)
          .map(({ id, name, segment }) => ({
            id,
            name,
            segment: segment == null ? null : segmentName(segment, data.ownSegments),
          }))}
        play={choice.play ?? ''}
        template={data.ownTemplates.find(({ id }) => id === choice.template)?.id ?? ''}
        begun={new Set(data.drafts.flatMap(({ play }) => play ?? []))}
        onChange={({ play, template }) => choose({ play: play || null, template: template || null })}
      />
      {desk ? (
        <WrittenDraft
          key={`${choice.play} ${choice.template} ${choice.segment}`}
          data={data}
          desk={desk}
          today={today}
          onChoose={choose}
        />
      ) : (
        <p class="side-note muted">{t('panels.side.loading')}</p>
      )}
      <Contacts detail={detail} onWrite={(play) => choose({ play, template: null })} />
    </>
  );
}

const wishOf = ({ play, template, segment }: Target): Choice => ({ play, template: template ?? null, segment });
const hasWish = ({ play, template }: Target) => play !== null || template !== undefined;

/** What was asked for; else what was begun last; else the best that is suggested and writes. */
function firstChoice({ detail, drafts, ownTemplates }: OutreachData, target: Target): Choice {
  if (hasWish(target)) return wishOf(target);
  const { segment } = target;
  const [begun] = drafts;
  if (begun) {
    const isOwn = begun.play === null && ownTemplates.some(({ id }) => id === begun.template);
    return { play: begun.play, template: isOwn ? begun.template : null, segment };
  }
  const open = detail.actions.filter(({ state }) => state === 'open');
  return { play: (open.find((action) => isWritten(action.play)) ?? open[0])?.play ?? null, template: null, segment };
}
