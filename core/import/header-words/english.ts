import type { HeaderWords } from './header-words';

export const ENGLISH: HeaderWords = {
  sets: {
    who: 'partner|publisher|affiliate|media|media partner|aff|pub|influencer|creator|ambassador|promoter|associate|account',
    id: 'id|number|nr|no|key|ref|reference|identifier|uid',
    all: 'total|gross|all|overall|number of|no of|num of|of|count of|sum of|tracked',
    seen: 'raw|total|of|number of|no of|gross|unique|payable|valid|all',
    back: 'reversed|reversal|cancelled|canceled|declined|rejected|voided|refunded|returned|denied|disapproved|chargeback|cancelled or returned',
    counted: 'conversions|orders|actions|transactions|purchases|sales|bookings',
    early: 'leads|referrals',
    one: 'conversion|order|action|transaction|sale|lead|referral|purchase|booking',
    valued:
      'revenue|sales amount|sale amount|sales value|sale value|order value|order amount|order total|value|amount|turnover|gmv',
    earned:
      'commission|commissions|comm|commission amount|commissions amount|earnings|payout|payouts|action cost|commission value',
  },
  phrases: {
    'reversed-commission': '{back} {earned}|{earned} {back}|{back} action cost',
    'reversed-revenue': '{back} {valued}|{valued} {back}|{back} sales total',
    'reversed-conversions':
      '{all}? {back} {counted}|{back} {early}|{counted} {back}|{back} no|{back} count|{all}? {back}|reversals|cancellations|returns|refunds|voids|chargebacks',
    'partner-id': '{who} {id}|mp id|id of {who}|{who}id number|referring {who} id|user id of {who}',
    'conversion-id':
      'conversion {id}|transaction {id}|action {id}|commission {id}|sale {id}|order {id}|trans {id}|referral {id}|lead {id}|purchase {id}|order ref|order reference|oid|invoice {id}|event id',
    'original-id': 'original {one} id|original id|corrected {one} id|parent {one} id|related {one} id',
    joined:
      'joined|join date|joined date|joined at|joined on|date joined|date of joining|registered|registered at|registered on|registration date|date registered|date of registration|signed up|signup|sign up date|signup date|signed up at|enrolled at|enrolled|enrolment date|enrollment date|member since|partner since|approved on|{who} since|{who} join date',
    'click-date':
      'click date|click time|click datetime|date of click|clicked at|click timestamp|click date time|referral date|referring date|click at',
    date: 'date|day|transaction date|conversion date|order date|sale date|action date|event date|report date|stat date|tracking date|purchase date|booking date|date time|datetime|timestamp|transaction time|conversion time|order time|event time|transaction datetime|transaction at|converted at|ordered at|conversion date time|created|created at|created on|creation date|date created|date of sale|date of order|date of transaction|trans date|activity date',
    period:
      'period|reporting period|date range|week|week of|week begin|week beginning|week begin date|week starting|week start|week start date|week ending|week end|week end date|calendar week|month|month and year|month year|year month|calendar month|reporting month|quarter|time period|transaction week begin date|transaction month and year',
    impressions:
      '{seen}? impressions|{seen}? impression|{seen}? imps|{seen}? imp|{seen}? ad views|{seen}? views|{seen}? banner views|{seen}? adviews|impression count',
    clicks:
      '{seen}? clicks|{seen}? click|{seen}? visits|{seen}? visit|{seen}? hits|{seen}? click throughs|click count|link clicks|{seen}? visitors|{seen}? sessions',
    revenue:
      '{all}? {valued}|{all}? sales revenue|{all}? order revenue|purchase amount|purchase value|transaction amount|transaction value|conversion value|basket value|cart value|gross merchandise value|subtotal|order subtotal|revenue generated|sales generated|sale amount adv currency|net {valued}|net sales',
    sales: 'sales|gross sales|total sales|all sales|purchases|total purchases',
    conversions:
      '{all}? {counted}|total no|total count|{one} count|{all} {one}|{all}? {early}|{all}? order count|{all}? customers|new customers|paid customers|customers acquired|{all}? signups',
    commission:
      '{all}? {earned}|{who} {earned}|{all}? {who} {earned}|commission due|commission earned|commissions earned|total earned|earned|gross action cost|total action cost|baseline commission|reward|rewards|reward amount|commission payable',
    paid: 'paid|paid out|amount paid|paid amount|total paid|paid earnings|paid commission|paid commissions|payout amount|payment amount|amount paid out',
    currency: 'currency|currency code|curr|ccy|transaction currency|sale currency|order currency|currency iso|iso currency',
    email:
      'email|e mail|mail|email address|mail address|{who} email|{who} email address|contact email|primary email|contact email address|payment email|paypal email',
    status:
      'status|{who} status|{one} status|commission status|state|relationship status|relationship state|partnership status|programme status|program status|membership status|approval status|validation status|payout status|relationship',
    country: 'country|country code|{who} country|country name|geo|market|country region|region',
    website:
      'website|web site|site|website url|site url|url|{who} url|{who} website|{who} site|domain|homepage|home page|company url|{who} domain|main url|primary website|primary url',
    referrer:
      'referrer|referer|referring url|referrer url|referer url|http referrer|http referer|source url|traffic source url|referring domain|referral url|referrer domain|source referer|last referer|click referring url|referring site|referral source',
    'promo-code':
      'promo code|promotion code|promotional code|coupon|coupon code|voucher|voucher code|discount code|code used|coupon used|coupon codes|order coupon codes|voucher codes|promo codes',
    'customer-kind':
      'customer type|customer status|customer kind|new customer|is new customer|new vs returning|new or returning|new returning|new to file|customer segment|new or existing customer|new existing',
    group:
      'group|{who} group|groups|tag|tags|tier|segment|commission group|{who} tier|{who} tags|group name|{who} group name|label|labels',
    'entry-type':
      'entry type|transaction type|conversion type|commission type|action type|event type|sale type|referral type|action tracker|record type|event name',
    type: '{who} type|type|category|{who} category|business model|promotional method|promotion method|promotion type|promotional type|promotion methods|primary promotional method|channel|vertical|media type',
    'first-name': 'first name|given name|forename|firstname|{who} first name|contact first name',
    'last-name': 'last name|family name|surname|lastname|{who} last name|contact last name',
    'partner-name':
      '{who} name|{who}|{who} display name|{who} company|{who} company name|company name|company|site name|website name|name|display name|full name|organization|organisation|business name|username|user name|trading name',
    id: 'id',
  },
};
