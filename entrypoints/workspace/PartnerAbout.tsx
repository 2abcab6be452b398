import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { useLive } from '@/components/ui/use-live';
import type { AccountId, ProgramId } from '@/core/domain/ids';
import type { AccountDetail } from '@/core/domain/insight';
import { formatDay, t } from '@/core/i18n/translate';
import { now } from '@/core/platform/clock';
import { db, liveQuery } from '@/core/services/open-store';
import { type Named, type Referrals, readReferrals } from '@/core/services/read-referrals';
import { dayHere } from '@/core/services/reminder-time';
import { setProfile } from '@/core/services/set-profile';
import { FactsList } from './FactsList';
import { links } from './links';
import { changePlan } from './outreach/plan-changes';
import { ProfileDialog } from './ProfileDialog';
import type { Overview } from './read-overview';

type Props = { readonly overview: Overview; readonly program: ProgramId; readonly detail: AccountDetail };

/** What imports say of a partner, and what its user knows beside them. */
export function PartnerAbout({ overview, program, detail }: Props): JSX.Element {
  const { id, name: called, ownId, prospect } = detail.facts;
  const live = useLive(() => liveQuery(async () => readKnown(id)), [id]);
  const [isEditing, setEditing] = useState(false);
  const name = called || ownId;
  if (live.state !== 'ready') return <FactsList detail={detail} />;
  const { profile, referrals } = live.value;
  const { by } = referrals;
  const permission = profile?.contentPermission ?? null;
  return (
    <>
      <FactsList
        detail={detail}
        typeByHand={profile?.type ?? null}
        more={[
          [t('profile.permission.head'), permission !== null && t('profile.permission.since', { day: formatDay(permission) })],
          [t('profile.referrer'), by && <ReferrerName by={by} />],
          [t('profile.brought'), broughtRow(referrals)],
        ]}
      />
      {!prospect && (
        <div class="row">
          <Button small icon="draft" aria-label={t('profile.edit-label', { name })} onClick={() => setEditing(true)}>
            {t('profile.edit')}
          </Button>
        </div>
      )}
      {isEditing && (
        <ProfileDialog
          overview={overview}
          who={{ account: id, program, name }}
          profile={profile}
          referrer={by}
          today={dayHere(now())}
          onSave={(change) => changePlan(() => setProfile(db, id, change), { program, said: t('profile.saved', { name }) })}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

async function readKnown(account: AccountId) {
  const [profile, referrals] = await Promise.all([db.profiles.get(account), readReferrals(db, account)]);
  return { profile: profile?.deletedAt === null ? profile : null, referrals };
}

/** Who brought it; one that no import knows any more has no page. */
export function ReferrerName({ by }: { readonly by: NonNullable<Referrals['by']> }): JSX.Element {
  if (!by.isKnown) return <>{t('profile.referrer.gone', { id: by.name })}</>;
  return <PartnerLink {...by} />;
}

const PartnerLink = ({ account, name }: Named) => (
  <a href={links.partner(account)}>
    <bdi>{name}</bdi>
  </a>
);

function broughtRow({ partners, prospects }: Referrals): JSX.Element | null {
  if (partners.length + prospects.length === 0) return null;
  return (
    <>
      {partners.length > 0 && <Brought text={t('profile.brought.partners', { count: partners.length })} named={partners} />}
      {prospects.length > 0 && <Brought text={t('profile.brought.prospects', { count: prospects.length })} named={prospects} />}
    </>
  );
}

function Brought({ text, named }: { readonly text: string; readonly named: readonly Named[] }): JSX.Element {
  return (
    <p>
      {text}:{' '}
      {named.map((one, at) => (
        <span key={one.account}>
          {at > 0 && ', '}
          <PartnerLink {...one} />
        </span>
      ))}
    </p>
  );
}
