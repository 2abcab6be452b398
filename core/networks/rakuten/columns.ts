import { type CellRole, type ColumnDefinition, unread } from '../report-definition';

/*
The labels that a report may have. `Sales` is what is left after cancellations, `Gross Sales` all of it; items are counted apart from
orders and are no measure of them.
*/

const read = (role: CellRole, ...headers: readonly [string, ...string[]]): ColumnDefinition[] =>
  headers.map((header) => ({ role, headers: [header] }));
/** About an end customer. */
const hidden = (...headers: readonly string[]): ColumnDefinition[] =>
  headers.map((header) => ({ role: null, headers: [header], personal: true }));

const TIMES = ['Transaction', 'Process'].flatMap((kind) =>
  ['Day of Week', 'Month', 'Month-Day', 'Week Begin Date', 'Week End Date', 'Year'].map((part) => `${kind} ${part}`),
);

const SHARED: readonly ColumnDefinition[] = [
  ...read('partner-id', 'Publisher ID'),
  ...read('partner-name', 'Publisher Name'),
  ...read('currency', 'Currency'),
  ...read('date', 'Transaction Date', 'Process Date'),
  ...unread('Publisher URL', 'Publisher Encrypted ID', 'Publisher Group ID', 'Publisher Group Name', 'Publishers Per Group'),
  ...unread('Converting Site Name', 'Network', 'Network ID', 'Quantity', '# of Items', '# of Net Items', '# of Cancelled Items'),
  ...unread('Baseline Commission', 'Adjusted Commission', 'Item Profit Margin', 'Item Discount Amount', 'Order Discount Amount'),
  ...unread('Non-Commissionable Items', 'Non-Commissionable Sales', 'Non-Commissionable Reason'),
  ...unread('Offer ID', 'Offer Name', 'Offer Group ID', 'Link ID', 'Link Name', 'Link Size', 'Link Type', 'Landing URL'),
  ...unread('Transaction Time', 'Transaction Created On Date', 'Transaction Created On Time', 'Process Time'),
  ...unread('Signature Match Date', 'Signature Match Time', ...TIMES),
  ...hidden('Member ID (U1)', 'Customer Score'),
];

export const PERFORMANCE_COLUMNS: readonly ColumnDefinition[] = [
  ...SHARED,
  ...read('period', 'Transaction Month and Year', 'Process Month and Year'),
  ...read('impressions', '# of Impressions'),
  ...read('clicks', '# of Clicks'),
  ...read('conversions', '# of Orders'),
  ...unread('Gross Sales', 'Sales', 'Gross Commissions', 'Gross Total Commissions', 'Total Commission'),
  ...unread('Net Items Per Order', 'Orders/Click', 'Click Through Rate (CTR)', 'Average Order Value', 'Average Item Value'),
  ...unread('Earnings Per Click (EPC)', 'Cost Per Action (CPA)', 'Referrer URL'),
  ...hidden('Customer ID', 'Customer Status'),
];

export const ORDER_COLUMNS: readonly ColumnDefinition[] = [
  ...SHARED,
  // An order has a transaction for each of its items and for each cancellation.
  ...read('original-id', 'Order ID'),
  ...read('conversion-id', 'Transaction ID'),
  ...read('status', 'Commission Status'),
  // What is left of each row: below zero in the row of a cancellation, which the gross ones do not show.
  ...read('revenue', 'Sales', 'Gross Sales'),
  ...read('commission', 'Total Commission', 'Gross Total Commissions', 'Gross Commissions'),
  ...read('promo-code', 'Order Coupon Code(s)', 'Item Coupon Code(s)'),
  ...read('referrer', 'Referrer URL'),
  ...read('customer-kind', 'Customer Status'),
  { role: 'buyer', headers: ['Customer ID'], personal: true },
  ...unread('Transaction Month and Year', 'Process Month and Year'),
  ...unread('Order Status', 'SKU', 'Product Name', 'Product Category', 'Product Brand', 'Non-Commissionable Order ID'),
  ...unread('Order Ship Date', 'Booking Consumed Date', 'Tax Excempt', 'Average Order Value', 'Average Item Value'),
];
