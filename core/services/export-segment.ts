import type { AccountDetail, ProgramDetail } from '../domain/insight';
import { decimalText } from '../domain/money';
import { fail, ok, type Result } from '../domain/result';
import { spreadsheetLine } from '../domain/spreadsheet';
import { t } from '../i18n/translate';
import { isInMoney } from '../insight/main-metric';
import { usableAddress } from '../outreach/address-chunks';
import type { TrellisDb } from '../store/db';

export const ID_SEPARATORS = { lines: '\n', commas: ',', semicolons: ';' } as const;
export type IdSeparator = keyof typeof ID_SEPARATORS;

/**
 * The network's own ids, in the form that its search or its groups take. Fails: `holds-separator` when an id holds the separator
 * itself: pasted, it would stand for two partners.
 */
export function segmentIds(members: readonly AccountDetail[], by: IdSeparator): Result<string, 'holds-separator'> {
  const ids = members.map(({ facts }) => facts.ownId);
  const separator = ID_SEPARATORS[by];
  const broken = ids.find((id) => id.includes(separator) || id !== id.trim());
  return broken === undefined ? ok(ids.join(separator)) : fail('holds-separator', broken);
}

export type SegmentAddresses = {
  /** Each once, in alphabetical order. */
  readonly addresses: readonly string[];
  /** Members without an address that can be used, and those that do not want to be written to. */
  readonly without: number;
  readonly optedOut: number;
};

/** Who of the members can be mailed. An address in the book comes before the export's. */
export async function segmentAddresses(db: TrellisDb, members: readonly AccountDetail[]): Promise<SegmentAddresses> {
  const profiles = new Map(
    (await db.profiles.toArray()).filter(({ deletedAt }) => deletedAt === null).map((one) => [one.account, one]),
  );
  const addresses = new Set<string>();
  let [without, optedOut] = [0, 0];
  for (const { facts } of members) {
    const profile = profiles.get(facts.id);
    const address = usableAddress(profile?.email, facts.email);
    if (profile?.optedOut) optedOut += 1;
    else if (address === null) without += 1;
    else addresses.add(address);
  }
  return { addresses: [...addresses].sort(), without, optedOut };
}

type Units = Pick<ProgramDetail, 'mainMetric' | 'currency'> & { readonly name: string };

/** The members as a table for a spreadsheet. Addresses are no part of it: they are taken out on purpose, see segmentAddresses. */
export function segmentCsv(members: readonly { readonly detail: AccountDetail; readonly program: Units }[]): Blob {
  const heads = [
    t('workspace.segments.csv.id'),
    t('workspace.column.partner'),
    t('workspace.scope'),
    t('segment.field.type'),
    t('segment.field.country'),
    t('segment.field.website'),
    t('workspace.column.stage'),
    t('workspace.column.activity'),
    t('workspace.column.tier'),
    t('workspace.column.health'),
    t('workspace.segments.csv.metric'),
    t('workspace.segments.csv.currency'),
    t('workspace.column.main30'),
    t('workspace.column.main365'),
  ];
  const lines = members.map(({ detail: { facts, insight }, program }) => [
    facts.ownId,
    facts.name,
    program.name,
    facts.type ?? '',
    facts.country ?? '',
    facts.website ?? '',
    t(`word.stage.${insight.stage.code}`),
    t(`word.activity.${insight.activity.code}`),
    t(`word.tier.${insight.tier}`),
    insight.health.score === null ? '' : String(insight.health.score),
    t(`word.metric.${program.mainMetric}`),
    isInMoney(program.mainMetric) ? (program.currency ?? '') : '',
    plainNumber(insight.recent.main30, program),
    plainNumber(insight.recent.main365, program),
  ]);
  return new Blob([`\uFEFF${[heads, ...lines].map(spreadsheetLine).join('')}`], { type: 'text/csv;charset=utf-8' });
}

/** Unknown is an empty cell, never 0. */
function plainNumber(value: number | null, { mainMetric, currency }: Units): string {
  if (value === null) return '';
  if (!isInMoney(mainMetric)) return String(value);
  return currency === null ? '' : decimalText({ units: Math.round(value), currency });
}
