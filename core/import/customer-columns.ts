/** Headers (as keys) of columns about end customers. `Client cost` is what an advertiser pays. */
const CUSTOMER =
  /customer|buyer|client(?!cost)|shopper|kunde|consumer|ipaddress|^ip$|(?:last|set|referer|referrer|click)ip$|memberidu1/;

const IN_OTHER_LANGUAGES =
  /покупател|клиент|заказчик|ipадрес|ipadresse|kaufer|besteller|empfanger|acheteur|consommat|adresseip|comprador|consumidor|direccionip|billing(?:name|e?mail|address)|shipping(?:name|e?mail|address)|recipient/;
/** What kind of customer it was, and how many there were: nobody is named. */
const NO_PERSON_IN_ANY_LANGUAGE = new RegExp(
  `^(?:${[
    '(?:is)?newcustomers?',
    '(?:repeat|paid|paying|active|cancelled|total|noof|numberof|of)?customers',
    '(?:new|repeat|active|cancelled)?customers?(?:count|purchases\\w*)',
    'customer(?:type|status|kind|segment)',
    'neworexistingcustomer',
    '(?:anzahl)?neukunden?(?:anzahl)?',
    'kunden(?:typ|art|status)',
    'neu(?:kunde)?oderbestandskunde',
    'neukundebestandskunde',
    '(?:новыи|тип|статус)(?:клиента?|покупател[ья])(?:илистарыи)?',
    'новыи(?:клиент)?или(?:старыи|повторныи)(?:клиент)?',
    '(?:всего|количество|колво|число)(?:новых)?клиентов',
    '(?:новые)?клиенты',
    '(?:nouveau|type(?:de)?|statut(?:du)?)client(?:ouexistant)?',
    'clientnouveau',
    '(?:nb|nombre)?(?:de)?nouveauxclients',
    '(?:nuevo|tipo(?:de)?|estado(?:del)?)cliente(?:oexistente)?',
    'clientenuevo(?:oexistente)?',
    '(?:numerode)?(?:nuevosclientes|clientesnuevos)',
  ].join('|')})$`,
  'u',
);

/** Personal data of end customers is nobody's business here: such columns are not read, guessed at or shown. */
export const isAboutCustomers = (headerKey: string) =>
  (CUSTOMER.test(headerKey) || IN_OTHER_LANGUAGES.test(headerKey)) && !NO_PERSON_IN_ANY_LANGUAGE.test(headerKey);
