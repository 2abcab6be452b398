/** Headers (as keys) of columns about end customers. `Client cost` is what an advertiser pays. */
const CUSTOMER = /customer|buyer|client(?!cost)|shopper|kunde|consumer|ipaddress|^ip$|lastip/;

/** Personal data of end customers is nobody's business here: such columns are not read, guessed at or shown. */
export const isAboutCustomers = (headerKey: string) => CUSTOMER.test(headerKey);
