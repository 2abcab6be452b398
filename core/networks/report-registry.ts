import { AFFILIATEWP_REPORTS } from './affiliatewp/reports';
import { DUB_REPORTS } from './dub/reports';
import type { ReportDefinition } from './report-definition';

/** Every report that is known by its columns. A new network adds its line here. */
export const REPORT_DEFINITIONS: readonly ReportDefinition[] = [...DUB_REPORTS, ...AFFILIATEWP_REPORTS];
