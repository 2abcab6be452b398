/** Headers (as keys) of columns about end customers. `Client cost` is what an advertiser pays. */
const CUSTOMER =
  /customer(?!s$|s?(?:count|type|status|kind|segment|purchases))|buyer|client(?!cost)|shopper|kunde|consumer|ipaddress|^ip$|(?:last|set|referer)ip$|memberidu1/;

/** Personal data of end customers is nobody's business here: such columns are not read, guessed at or shown. */
export const isAboutCustomers = (headerKey: string) => CUSTOMER.test(headerKey);
