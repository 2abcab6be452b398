import type { NetworkId } from '../domain/ids';
import { AFFILIATEWP_REPORTS } from './affiliatewp/reports';
import { CJ_PRESETS } from './cj/presets';
import { DUB_REPORTS } from './dub/reports';
import { EVERFLOW_PRESETS } from './everflow/presets';
import { PARTNERSTACK_PRESETS } from './partnerstack/presets';
import type { ReportDefinition } from './report-definition';
import { bestPreset, type ReportPreset } from './report-preset';

/** Every report that is known by its columns. A new network adds its line here. */
export const REPORT_DEFINITIONS: readonly ReportDefinition[] = [...DUB_REPORTS, ...AFFILIATEWP_REPORTS];

/** Reports of which only names are known: they fill in the column mapper, and the user has the last word. */
export const REPORT_PRESETS: readonly ReportPreset[] = [...CJ_PRESETS, ...PARTNERSTACK_PRESETS, ...EVERFLOW_PRESETS];

/** The known reports of a network, to say which of its exports would tell more. */
export const reportsOf = (network: NetworkId): readonly ReportDefinition[] =>
  REPORT_DEFINITIONS.filter((definition) => definition.network === network);

/** What to propose for the columns of a file that no definition knows; null: nothing. `columns` are in the file's own spelling. */
export const presetFor = (headers: readonly string[]): ReportPreset | null => bestPreset(REPORT_PRESETS, headers);
