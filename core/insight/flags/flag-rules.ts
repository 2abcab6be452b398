import { CLICK_SPIKE } from './click-spike';
import { CODE_LEAK } from './code-leak';
import { CONVERSION_RATE } from './conversion-rate';
import type { FlagRule } from './finding';
import { FIRST_MONTH } from './first-month';
import { INSTANT_CONVERSIONS } from './instant-conversions';
import { REVERSALS } from './reversals';
import { SAME_BUYER } from './same-buyer';
import { SEARCH_TRAFFIC } from './search-traffic';
import { UNDECLARED_SITES } from './undeclared-sites';
import { UNIFORM_ORDERS } from './uniform-orders';

/** Every question about quality, in the order in which they are told. */
export const FLAG_RULES: readonly FlagRule[] = [
  CONVERSION_RATE,
  CLICK_SPIKE,
  REVERSALS,
  INSTANT_CONVERSIONS,
  CODE_LEAK,
  SAME_BUYER,
  SEARCH_TRAFFIC,
  UNDECLARED_SITES,
  UNIFORM_ORDERS,
  FIRST_MONTH,
];
