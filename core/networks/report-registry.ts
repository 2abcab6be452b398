import { type NetworkId, networkId } from '../domain/ids';
import { AFFILIATES_MANAGER_REPORTS } from './affiliates-manager/reports';
import { AFFILIATEWP_REPORTS } from './affiliatewp/reports';
import { AWIN_REPORTS } from './awin/reports';
import { CJ_PRESETS } from './cj/presets';
import { DUB_REPORTS } from './dub/reports';
import { EVERFLOW_PRESETS } from './everflow/presets';
import { IMPACT_REPORTS } from './impact/reports';
import { PARTNERIZE_REPORTS } from './partnerize/reports';
import { PARTNERSTACK_PRESETS } from './partnerstack/presets';
import { RAKUTEN_REPORTS } from './rakuten/reports';
import type { ReportDefinition } from './report-definition';
import { bestPreset, type ReportPreset } from './report-preset';
import { SHAREASALE_REPORTS } from './shareasale/reports';
import { SOLID_AFFILIATE_REPORTS } from './solid-affiliate/reports';

/** Every report that is known by its columns. A new network adds its line here. */
export const REPORT_DEFINITIONS: readonly ReportDefinition[] = [
  ...DUB_REPORTS,
  ...AFFILIATEWP_REPORTS,
  ...IMPACT_REPORTS,
  ...AWIN_REPORTS,
  ...RAKUTEN_REPORTS,
  ...PARTNERIZE_REPORTS,
  ...SOLID_AFFILIATE_REPORTS,
  ...AFFILIATES_MANAGER_REPORTS,
  ...SHAREASALE_REPORTS,
];

/** What each network that is known by a report or a preset calls itself. */
export const NETWORK_NAMES: readonly { readonly id: NetworkId; readonly name: string }[] = [
  { id: networkId('dub'), name: 'Dub Partners' },
  { id: networkId('affiliatewp'), name: 'AffiliateWP' },
  { id: networkId('impact'), name: 'impact.com' },
  { id: networkId('awin'), name: 'Awin' },
  { id: networkId('rakuten'), name: 'Rakuten Advertising' },
  { id: networkId('partnerize'), name: 'Partnerize' },
  { id: networkId('solid-affiliate'), name: 'Solid Affiliate' },
  { id: networkId('affiliates-manager'), name: 'Affiliates Manager' },
  { id: networkId('shareasale'), name: 'ShareASale' },
  { id: networkId('cj'), name: 'CJ' },
  { id: networkId('partnerstack'), name: 'PartnerStack' },
  { id: networkId('everflow'), name: 'Everflow' },
];

/** Reports of which only names are known: they fill in the column mapper, and the user has the last word. */
export const REPORT_PRESETS: readonly ReportPreset[] = [...CJ_PRESETS, ...PARTNERSTACK_PRESETS, ...EVERFLOW_PRESETS];

/** The known reports of a network, to say which of its exports would tell more. */
export const reportsOf = (network: NetworkId): readonly ReportDefinition[] =>
  REPORT_DEFINITIONS.filter((definition) => definition.network === network);

/** What to propose for the columns of a file that no definition knows; null: nothing. `columns` are in the file's own spelling. */
export const presetFor = (headers: readonly string[]): ReportPreset | null => bestPreset(REPORT_PRESETS, headers);
