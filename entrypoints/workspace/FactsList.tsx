import './FactsList.css';
import type { ComponentChildren, JSX } from 'preact';
import type { AccountDetail } from '@/core/domain/insight';
import type { PartnerType } from '@/core/domain/partner';
import { formatDay, t } from '@/core/i18n/translate';
import { typeText } from '@/core/i18n/type-text';

type Props = {
  readonly detail: AccountDetail;
  /** The user said of which type it is, whatever the imports do. */
  readonly typeByHand?: PartnerType | null;
  /** What else is known of it. */
  readonly more?: readonly Row[];
};

/** What the imports say of the partner. Rows that no import fills are left out. */
export function FactsList({ detail, typeByHand = null, more = [] }: Props): JSX.Element {
  const { facts, insight } = detail;
  const rows: readonly Row[] = [
    [t('workspace.partner.id'), <code key="id">{facts.ownId}</code>],
    [t('workspace.partner.status'), facts.statusWord ?? t(`word.status.${facts.status}`)],
    [
      facts.status === 'pending' ? t('applications.applied') : t('workspace.partner.joined'),
      facts.joined === null ? null : formatDay(facts.joined),
    ],
    [t('workspace.partner.first-conversion'), insight.firstConversion === null ? null : formatDay(insight.firstConversion)],
    [t('workspace.partner.last-active'), insight.lastActive === null ? null : formatDay(insight.lastActive)],
    [t('workspace.partner.email'), facts.email && <a href={`mailto:${encodeURIComponent(facts.email)}`}>{facts.email}</a>],
    [t('workspace.partner.website'), facts.website && <Website text={facts.website} />],
    [
      t('workspace.partner.type'),
      typeByHand === null ? facts.type && typeText(facts.type) : t('profile.type-by-hand', { type: typeText(typeByHand) }),
    ],
    [t('workspace.partner.group'), facts.group],
    [t('workspace.partner.country'), facts.country],
    ...more,
  ];
  return <FactRows rows={rows} />;
}

type Row = readonly [name: string, value: ComponentChildren];

/** What is known under its name; what is not known is left out. */
export function FactRows({ rows }: { readonly rows: readonly Row[] }): JSX.Element {
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A link only where the file's text is a web address; anything else stays text. */
function Website({ text }: { readonly text: string }): JSX.Element {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname.includes('.')) return <>{text}</>;
  return (
    <a href={url.href} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}
