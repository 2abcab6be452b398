import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { LinkedAccounts } from '@/components/partner/LinkedAccounts';
import { LinkedDialog } from '@/components/partner/LinkedDialog';
import { type LinkedSuggestion, LinkedSuggestions } from '@/components/partner/LinkedSuggestions';
import { type LinkedAccount, nameOf } from '@/components/partner/linked-account';
import { Button } from '@/components/ui/Button';
import type { AccountId } from '@/core/domain/ids';
import { accountsOf, type PartnerLinks } from '@/core/domain/links';
import { t } from '@/core/i18n/translate';
import { openDirectory } from '@/core/lookup/search-directory';
import { openLinks } from '@/core/services/suggest-links';
import { linkWithToast, partWithToast, unlinkWithToast } from './link-changes';
import { Panel } from './Panel';
import { alikeIn, linkedAccounts, usePartnerLinks } from './partner-links';
import type { Overview } from './read-overview';

type Props = { readonly overview: Overview; readonly account: AccountId };

/** More would push the rest of the page away: the others wait on the page of all possible links. */
const MOST_SUGGESTED = 3;
const MOST_FOUND = 8;

/** The partner's accounts on other programmes, and those that may be. Not there while nothing could be linked. */
export function PartnerLinked({ overview, account }: Props): JSX.Element | null {
  const live = usePartnerLinks();
  const find = useMemo(() => linkedAccounts(overview), [overview]);
  const own = find(account);
  if (live.state !== 'ready' || !own) return null;
  const hasLinks = accountsOf(live.value, account).length > 1;
  if (overview.programs.length < 2 && !hasLinks) return null;
  return <Linked overview={overview} links={live.value} own={own} find={find} />;
}

type LinkedProps = {
  readonly overview: Overview;
  readonly links: PartnerLinks;
  readonly own: LinkedAccount;
  readonly find: (account: AccountId) => LinkedAccount | null;
};

function Linked({ overview, links, own, find }: LinkedProps): JSX.Element {
  const [isSearching, setIsSearching] = useState(false);
  const { account } = own.entry;
  const group = accountsOf(links, account);
  const suggestions = useMemo(
    () => suggestionsFor(openLinks(alikeIn(overview.directory), links), group, find),
    [overview.directory, links, group, find],
  );
  const name = nameOf(own);
  const link = (other: LinkedAccount) => void linkWithToast([account, other.entry.account], { name, other: nameOf(other) });
  return (
    <Panel id="linked" title={t('linked.title')}>
      <LinkedAccounts
        own={own}
        linked={group.flatMap((id) => (id === account ? [] : (find(id) ?? [])))}
        onUnlink={(other) => void unlinkWithToast(other.entry.account, { name: nameOf(other), program: other.units.name })}
      />
      <LinkedSuggestions
        suggestions={suggestions}
        onLink={({ other }) => link(other)}
        onPart={({ member, other }) => void partWithToast([member, other.entry.account], { name, other: nameOf(other) })}
      />
      <div>
        <Button small icon="search" onClick={() => setIsSearching(true)}>
          {t('linked.another')}
        </Button>
      </div>
      {isSearching && (
        <SearchDialog
          overview={overview}
          group={group}
          name={name}
          find={find}
          onClose={() => setIsSearching(false)}
          onPick={(other) => {
            setIsSearching(false);
            link(other);
          }}
        />
      )}
    </Panel>
  );
}

type SearchProps = Pick<LinkedProps, 'overview' | 'find'> & {
  readonly group: readonly AccountId[];
  readonly name: string;
  readonly onPick: (account: LinkedAccount) => void;
  readonly onClose: () => void;
};

function SearchDialog({ overview, group, name, find, onPick, onClose }: SearchProps): JSX.Element {
  const directory = useMemo(
    () => openDirectory(overview.directory.filter(({ account }) => !group.includes(account))),
    [overview.directory, group],
  );
  const search = (text: string) => directory.search(text, MOST_FOUND).flatMap(({ account }) => find(account) ?? []);
  return <LinkedDialog name={name} search={search} onPick={onPick} onClose={onClose} />;
}

function suggestionsFor(
  open: ReturnType<typeof openLinks>,
  group: readonly AccountId[],
  find: LinkedProps['find'],
): LinkedSuggestion[] {
  return open
    .flatMap(({ accounts: [a, b], reasons }) => {
      const [member, id] = group.includes(a) ? [a, b] : [b, a];
      const other = group.includes(member) ? find(id) : null;
      return other ? [{ member, other, reasons }] : [];
    })
    .slice(0, MOST_SUGGESTED);
}
