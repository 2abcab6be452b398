import { CONVERSION_STATUSES, type ConversionStatus } from '../domain/batch';
import { STATUSES, type Status } from '../domain/partner';

/** Canonical meaning of a network's words; a word that is not there is unknown, never guessed. */
export type StatusWords = {
  readonly partner: ReadonlyMap<string, Status>;
  readonly conversion: ReadonlyMap<string, ConversionStatus>;
};

/** Words of partner states that mean the same wherever they were seen, for files that no definition knows. */
const PARTNER: readonly (readonly [Status, readonly string[]])[] = [
  ['invited', ['invited', 'invite sent', 'eingeladen']],
  ['pending', ['pending', 'applied', 'application pending', 'under consideration', 'in review', 'ausstehend', 'beworben']],
  ['active', ['active', 'approved', 'accepted', 'joined', 'confirmed', 'enabled', 'aktiv', 'angenommen', 'freigegeben']],
  ['paused', ['paused', 'inactive', 'deactivated', 'disabled', 'inaktiv', 'pausiert', 'deaktiviert']],
  ['rejected', ['rejected', 'declined', 'denied', 'disapproved', 'abgelehnt']],
  ['suspended', ['suspended', 'banned', 'blocked', 'gesperrt']],
  ['ended', ['ended', 'expired', 'closed', 'removed', 'archived', 'terminated', 'left', 'beendet', 'archiviert', 'gekündigt']],
];

const CONVERSION: readonly (readonly [ConversionStatus, readonly string[]])[] = [
  ['pending', ['pending', 'open', 'new', 'extended', 'unlocked', 'draft', 'in recall', 'offen', 'ausstehend']],
  ['approved', ['approved', 'confirmed', 'accepted', 'locked', 'unpaid', 'due', 'processed', 'bestätigt', 'freigegeben']],
  [
    'reversed',
    [
      'reversed',
      'rejected',
      'declined',
      'denied',
      'cancelled',
      'canceled',
      'refunded',
      'returned',
      'void',
      'voided',
      'deleted',
      'failed',
      'storniert',
      'abgelehnt',
    ],
  ],
  ['paid', ['paid', 'closed', 'invoiced', 'bezahlt', 'ausgezahlt']],
  ['hold', ['hold', 'on hold', 'disputed', 'gehalten']],
  ['excluded', ['excluded', 'not applicable', 'n/a (media source)']],
];

function inverted<Meaning>(table: readonly (readonly [Meaning, readonly string[]])[]): ReadonlyMap<string, Meaning> {
  return new Map(table.flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)));
}

/** Our own words are understood too: files that people prepared for us use them. */
export const COMMON_STATUS_WORDS: StatusWords = {
  partner: new Map([...inverted(PARTNER), ...STATUSES.map((status) => [status, status] as const)]),
  conversion: new Map([...inverted(CONVERSION), ...CONVERSION_STATUSES.map((status) => [status, status] as const)]),
};

export function statusWordsOf(
  partner: Readonly<Record<string, Status>>,
  conversion: Readonly<Record<string, ConversionStatus>>,
): StatusWords {
  return { partner: new Map(Object.entries(partner)), conversion: new Map(Object.entries(conversion)) };
}

/** As compared: lower case, without spaces around. */
export const statusWord = (cell: string) => cell.trim().toLowerCase();
