import type { ProgramCurrencies } from '@/components/import/CurrencyRates';
import type { ProgramKnowledge } from '@/components/import/Knowledge';
import type { ImportRecord, Program } from '@/core/domain/records';
import { adviseOnLevels, knownImport } from '@/core/services/advise-on-levels';
import { sumOtherMoney } from '@/core/services/sum-other-money';
import { NETWORKS } from './import-desk-of-tab';

/** Per programme with live imports: what they make knowable. */
export function knowledgeOf(programs: readonly Program[], imports: readonly ImportRecord[]): ProgramKnowledge[] {
  return programs.flatMap(({ id, name, network }) => {
    const own = imports.filter((record) => record.program === id);
    if (own.length === 0) return [];
    const { reached, weeks, missing } = adviseOnLevels(own.map(knownImport));
    return [
      { id, name, exportHelp: NETWORKS.find((option) => option.id === network)?.exportHelp ?? null, reached, weeks, missing },
    ];
  });
}

/** Per programme with amounts in other currencies than its own. */
export function currenciesOf(programs: readonly Program[], imports: readonly ImportRecord[]): ProgramCurrencies[] {
  return programs.flatMap((program) => {
    const foreign = program.currency === null ? [] : sumOtherMoney(program, imports);
    const { id, name, currency } = program;
    return currency === null || foreign.length === 0 ? [] : [{ id, name, currency, foreign }];
  });
}
