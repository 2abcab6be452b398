import { CONVERSION_STATUSES, type ConversionStatus } from '../domain/batch';
import type { NetworkId } from '../domain/ids';
import { STATUSES, type Status } from '../domain/partner';
import { wordsOf } from '../networks/words-registry';

/** Canonical meaning of a network's words; a word that is not there is unknown, never guessed. */
export type StatusWords = {
  readonly partner: ReadonlyMap<string, Status>;
  readonly conversion: ReadonlyMap<string, ConversionStatus>;
};

/** Words of partner states that mean the same wherever they were seen, for files that no definition knows. */
const PARTNER: readonly (readonly [Status, readonly string[]])[] = [
  ['invited', ['invited', 'invite sent', 'eingeladen', 'invité', 'invitado', 'приглашён', 'приглашен']],
  [
    'pending',
    [
      'pending',
      'applied',
      'application pending',
      'under consideration',
      'in review',
      'ausstehend',
      'beworben',
      'en attente',
      'pendiente',
      'ожидает',
      'на рассмотрении',
      'в ожидании',
    ],
  ],
  [
    'active',
    [
      'active',
      'approved',
      'accepted',
      'joined',
      'confirmed',
      'enabled',
      'aktiv',
      'angenommen',
      'freigegeben',
      'actif',
      'approuvé',
      'accepté',
      'activo',
      'aprobado',
      'aceptado',
      'активен',
      'активный',
      'одобрен',
      'принят',
    ],
  ],
  [
    'paused',
    [
      'paused',
      'inactive',
      'deactivated',
      'disabled',
      'inaktiv',
      'pausiert',
      'deaktiviert',
      'inactif',
      'désactivé',
      'inactivo',
      'pausado',
      'неактивен',
      'неактивный',
      'приостановлен',
    ],
  ],
  [
    'rejected',
    ['rejected', 'declined', 'denied', 'disapproved', 'abgelehnt', 'refusé', 'rejeté', 'rechazado', 'отклонён', 'отклонен'],
  ],
  ['suspended', ['suspended', 'banned', 'blocked', 'gesperrt', 'suspendu', 'bloqué', 'suspendido', 'bloqueado', 'заблокирован']],
  ['ended', ['ended', 'expired', 'closed', 'removed', 'archived', 'terminated', 'left', 'beendet', 'archiviert', 'gekündigt']],
];

const CONVERSION: readonly (readonly [ConversionStatus, readonly string[]])[] = [
  [
    'pending',
    [
      'pending',
      'open',
      'new',
      'extended',
      'unlocked',
      'draft',
      'in recall',
      'offen',
      'ausstehend',
      'en attente',
      'pendiente',
      'ожидает',
      'в ожидании',
      'в обработке',
    ],
  ],
  [
    'approved',
    [
      'approved',
      'confirmed',
      'accepted',
      'locked',
      'unpaid',
      'due',
      'processed',
      'bestätigt',
      'freigegeben',
      'approuvé',
      'validé',
      'confirmé',
      'aprobado',
      'confirmado',
      'одобрен',
      'подтверждён',
      'подтвержден',
    ],
  ],
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
      'annulé',
      'refusé',
      'remboursé',
      'cancelado',
      'anulado',
      'rechazado',
      'отменён',
      'отменен',
      'отклонён',
      'отклонен',
      'возврат',
    ],
  ],
  ['paid', ['paid', 'closed', 'invoiced', 'bezahlt', 'ausgezahlt', 'payé', 'pagado', 'оплачен', 'выплачен']],
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

/** For a plain file: what the words mean everywhere, but first what they mean on its network. */
export function mappedStatusWords(network: NetworkId | null): StatusWords {
  const own = network === null ? null : wordsOf(network);
  if (!own) return COMMON_STATUS_WORDS;
  return {
    partner: new Map([...COMMON_STATUS_WORDS.partner, ...Object.entries(own.partner)]),
    conversion: new Map([...COMMON_STATUS_WORDS.conversion, ...Object.entries(own.conversion)]),
  };
}

/** As compared: lower case, without spaces around. */
export const statusWord = (cell: string) => cell.trim().toLowerCase();
