import { headerKey, type ReportDefinition } from '../networks/report-definition';
import { isAboutCustomers } from './customer-columns';

/** Per column, whether it tells about end customers: by the report's definition, or by its name. */
export function personalColumns(headers: readonly string[], definition: ReportDefinition | null): boolean[] {
  const named = definition?.columns.filter((column) => column.personal).flatMap((column) => column.headers.map(headerKey));
  const personal = new Set(named ?? []);
  return headers.map(headerKey).map((key) => personal.has(key) || isAboutCustomers(key));
}
