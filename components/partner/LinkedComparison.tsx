import './Linked.css';
import type { ComponentChildren, JSX } from 'preact';
import type { LinkReason } from '@/core/domain/links';
import { t } from '@/core/i18n/translate';
import { ROLE } from '../ui/table-column';
import { ActivityTag } from './ActivityTag';
import { HealthBadge } from './HealthBadge';
import { healthLook } from './health-look';
import { type LinkedAccount, nameOf } from './linked-account';
import { StageTag } from './StageTag';
import { TierTag } from './TierTag';
import { valueText } from './value-text';

export type LinkedPair = readonly [LinkedAccount, LinkedAccount];
type Props = { readonly pair: LinkedPair; readonly reasons: readonly LinkReason[] };
type Row = {
  readonly id: string;
  readonly header: string;
  readonly isShared: boolean;
  /** A row of which neither account knows anything is left out. */
  readonly isKnown?: (account: LinkedAccount) => boolean;
  readonly cell: (account: LinkedAccount) => ComponentChildren;
};

/** Two accounts side by side, fact by fact; what they share is marked. */
export function LinkedComparison({ pair, reasons }: Props): JSX.Element {
  const rows = rowsOf(reasons).filter(({ isKnown }) => !isKnown || pair.some(isKnown));
  return (
    <table class="linked-pair" {...ROLE.table}>
      <caption class="visually-hidden">{t('linked.review.compare')}</caption>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          <th {...ROLE.columnheader} scope="col">
            <span class="visually-hidden">{t('linked.review.fact')}</span>
          </th>
          {pair.map(({ entry, units, network }) => (
            <th {...ROLE.columnheader} key={entry.account} scope="col">
              {units.name}
              <span class="muted small">{network}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {rows.map(({ id, header, isShared, cell }) => (
          <tr {...ROLE.row} key={id} data-shared={isShared || undefined}>
            <th {...ROLE.rowheader} scope="row">
              {header}
            </th>
            {pair.map((account) => (
              <td {...ROLE.cell} key={account.entry.account}>
                {cell(account)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(reasons: readonly LinkReason[]): Row[] {
  const sharedBy = (kind: LinkReason['kind']) => reasons.find((reason) => reason.kind === kind)?.value ?? null;
  const [email, domain, name] = [sharedBy('email'), sharedBy('domain'), sharedBy('name')];
  const marked = (text: string, part: string | null) => (text === '' ? <NotKnown /> : <Marked text={text} part={part} />);
  return [
    {
      id: 'name',
      header: t('linked.review.name'),
      isShared: name !== null,
      cell: (account) => (
        <a class="linked-name" href={account.href}>
          <Marked text={nameOf(account)} part={name === null ? null : nameOf(account)} />
        </a>
      ),
    },
    {
      id: 'email',
      header: t('workspace.partner.email'),
      isShared: email !== null,
      isKnown: ({ entry }) => entry.email !== '',
      cell: ({ entry }) => marked(entry.email, email ?? domain),
    },
    {
      id: 'website',
      header: t('workspace.partner.website'),
      isShared: domain !== null,
      isKnown: ({ entry }) => Boolean(entry.website),
      cell: ({ entry }) => marked(entry.website ?? '', domain),
    },
    { id: 'ownId', header: t('workspace.partner.id'), isShared: false, cell: ({ entry }) => <code>{entry.ownId}</code> },
    {
      id: 'health',
      header: t('workspace.column.health'),
      isShared: false,
      cell: ({ entry }) => (
        <HealthBadge band={entry.band} score={entry.score} isOld={entry.isOld} stage={entry.stage} activity={entry.activity} />
      ),
    },
    { id: 'tier', header: t('workspace.column.tier'), isShared: false, cell: ({ entry }) => <TierTag tier={entry.tier} /> },
    {
      id: 'stage',
      header: t('workspace.column.stage'),
      isShared: false,
      cell: ({ entry }) => (
        <span class="row linked-marks">
          <StageTag stage={entry.stage} isPinned={entry.isStagePinned} />
          {healthLook(entry) !== entry.activity && <ActivityTag activity={entry.activity} />}
        </span>
      ),
    },
    ...(['main30', 'main365'] as const).map((span) => ({
      id: span,
      header: t(span === 'main30' ? 'workspace.column.main30' : 'workspace.column.main365'),
      isShared: false,
      cell: ({ entry, units }: LinkedAccount) =>
        entry[span] === null ? (
          <NotKnown />
        ) : (
          t('linked.review.figure', {
            value: valueText(entry[span], units.mainMetric, units.currency),
            metric: units.mainMetric,
          })
        ),
    })),
  ];
}

const NotKnown = () => <span class="muted small">{t('linked.review.not-known')}</span>;

/** The text with the first place of the part marked; nothing is marked where the part is written in another way. */
function Marked({ text, part }: { readonly text: string; readonly part: string | null }): JSX.Element {
  const at = part === null ? -1 : text.toLowerCase().indexOf(part.toLowerCase());
  if (part === null || at < 0) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {text.slice(0, at)}
      <mark class="linked-mark">{text.slice(at, at + part.length)}</mark>
      {text.slice(at + part.length)}
    </bdi>
  );
}
