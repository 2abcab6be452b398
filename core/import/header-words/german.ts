import type { HeaderWords } from './header-words';

export const GERMAN: HeaderWords = {
  sets: {
    who: 'Partner|Publisher|Affiliate|Vertriebspartner|Werbepartner|Werbeträger|Influencer|Medium|Werber|Vermittler',
    id: 'ID|Nummer|Nr|Kennung|Schlüssel',
    all: 'Gesamt|Anzahl|Anzahl der|Summe|Alle|Brutto|gesamte|Gesamtzahl|Gesamtzahl der',
    back: 'stornierte|stornierter|storniertes|abgelehnte|abgelehnter|Storno|Stornierung|zurückgewiesene|widerrufene|retournierte|abgelehntes|stornierten',
    counted:
      'Bestellungen|Conversions|Verkäufe|Sales|Abschlüsse|Transaktionen|Leads|Aktionen|Aufträge|Orders|Käufe|Buchungen|Bestellung|Anzahl',
    valued:
      'Umsatz|Bestellwert|Warenkorbwert|Warenkorb|Auftragswert|Verkaufswert|Umsätze|Bestellsumme|Verkaufsbetrag|Umsatzbetrag|Betrag|Warenwert',
    earned: 'Provision|Provisionen|Vergütung|Vergütungen|Provisionsbetrag|Kommission|Verdienst|Provisionssumme',
  },
  phrases: {
    'reversed-commission': '{back} {earned}|{earned} {back}|{earned} storniert|{earned} abgelehnt',
    'reversed-revenue': '{back} {valued}|{valued} {back}|{valued} storniert|{valued} abgelehnt',
    'reversed-conversions':
      '{back} {counted}|Anzahl {back} {counted}|Stornos|Stornierungen|Anzahl Stornos|{counted} storniert|{counted} abgelehnt|Retouren|Anzahl Stornierungen|storniert',
    'partner-id': '{who} {id}|{id} des {who}s|{who}kennung',
    'conversion-id':
      'Bestellnummer|Bestell ID|Bestell Nr|Auftragsnummer|Auftrags ID|Auftrags Nr|Transaktions ID|Transaktionsnummer|Transaktions Nr|Conversion ID|Conversionnummer|Verkaufs ID|Vorgangs ID|Vorgangsnummer|Buchungsnummer|Rechnungsnummer',
    'original-id': 'ursprüngliche {counted} ID|Ursprungs ID|Original Transaktions ID',
    joined:
      'Beitritt|Beitrittsdatum|beigetreten|beigetreten am|registriert|registriert am|Registrierungsdatum|Anmeldedatum|angemeldet am|Partner seit|Mitglied seit|dabei seit|Anmeldung|Eintrittsdatum',
    'click-date': 'Klickdatum|Klickzeit|Klickzeitpunkt|Datum des Klicks|Klick am|Zeitpunkt des Klicks',
    date: 'Datum|Tag|Bestelldatum|Transaktionsdatum|Buchungsdatum|Verkaufsdatum|Umsatzdatum|Conversiondatum|Auftragsdatum|Zeitpunkt|Erstellt|erstellt am|Datum der Bestellung|Datum der Transaktion|Datum Uhrzeit|Kaufdatum|Zeitstempel|angelegt am|Datum Zeit',
    period:
      'Zeitraum|Berichtszeitraum|Woche|Kalenderwoche|KW|Woche ab|Woche vom|Woche bis|Wochenbeginn|Wochenanfang|Wochenende Datum|Monat|Berichtsmonat|Kalendermonat|Monat Jahr|Quartal|Periode',
    impressions:
      '{all}? Einblendungen|{all}? Impressionen|{all}? Impressions|{all}? Sichtkontakte|{all}? Werbeeinblendungen|{all}? Ansichten|{all}? Views|Bannereinblendungen',
    clicks:
      '{all}? Klicks|{all}? Clicks|{all}? Besuche|{all}? Klick|Klickzahl|{all}? Besucher|{all}? Zugriffe|eindeutige Klicks|gültige Klicks',
    revenue:
      '{all}? {valued}|Nettoumsatz|Bruttoumsatz|Gesamtumsatz|Netto {valued}|Transaktionsbetrag|Transaktionswert|Bestellbetrag|Einkaufswert|Gesamtbestellwert|Nettowarenwert|Wert',
    sales: '{all}? Sales|Verkäufe',
    conversions: '{all}? {counted}|Bestellanzahl|Anzahl {counted}|{all}? Kunden|Neukunden Anzahl',
    commission:
      '{all}? {earned}|{who} Provision|{who} Vergütung|Gesamtprovision|verdiente Provision|Provision gesamt|Provision verdient|Verdienste|Vergütungsbetrag|Partnerprovision|Publisherprovision',
    paid: 'ausgezahlt|Auszahlung|Auszahlungsbetrag|ausgezahlte Provision|bezahlt|Auszahlungen|ausgezahlter Betrag|gezahlt',
    currency: 'Währung|Währungscode|Währungskürzel|Währung ISO',
    email: 'E Mail|E Mail Adresse|Mailadresse|{who} E Mail|Kontakt E Mail|Mail|Ansprechpartner E Mail',
    status:
      'Status|Zustand|{who} Status|Transaktionsstatus|Bestellstatus|Partnerschaftsstatus|Bearbeitungsstatus|Bestätigungsstatus|Auftragsstatus|Provisionsstatus|Freigabestatus',
    country: 'Land|Länderkürzel|Ländercode|Herkunftsland|Staat|{who} Land|Region|Markt',
    website:
      'Webseite|Website|Internetseite|Homepage|Web Adresse|Internetadresse|{who} Webseite|{who} Website|{who} URL|Seite|Domäne',
    referrer: 'Verweis|verweisende Seite|Herkunftsseite|verweisende URL|Referrer URL|Herkunfts URL|Verweisquelle',
    'promo-code':
      'Gutschein|Gutscheincode|Rabattcode|Aktionscode|Gutscheinnummer|Vorteilscode|Promocode|Gutschein Code|Gutscheincodes',
    'customer-kind':
      'Neukunde|Kundentyp|Kundenart|Neukunde oder Bestandskunde|Neu oder Bestandskunde|Kundenstatus|Neukunde Bestandskunde',
    group: 'Gruppe|{who}gruppe|{who} Gruppe|Stufe|Schlagwort|Schlagwörter|Provisionsgruppe|Gruppenname',
    'entry-type': 'Transaktionsart|Transaktionstyp|Ereignistyp|Ereignisart|Vergütungsart|Provisionsart|Conversiontyp|Buchungsart',
    type: '{who}typ|{who} Typ|{who}art|Typ|Kategorie|{who}kategorie|Geschäftsmodell|Werbeform|Art|Vermarktungsart|Werbemethode|Branche',
    'first-name': 'Vorname',
    'other-last-name': 'Name',
    'last-name': 'Nachname|Familienname|Zuname',
    'partner-name':
      '{who}name|{who} Name|{who}|Firma|Firmenname|Unternehmen|Unternehmensname|Name|Name des {who}s|Webseitenname|Benutzername|Anzeigename',
  },
};
