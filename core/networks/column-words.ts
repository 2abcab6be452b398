/**
 * What a header says that its column holds, in English, German, French, Spanish and Russian. A short list of its own: the importer's
 * (core/import/header-words) asks the user where it is in doubt; here doubt means no badge.
 */
export type HeaderMeaning =
  | 'id'
  | 'email'
  | 'code'
  | 'name'
  /** "Name" or "Company", which may be anybody's. */
  | 'bare-name'
  /** Something else. */
  | 'other'
  /** The column has no header, or none that can be told apart. */
  | 'blank';

const WHO =
  '(?:(?:media )?partner|publisher|affiliate|creator|influencer|ambassador|promoter|werbepartner|vertriebspartner' +
  '|partenaire|affilie|editeur|diffuseur|createur|influenceur|socio|afiliado|creador|colaborador' +
  '|партнер|паблишер|вебмастер|аффилиат|издател|блогер)(?:s|es|n|а|ь|я)?';
const ID = '(?:id|nr|no|number|#|key|kennung|nummer|identifiant|numero|num|identificador|номер|ид)';
const OF = '(?:of the|of|der|des|von|du|de la|de l|de|del|d) ';
const MAIL = '(?:e ?mails?|mail|courriel|correo(?: electronico)?|(?:электронная )?почта)(?: ?adresse| address)?';

const whole = (...forms: readonly string[]) => new RegExp(`^(?:${forms.join('|')})$`);

const MEANINGS: readonly (readonly [HeaderMeaning, RegExp])[] = [
  [
    'id',
    whole(
      `(?:${WHO}|media|mp)(?: account)? ?${ID}`,
      `${ID} (?:${OF})?(?:${WHO}|media)`,
      // `Publisher CID` is the company behind a property
      'publisher cid',
    ),
  ],
  [
    'email',
    whole(`(?:(?:${WHO}|contact|primary|payment|pay ?pal|kontakt) )?${MAIL}`, `${MAIL} (?:${OF})?${WHO}`, 'adresse (?:e ?)?mail'),
  ],
  [
    'code',
    whole(
      `(?:${WHO}|referral|ref|promo|promotional|coupon|discount|voucher|invite|empfehlungs|gutschein|rabatt|реферальный) ?(?:code|slug|код)`,
      'coupon|promo|cupon|промокод|купон',
      `code (?:promo|de parrainage|d affiliation|(?:${OF})?${WHO})`,
      `codigo (?:promocional|de (?:referido|descuento|cupon|${WHO}))`,
    ),
  ],
  ['name', whole(`${WHO}(?: (?:display |company )?name)?`, `(?:name|nom|nombre|имя|название) (?:${OF})?${WHO}`, `${WHO}name`)],
  [
    'bare-name',
    whole(
      '(?:full |display |company )?name',
      'company',
      'firma',
      'unternehmen',
      'nom',
      'societe',
      'nombre',
      'empresa',
      'имя',
      'название',
    ),
  ],
  ['blank', /^$/],
];

/** A header as it is compared: no case, accents, signs or sorting arrows; `publisherId`, `publisher_id` and `Publisher ID` are one. */
export function plainHeader(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** `header` as `plainHeader` gives it. */
export function meaningOf(header: string): HeaderMeaning {
  return MEANINGS.find(([, form]) => form.test(header))?.[0] ?? 'other';
}

const SPEAKS = new RegExp(`(?:^| )${WHO}(?: |$)`);
const CUSTOMER =
  /(?:^| )(?:customer|client|cliente|kunde|buyer|order|bestellung|commande|pedido|user|lead|покупател|клиент|заказ)/;

/** A text that is about partners, and about nobody else: there a bare "Name" is a partner's. */
export function speaksOfPartners(text: string): boolean {
  const plain = plainHeader(text);
  return SPEAKS.test(plain) && !CUSTOMER.test(plain);
}
/** A column that is about somebody else: there a bare "Name" may be theirs. */
export const isOfCustomers = (header: string): boolean => CUSTOMER.test(header) && !/s$/.test(header);

const TOTAL = /^(?:(?:grand |sub ?)?totals?|total (?:general|value|amount)|gesamt\p{L}*|summe|sum|somme|итого|всего)(?: \d*)?$/u;
export const isTotal = (text: string): boolean => TOTAL.test(plainHeader(text));
