import type { ProgramCurrencies } from '@/components/import/CurrencyRates';
import type { ProgramKnowledge } from '@/components/import/Knowledge';
import type { Missing } from '@/core/domain/knowable';
import type { ImportRecord, Program } from '@/core/domain/records';
import type { ReportKind } from '@/core/domain/report';
import { adviseOnExport } from '@/core/services/advise-on-export';
import { adviseOnLevels, knownImport } from '@/core/services/advise-on-levels';
import { sumOtherMoney } from '@/core/services/sum-other-money';
import { NETWORKS } from './import-desk-of-tab';

const LISTS = ['partners', 'applications'] as const satisfies readonly ReportKind[];
const RESULTS = ['performance', 'transactions'] as const satisfies readonly ReportKind[];

/** Per programme with live imports: what they make knowable. */
export function knowledgeOf(programs: readonly Program[], imports: readonly ImportRecord[]): ProgramKnowledge[] {
  return programs.flatMap((program) => {
    const own = imports.filter((record) => record.program === program.id);
    if (own.length === 0) return [];
    const { reached, weeks, missing } = adviseOnLevels(own.map(knownImport));
    const exportHelp = NETWORKS.find(({ id }) => id === program.network)?.exportHelp ?? null;
    return [{ id: program.id, name: program.name, exportHelp, reached, weeks, missing: withExports(program, missing) }];
  });
}

/** The same export may give two things that are missing: it is told once. */
function withExports({ network }: Program, missing: readonly Missing[]): ProgramKnowledge['missing'] {
  const told = new Set<string>();
  return missing.map((gap) => {
    const how = adviseOnExport(network, gap === 'list' || gap === 'everything' ? LISTS : RESULTS);
    if (how === null || told.has(how)) return { gap, how: null };
    told.add(how);
    return { gap, how };
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
