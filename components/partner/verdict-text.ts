import { t } from '@/core/i18n/translate';

/** Whether something held that was tested; null: nobody can tell. */
export const verdictText = (holds: boolean | null): string =>
  t(holds === null ? 'explain.tested.unknown' : holds ? 'explain.tested.yes' : 'explain.tested.no');
