import { headerKey, type ReportDefinition } from '../networks/report-definition';
import { isAboutCustomers } from './customer-columns';

/** Per column, whether it tells about end customers: by the report's definition, by its name, or as the user says (`buyer`: its position). */
export function personalColumns(
  headers: readonly string[],
  definition: ReportDefinition | null,
  buyer: number | undefined,
): boolean[] {
  const named = definition?.columns.filter((column) => column.personal).flatMap((column) => column.headers.map(headerKey));
  const personal = new Set(named ?? []);
  return headers.map(headerKey).map((key, at) => at === buyer || personal.has(key) || isAboutCustomers(key));
}
