/** Headers (as keys) of columns about end customers. `Client cost` is what an advertiser pays. */
const CUSTOMER =
  /customer|buyer|client(?!cost)|shopper|kunde|consumer|ipaddress|^ip$|(?:last|set|referer|referrer|click)ip$|memberidu1/;
/** Counts of customers, and what kind of customer it was: nobody is named. */
const NO_PERSON =
  /^(?:new|repeat|paid|paying|active|cancelled|total|noof|numberof|of)?(?:customers|kunden)$|^(?:new|repeat|active|cancelled)?customers?(?:count|type|status|kind|segment|purchases\w*)$|^(?:is)?newcustomer$|^neukunde$/;

/** Personal data of end customers is nobody's business here: such columns are not read, guessed at or shown. */
export const isAboutCustomers = (headerKey: string) => CUSTOMER.test(headerKey) && !NO_PERSON.test(headerKey);
