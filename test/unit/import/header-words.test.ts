import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '@/core/domain/report';
import { guessMapping } from '@/core/import/guess-mapping';

/** What a column of a role holds. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'partner-id': ['4711', '4712'],
  'partner-name': ['Kitchen, Inc.', 'Jane Doe'],
  'first-name': ['Jane', 'Omar'],
  'last-name': ['Doe', 'Sy'],
  email: ['jane@partner.example', 'omar@partner.example'],
  status: ['active', 'pending'],
  joined: ['2024-02-29', '2019-12-31'],
  type: ['Content', 'Cashback'],
  country: ['US', 'DE'],
  website: ['https://jane.example', 'https://omar.example'],
  group: ['Gold', 'VIP'],
  currency: ['EUR', 'EUR'],
  'conversion-id': ['A-1001', 'A-1002'],
  'original-id': ['A-1001', 'A-1002'],
  'entry-type': ['Sale', 'Lead'],
  'click-date': ['2026-09-30 10:00:00', '2026-09-29 11:00:00'],
  'promo-code': ['SPRING10', 'JANE5'],
  referrer: ['https://blog.example/post', 'https://blog.example/other'],
  'customer-kind': ['new', 'returning'],
  date: ['2026-10-01', '2026-10-02'],
  period: ['2026-09', '2026-10'],
  impressions: ['100', '1200'],
  clicks: ['10', '12'],
  conversions: ['1', '2'],
  revenue: ['1234.50', '99.00'],
  commission: ['123.45', '9.90'],
  paid: ['123.45', '9.90'],
  'reversed-conversions': ['0', '1'],
  'reversed-revenue': ['10.50', '0.00'],
  'reversed-commission': ['1.05', '0.00'],
};

function roleOf(header: string, values: readonly string[]): ColumnRole | undefined {
  return guessMapping(
    [header, 'Wibble'],
    values.map((value) => [value, 'x y']),
    null,
  ).columns[header];
}

const ENGLISH: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  'partner-id': [
    'Partner ID',
    'publisher_id',
    'Affiliate Id',
    'media_id',
    'Publisher Number',
    'partnerKey',
    'AffiliateID',
    'mp_id',
    'Account ID',
  ],
  'partner-name': [
    'Partner',
    'Publisher Name',
    'Affiliate',
    'Media Partner',
    'Company',
    'site_name',
    'Organization',
    'Display Name',
    'Username',
  ],
  'first-name': ['First name', 'first_name', 'Given Name'],
  'last-name': ['Last Name', 'Surname', 'family_name'],
  email: ['Email', 'E-mail', 'Email Address', 'Partner Email', 'Contact Email', 'Payment Email'],
  status: ['Status', 'Partner Status', 'commission_status', 'Relationship', 'State', 'Conversion Status', 'Transaction status'],
  joined: ['Joined', 'Join Date', 'Date Registered', 'Enrolled at', 'Signed up', 'member_since', 'Partner since'],
  type: ['Partner Type', 'Promotional Method', 'Category', 'Business model', 'Media type'],
  country: ['Country', 'country_code', 'Partner Country'],
  website: ['Website', 'URL', 'Publisher URL', 'Company_URL', 'Domain', 'Site URL'],
  group: ['Group', 'Tags', 'Partner tier', 'Commission group', 'Publisher Group Name'],
  currency: ['Currency', 'currency_code'],
  'conversion-id': ['Transaction ID', 'Order ID', 'conversion_id', 'Action Id', 'OID', 'Order Number', 'transID', 'Order Ref'],
  'original-id': ['originalActionId', 'Original Transaction ID'],
  'entry-type': ['Transaction Type', 'Commission Type', 'Event Type', 'Action Tracker'],
  'click-date': ['Click Date', 'click_date_time', 'Clicked at', 'Referral Date'],
  'promo-code': ['Promo Code', 'Coupon', 'Voucher Code', 'promo_code', 'Order Coupon Code(s)'],
  referrer: ['Referrer', 'HTTP Referrer', 'clickReferringURL', 'Referrer URL', 'lastreferer'],
  'customer-kind': ['Customer Type', 'New Customer', 'newToFile', 'New vs. returning', 'customer_status'],
  date: [
    'Date',
    'Day',
    'Transaction Date',
    'createdAt',
    'event_date',
    'Order date',
    'Timestamp',
    'conversion_date_time',
    'Action Date',
  ],
  period: ['Month', 'Week', 'Period', 'Date range', 'Month and Year', 'Reporting period', 'Quarter', 'Date'],
  impressions: ['Impressions', '# of Impressions', 'RawImpressions', 'Imp.', 'Ad Views'],
  clicks: ['Clicks', 'Total Clicks', '# of Clicks', 'unique_clicks', 'Visits', 'Gross Clicks'],
  conversions: [
    'Conversions',
    'Actions',
    '# of Orders',
    'Sales',
    'totalNo',
    'Number of Sales',
    'Referrals',
    'Grossactions',
    'Orders',
    'New customers',
  ],
  revenue: [
    'Revenue',
    'Sales',
    'Sale Amount',
    'Order Value',
    'totalValue',
    'Gross Sales',
    'Amount',
    'GMV',
    'Order Total',
    'Revenue (USD)',
    'Sales, €',
  ],
  commission: [
    'Commission',
    'Commissions',
    'Action Cost',
    'Earnings',
    'Payout',
    'totalComm',
    'Total Commission',
    'publisher_commission',
    'Commission (EUR)',
    'Commission due',
  ],
  paid: ['Paid', 'Amount paid', 'Paid out', 'Payout amount', 'Paid earnings'],
  'reversed-conversions': [
    'Reversed Actions',
    'ReversedActions',
    'declinedNo',
    'Cancelled orders',
    'Voids',
    'Refunds',
    'Rejected conversions',
  ],
  'reversed-revenue': ['ReversedRevenue', 'declinedValue', 'Refunded amount', 'Cancelled Revenue'],
  'reversed-commission': ['Reversed Action Cost', 'declinedComm', 'Rejected commission', 'Reversed Commission'],
};

const GERMAN: typeof ENGLISH = {
  'partner-id': ['Partner-ID', 'Publisher ID', 'Partnernummer', 'Affiliate-Nr.', 'Werbeträger-ID'],
  'partner-name': ['Partner', 'Partnername', 'Publisher-Name', 'Firma', 'Unternehmen', 'Name', 'Benutzername'],
  'first-name': ['Vorname'],
  'last-name': ['Nachname', 'Familienname'],
  email: ['E-Mail', 'E-Mail-Adresse', 'Mailadresse', 'Kontakt-E-Mail'],
  status: ['Status', 'Partnerstatus', 'Transaktionsstatus', 'Zustand', 'Bearbeitungsstatus'],
  joined: ['Beitrittsdatum', 'Registriert am', 'Partner seit', 'Mitglied seit', 'Anmeldedatum'],
  type: ['Partnertyp', 'Kategorie', 'Geschäftsmodell', 'Werbeform', 'Typ'],
  country: ['Land', 'Ländercode', 'Staat'],
  website: ['Webseite', 'Homepage', 'Partner-URL', 'Internetseite'],
  group: ['Gruppe', 'Partnergruppe', 'Stufe'],
  currency: ['Währung', 'Währungscode'],
  'conversion-id': ['Bestellnummer', 'Transaktions-ID', 'Auftragsnummer', 'Bestell-ID', 'Vorgangsnummer'],
  'entry-type': ['Transaktionsart', 'Transaktionstyp', 'Ereignistyp'],
  'click-date': ['Klickdatum', 'Klickzeitpunkt', 'Datum des Klicks'],
  'promo-code': ['Gutscheincode', 'Rabattcode', 'Gutschein', 'Aktionscode'],
  referrer: ['Verweisende Seite', 'Referrer-URL', 'Herkunftsseite'],
  'customer-kind': ['Neukunde', 'Kundentyp', 'Kundenart'],
  date: ['Datum', 'Tag', 'Bestelldatum', 'Transaktionsdatum', 'Buchungsdatum', 'Erstellt am', 'Kaufdatum'],
  period: ['Monat', 'Woche', 'Zeitraum', 'Kalenderwoche', 'Quartal', 'Berichtszeitraum'],
  impressions: ['Einblendungen', 'Impressionen', 'Sichtkontakte', 'Anzahl Einblendungen'],
  clicks: ['Klicks', 'Anzahl Klicks', 'Besuche', 'Besucher'],
  conversions: ['Bestellungen', 'Verkäufe', 'Abschlüsse', 'Anzahl Bestellungen', 'Transaktionen', 'Anzahl Sales'],
  revenue: ['Umsatz', 'Bestellwert', 'Warenkorbwert', 'Nettoumsatz', 'Umsatz (EUR)', 'Betrag', 'Gesamtumsatz', 'Umsatz €'],
  commission: ['Provision', 'Provisionen', 'Vergütung', 'Gesamtprovision', 'Verdienst', 'Provision (EUR)', 'Provisionsbetrag'],
  paid: ['Ausgezahlt', 'Auszahlungsbetrag', 'Auszahlung'],
  'reversed-conversions': ['Stornierte Bestellungen', 'Stornos', 'Abgelehnte Transaktionen', 'Anzahl Stornos'],
  'reversed-revenue': ['Stornierter Umsatz', 'Stornoumsatz', 'Abgelehnter Umsatz'],
  'reversed-commission': ['Stornierte Provision', 'Stornoprovision', 'Abgelehnte Provisionen'],
};

const RUSSIAN: typeof ENGLISH = {
  'partner-id': ['ID партнёра', 'ID партнера', 'Партнёр ID', 'Номер партнёра', 'ID вебмастера', 'ID площадки', 'Код партнера'],
  'partner-name': ['Партнёр', 'Партнер', 'Название партнёра', 'Имя партнёра', 'Вебмастер', 'Площадка', 'Компания', 'Название'],
  'first-name': ['Имя контакта'],
  'last-name': ['Фамилия'],
  email: ['Email', 'Почта', 'Электронная почта', 'E-mail партнёра'],
  status: ['Статус', 'Статус партнёра', 'Статус заказа', 'Состояние', 'Статус конверсии'],
  joined: ['Дата регистрации', 'Дата подключения', 'Дата вступления', 'Зарегистрирован'],
  type: ['Тип партнёра', 'Категория', 'Тип площадки', 'Тип трафика', 'Тип'],
  country: ['Страна', 'Код страны', 'Гео'],
  website: ['Сайт', 'URL сайта', 'Домен', 'Сайт партнёра', 'Адрес сайта'],
  group: ['Группа', 'Теги', 'Уровень', 'Группа партнёров'],
  currency: ['Валюта', 'Код валюты'],
  'conversion-id': ['Номер заказа', 'ID заказа', 'ID конверсии', 'ID транзакции', 'ID действия'],
  'entry-type': ['Тип действия', 'Тип конверсии', 'Тип транзакции'],
  'click-date': ['Дата клика', 'Время клика', 'Дата перехода'],
  'promo-code': ['Промокод', 'Купон', 'Код купона'],
  referrer: ['Реферер', 'Источник перехода', 'URL источника'],
  'customer-kind': ['Новый клиент', 'Тип клиента', 'Новый покупатель'],
  date: ['Дата', 'День', 'Дата заказа', 'Дата конверсии', 'Дата и время', 'Дата продажи', 'Дата создания'],
  period: ['Месяц', 'Неделя', 'Период', 'Квартал', 'Отчётный период', 'Отчётный месяц'],
  impressions: ['Показы', 'Количество показов', 'Просмотры'],
  clicks: ['Клики', 'Переходы', 'Количество кликов', 'Визиты', 'Кол-во кликов', 'Всего кликов'],
  conversions: ['Заказы', 'Конверсии', 'Количество заказов', 'Продажи', 'Кол-во заказов', 'Действия', 'Лиды', 'Число продаж'],
  revenue: [
    'Выручка',
    'Сумма заказа',
    'Оборот',
    'Сумма заказов',
    'Сумма',
    'Продажи',
    'Сумма, руб.',
    'Стоимость заказа',
    'Сумма продаж',
  ],
  commission: [
    'Комиссия',
    'Вознаграждение',
    'Сумма комиссии',
    'Комиссия партнёра',
    'Вознаграждение вебмастера',
    'Комиссия, ₽',
    'Заработок',
  ],
  paid: ['Выплачено', 'Сумма выплаты', 'Выплаты'],
  'reversed-conversions': ['Отменённые заказы', 'Отклонённые конверсии', 'Отмены', 'Возвраты', 'Количество отмен'],
  'reversed-revenue': ['Сумма отменённых заказов', 'Сумма возвратов', 'Отменённая выручка'],
  'reversed-commission': ['Отменённая комиссия', 'Отклонённая комиссия'],
};

const FRENCH: typeof ENGLISH = {
  'partner-id': ['ID partenaire', 'Identifiant affilié', 'ID éditeur', 'N° éditeur', "ID de l'affilié", 'Numéro de partenaire'],
  'partner-name': [
    'Partenaire',
    'Affilié',
    'Éditeur',
    'Nom du partenaire',
    "Nom de l'affilié",
    'Société',
    'Raison sociale',
    'Nom du site',
  ],
  'first-name': ['Prénom'],
  'last-name': ['Nom de famille'],
  email: ['E-mail', 'Courriel', 'Adresse e-mail', 'Adresse email', 'Email du contact'],
  status: ['Statut', 'État', 'Statut du partenaire', 'Statut de la commande', 'Statut transaction'],
  joined: ["Date d'inscription", 'Inscrit le', 'Membre depuis', 'Partenaire depuis', "Date d'adhésion"],
  type: ['Type de partenaire', 'Catégorie', "Type d'éditeur", 'Thématique', 'Modèle économique'],
  country: ['Pays', 'Code pays', 'Région'],
  website: ['Site web', 'Site internet', 'URL du site', 'Nom de domaine', 'Adresse du site'],
  group: ['Groupe', 'Groupe de partenaires', 'Palier', 'Étiquettes'],
  currency: ['Devise', 'Code devise', 'Monnaie'],
  'conversion-id': [
    'Numéro de commande',
    'ID transaction',
    'N° de commande',
    'Référence commande',
    'Identifiant de la transaction',
  ],
  'entry-type': ['Type de transaction', 'Type de conversion', "Type d'action"],
  'click-date': ['Date du clic', 'Date de clic', 'Heure du clic'],
  'promo-code': ['Code promo', 'Code de réduction', 'Coupon', 'Code promotionnel'],
  referrer: ['Référent', 'URL de provenance', 'URL référente', "Page d'origine"],
  'customer-kind': ['Nouveau client', 'Type de client', 'Statut client'],
  date: ['Date', 'Jour', 'Date de commande', 'Date de transaction', 'Date de la vente', 'Créé le', 'Date et heure'],
  period: ['Mois', 'Semaine', 'Période', 'Trimestre', 'Mois et année'],
  impressions: ['Impressions', 'Affichages', "Nombre d'impressions", 'Vues'],
  clicks: ['Clics', 'Nombre de clics', 'Visites', 'Total des clics', 'Clics uniques', 'Nb clics'],
  conversions: ['Commandes', 'Ventes', 'Nombre de ventes', 'Conversions', 'Nb de commandes', 'Achats'],
  revenue: [
    "Chiffre d'affaires",
    'CA',
    'Montant de la vente',
    'Montant',
    'Ventes',
    'Valeur de la commande',
    'CA (EUR)',
    'Montant des ventes',
    'Revenus',
    'CA généré',
  ],
  commission: [
    'Commission',
    'Commissions',
    'Rémunération',
    'Montant de la commission',
    'Commission affilié',
    'Gains',
    'Commission totale',
    'Commission €',
  ],
  paid: ['Payé', 'Montant payé', 'Versement', 'Commissions payées'],
  'reversed-conversions': ['Ventes annulées', 'Commandes annulées', 'Annulations', 'Transactions refusées', 'Remboursements'],
  'reversed-revenue': ['CA annulé', 'Montant annulé', "Chiffre d'affaires annulé"],
  'reversed-commission': ['Commissions annulées', 'Commission refusée'],
};

const SPANISH: typeof ENGLISH = {
  'partner-id': [
    'ID de afiliado',
    'ID afiliado',
    'Identificador del socio',
    'Código de afiliado',
    'ID del editor',
    'Número de afiliado',
  ],
  'partner-name': ['Afiliado', 'Socio', 'Nombre del afiliado', 'Nombre del socio', 'Empresa', 'Razón social', 'Editor', 'Nombre'],
  'last-name': ['Apellidos', 'Apellido'],
  'first-name': ['Nombre de pila', 'Primer nombre'],
  email: ['Correo electrónico', 'Correo', 'Email del afiliado', 'Dirección de correo'],
  status: ['Estado', 'Estado del pedido', 'Estado del afiliado', 'Estado de la transacción', 'Situación'],
  joined: ['Fecha de alta', 'Fecha de registro', 'Registrado el', 'Miembro desde', 'Fecha de inscripción'],
  type: ['Tipo de afiliado', 'Categoría', 'Modelo de negocio', 'Tipo de socio', 'Tipo de sitio'],
  country: ['País', 'Código de país', 'Mercado'],
  website: ['Sitio web', 'Página web', 'URL del sitio', 'Dominio', 'Web'],
  group: ['Grupo', 'Etiquetas', 'Nivel', 'Grupo de afiliados'],
  currency: ['Moneda', 'Divisa', 'Código de moneda'],
  'conversion-id': ['Número de pedido', 'ID de transacción', 'ID del pedido', 'ID de la venta', 'Referencia de pedido'],
  'entry-type': ['Tipo de transacción', 'Tipo de conversión', 'Tipo de acción'],
  'click-date': ['Fecha del clic', 'Fecha de clic', 'Hora del clic'],
  'promo-code': ['Código promocional', 'Cupón', 'Código de descuento'],
  referrer: ['URL de referencia', 'Página de origen', 'Referente'],
  'customer-kind': ['Cliente nuevo', 'Tipo de cliente', 'Nuevo cliente'],
  date: ['Fecha', 'Día', 'Fecha del pedido', 'Fecha de transacción', 'Fecha de la venta', 'Fecha y hora', 'Creado el'],
  period: ['Mes', 'Semana', 'Período', 'Trimestre', 'Mes y año'],
  impressions: ['Impresiones', 'Número de impresiones', 'Visualizaciones'],
  clicks: ['Clics', 'Número de clics', 'Visitas', 'Total de clics', 'Clics únicos'],
  conversions: ['Pedidos', 'Ventas', 'Número de ventas', 'Conversiones', 'Cantidad de pedidos', 'Transacciones'],
  revenue: [
    'Ingresos',
    'Importe de la venta',
    'Importe',
    'Monto',
    'Facturación',
    'Ventas',
    'Valor del pedido',
    'Ingresos (EUR)',
    'Importe total',
    'Monto de venta',
  ],
  commission: [
    'Comisión',
    'Comisiones',
    'Ganancias',
    'Importe de la comisión',
    'Comisión del afiliado',
    'Comisión total',
    'Monto de comisión',
  ],
  paid: ['Pagado', 'Importe pagado', 'Monto pagado', 'Pagos'],
  'reversed-conversions': [
    'Pedidos cancelados',
    'Ventas canceladas',
    'Cancelaciones',
    'Devoluciones',
    'Transacciones rechazadas',
  ],
  'reversed-revenue': ['Ingresos cancelados', 'Importe cancelado', 'Importe rechazado'],
  'reversed-commission': ['Comisiones canceladas', 'Comisión anulada'],
};

describe.each([
  ['English', ENGLISH],
  ['German', GERMAN],
  ['Russian', RUSSIAN],
  ['French', FRENCH],
  ['Spanish', SPANISH],
] as const)('%s', (_language, words) => {
  const cases = Object.entries(words).flatMap(([role, headers]) =>
    headers.map((header) => [header, role as ColumnRole] as const),
  );

  test('there are enough of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  test.each(cases)('%s is %s', (header, role) => {
    expect(roleOf(header, VALUES[role] ?? [])).toBe(role);
  });
});

describe('no role for', () => {
  test.each([
    ['Conversion rate', '12.5'],
    ['Conversion Rate', '12.5%'],
    ['CR', '0.05'],
    ['CTR', '1.2%'],
    ['Click Through Rate (CTR)', '1.20'],
    ['EPC', '0.45'],
    ['Earnings Per Click (EPC)', '0.45'],
    ['AOV', '120.50'],
    ['Average order value', '120.50'],
    ['Average Item Value', '12.50'],
    ['Orders/Click', '0.05'],
    ['Commission rate', '8.00'],
    ['Commission %', '8.00'],
    ['Commission', '8%'],
    ['Revenue', '12%'],
    ['ROAS', '5.40'],
    ['Reversal rate', '2.50'],
    ['RR', '0.02'],
    ['CPA', '5.00'],
    ['CPC', '0.30'],
    ['Cost Per Action (CPA)', '5.00'],
    ['Rate', '0.2'],
    ['Margin', '20.00'],
    ['Discount', '5.00'],
    ['Client Cost', '5.00'],
    ['Total Cost', '5.00'],
    ['Balance', '100.00'],
    ['Unpaid earnings', '100.00'],
    ['Quantity', '3'],
    ['# of Items', '3'],
    ['Phone', '+44 20 7946 0958'],
    ['Payment date', '2026-10-31'],
    ['Paid at', '2026-10-31'],
    ['Updated at', '2026-10-31'],
    ['Last active', '2026-10-31'],
    ['Last login', '2026-10-31'],
    ['Locking date', '2026-10-31'],
    ['validation_date', '2026-10-31'],
    ['Process Date', '2026-10-31'],
    ['Expiration date', '2026-10-31'],
    ['Landing URL', 'https://shop.example/'],
    ['Deep link', 'https://shop.example'],
    ['Banner name', 'Summer'],
    ['Product name', 'Pan'],
    ['SKU', 'A-1'],
    ['Description', 'text'],
    ['Campaign', 'Brand'],
    ['SubId1', 'x'],
    ['Device', 'mobile'],
    ['Language', 'en'],
    ['No.', '1'],
    ['#', '1'],
    ['Order', '1001'],
    ['Konversionsrate', '5.00'],
    ['Durchschnittlicher Bestellwert', '120.50'],
    ['Provisionssatz', '8.00'],
    ['Zahlungsdatum', '2026-10-31'],
    ['Letzte Änderung', '2026-10-31'],
    ['Коэффициент конверсии', '5.00'],
    ['Средний чек', '1200.50'],
    ['Ставка комиссии', '8.00'],
    ['Taux de conversion', '5.00'],
    ['Panier moyen', '120.50'],
    ['Taux de commission', '8.00'],
    ['Date de paiement', '2026-10-31'],
    ['Tasa de conversión', '5.00'],
    ['Valor medio del pedido', '120.50'],
    ['Porcentaje de comisión', '8.00'],
  ])('%s of %s', (header, value) => {
    expect(roleOf(header, [value, value])).toBe('ignore');
  });

  test.each([
    ['Customer Email'],
    ['Customer Name'],
    ['customerId'],
    ['Buyer Email'],
    ['Shopper ID'],
    ['Client'],
    ['Client Name'],
    ['IP Address'],
    ['Kundenname'],
    ['Kunden-E-Mail'],
    ['Käufer'],
    ['Besteller'],
    ['IP-Adresse'],
    ['Клиент'],
    ['Имя клиента'],
    ['Email покупателя'],
    ['Заказчик'],
    ['IP-адрес'],
    ['Nom du client'],
    ['Email client'],
    ['Acheteur'],
    ['Adresse IP'],
    ['Cliente'],
    ['Nombre del cliente'],
    ['Correo del comprador'],
    ['Dirección IP'],
    ['Billing name'],
    ['Shipping address'],
  ])('%s, which tells about an end customer', (header) => {
    for (const value of ['jane@buyer.example', 'Jane Doe', '4711', '12.50', '2026-10-01']) {
      expect(roleOf(header, [value, value])).toBe('ignore');
    }
  });
});

describe('several columns', () => {
  const guess = (header: string, ...rows: string[]) =>
    guessMapping(
      header.split(';'),
      rows.map((row) => row.split(';')),
      null,
    );

  test('the header that says it best has the role', () => {
    expect(guess('Leads;Conversions', '5;2').columns).toEqual({ Leads: 'ignore', Conversions: 'conversions' });
    expect(guess('Net Revenue;Revenue', '5.50;6.50').columns).toEqual({ 'Net Revenue': 'ignore', Revenue: 'revenue' });
    expect(guess('Payment Email;Email', 'a@b.example;c@d.example').columns).toEqual({
      'Payment Email': 'ignore',
      Email: 'email',
    });
    expect(guess('Created;Transaction Date', '2026-10-01;2026-10-02').columns['Transaction Date']).toBe('date');
  });

  test('days outweigh the months beside them', () => {
    const { columns } = guess('Month;Date;Partner ID;Clicks', '2026-10;2026-10-01;1;5');
    expect(columns).toMatchObject({ Month: 'ignore', Date: 'date' });
  });

  test('a week that is written as a day is a date: its grain shows later', () => {
    expect(guess('Week;Partner ID;Clicks', '2026-10-05;1;5').columns.Week).toBe('date');
    expect(guess('Week;Partner ID;Clicks', '2026-W41;1;5').columns.Week).toBe('period');
    expect(guess('Month;Partner ID;Clicks', '202610;1;5').columns.Month).toBe('period');
  });

  test.each([
    ['Prénom;Nom', ['first-name', 'last-name']],
    ['Nombre;Apellidos', ['first-name', 'last-name']],
    ['Vorname;Name', ['first-name', 'last-name']],
    ['Имя;Фамилия', ['first-name', 'last-name']],
    ['First Name;Last Name', ['first-name', 'last-name']],
  ])('%s: half a name beside the other half', (header, roles) => {
    expect(Object.values(guess(header, 'Jane;Doe').columns)).toEqual(roles);
  });

  test('a bare type is what a conversion is, or what a partner is', () => {
    expect(guess('Order ID;Date;Partner ID;Type;Amount', 'A;2026-10-01;1;Sale;5.00').columns.Type).toBe('entry-type');
    expect(guess('Partner ID;Type;Email', '1;Content;a@b.example').columns.Type).toBe('type');
  });

  test('kinds of files', () => {
    expect(guess('Date;Partner ID;Amount paid', '2026-10-01;1;5.00').report).toBe('payouts');
    expect(guess('Month;Partner ID;Clicks', '2026-10;1;5').report).toBe('performance');
    expect(guess('Order ID;Date;Partner ID;Revenue', 'A;2026-10-01;1;5.00').report).toBe('transactions');
  });
});

describe('values that can only be one thing, under headers that say nothing', () => {
  const role = (header: string, ...values: string[]) => roleOf(header, values);

  test.each([
    ['ids of partners', 'Wobble', ['pn_1A2b3C', 'pn_4D5e6F'], 'partner-id'],
    ['a name with the id behind', 'Wobble', ['Jane (#12)', 'Omar (Blog) (#7)'], 'partner-id'],
    ['days', 'Wobble', ['2026-10-01', '2026-10-02'], 'date'],
    ['currencies', 'Wobble', ['EUR', 'USD'], 'currency'],
    ['sites', 'Wobble', ['jane.example', 'https://omar.example'], 'website'],
    ['addresses of contacts', 'Kontaktperson (Mail)', ['a@b.example', 'c@d.example'], 'email'],
  ] as const)('%s', (_name, header, values, expected) => {
    expect(role(header, ...values)).toBe(expected);
  });

  test.each([
    ['addresses of nobody knows whom', 'Wobble', ['a@b.example', 'c@d.example']],
    ['days of something else', 'Last change', ['2026-10-01', '2026-10-02']],
    ['words of three letters', 'Wobble', ['YES', 'NOT']],
    ['pages', 'Wobble', ['https://shop.example/pan?id=5', 'https://shop.example/pot']],
    ['mixed ids', 'Wobble', ['pn_1A2b3C', 'other']],
  ] as const)('%s have no role', (_name, header, values) => {
    expect(role(header, ...values)).toBe('ignore');
  });
});
