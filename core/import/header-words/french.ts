import type { HeaderWords } from './header-words';

export const FRENCH: HeaderWords = {
  sets: {
    who: 'partenaire|affilié|éditeur|diffuseur|influenceur|créateur|apporteur|ambassadeur|compte',
    of: 'du|de l|de|d|des',
    id: 'ID|identifiant|numéro|n|no|num|référence|réf|code',
    all: 'total|total des|total de|nombre de|nombre d|nb de|nb|nbre de|nb d|nombre total de|toutes les|tous les|brut|brute|brutes',
    back: 'annulées|annulée|annulés|annulé|refusées|refusée|refusés|refusé|rejetées|rejetée|rejetés|rejeté|remboursées|remboursée|remboursés|retournées',
    counted:
      'commandes|ventes|conversions|actions|transactions|achats|leads|réservations|inscriptions|commande|vente|conversion|transaction',
    valued:
      'chiffre d affaires|CA|montant de la vente|montant de vente|montant des ventes|montant des commandes|montant de commande|montant de la commande|valeur de la commande|valeur des commandes|montant commande|montant vente|valeur|montant|panier|montant du panier|revenu|revenus|valeur du panier|montant achat',
    earned:
      'commission|commissions|rémunération|rémunérations|gains|gain|montant de la commission|montant des commissions|montant commission|montant commissions',
  },
  phrases: {
    'reversed-commission': '{earned} {back}|montant des commissions {back}',
    'reversed-revenue': '{valued} {back}|montant {back}|valeur {back}',
    'reversed-conversions':
      '{all}? {counted} {back}|annulations|{all} annulations|retours|remboursements|refus|{all} retours|annulées|refusées',
    'partner-id': '{id} {who}|{id} {of} {who}|{who} {id}|{id} {of} l {who}',
    'conversion-id':
      '{id} {of}? commande|{id} de la commande|{id} {of}? transaction|{id} de la transaction|{id} {of}? conversion|{id} {of}? vente|{id} de la vente|{id} de l action|{id} action|{id} {of}? achat|{id} facture|commande {id}|transaction {id}',
    'original-id': '{id} transaction d origine|{id} de la transaction d origine|{id} d origine|{id} commande d origine',
    joined:
      'date d inscription|inscrit le|inscription|date inscription|date d adhésion|adhésion|membre depuis|partenaire depuis|date d entrée|rejoint le|affilié depuis|date de début de partenariat|enregistré le|date d enregistrement',
    'click-date': 'date du clic|date de clic|heure du clic|date clic|date et heure du clic|cliqué le',
    date: 'date|jour|date de commande|date de la commande|date commande|date de transaction|date de la transaction|date transaction|date de vente|date de la vente|date vente|date de conversion|date de la conversion|date et heure|date d achat|horodatage|créé le|date de création|date de l action|date heure|date de l événement',
    period:
      'période|période du rapport|semaine|semaine du|semaine au|début de semaine|fin de semaine|mois|mois et année|trimestre|mois année|plage de dates|numéro de semaine',
    impressions: '{all}? impressions|{all}? affichages|{all}? vues|impressions brutes|{all}? d impressions',
    clicks: '{all}? clics|{all}? clic|{all}? visites|clics uniques|clics bruts|clics valides|{all}? visiteurs|{all}? de clics',
    revenue:
      '{all}? {valued}|CA total|CA brut|CA généré|chiffre d affaires total|chiffre d affaires brut|chiffre d affaires généré|montant total des ventes|montant HT|montant total|CA HT|CA TTC|montant de la transaction|montant transaction|valeur de la transaction|valeur de conversion|CA net|chiffre d affaires net',
    sales: 'ventes|total ventes|total des ventes|ventes totales|ventes brutes',
    conversions: '{all}? {counted}|{counted} totales|{all}? nouveaux clients',
    commission:
      '{all}? {earned}|{earned} {who}|{earned} {of} {who}|{earned} de l {who}|commission totale|commissions totales|commission due|commissions dues|commission éditeur|total commission',
    paid: 'payé|montant payé|versé|montant versé|paiement|paiements|commissions payées|commission payée|montant du paiement|total payé|montant du versement|versement',
    currency: 'devise|code devise|monnaie|devise de la transaction',
    email:
      'e mail|courriel|adresse e mail|adresse email|adresse mail|email {who}|email {of} {who}|email du contact|email de l {who}|mail|e mail {of} {who}|adresse électronique',
    status:
      'statut|état|statut {who}|statut {of} {who}|statut de l {who}|statut de la commande|statut commande|statut transaction|statut de la transaction|statut de la vente|statut du partenariat|statut de validation|statut commission',
    country: 'pays|code pays|pays {who}|pays {of} {who}|région|marché',
    website:
      'site|site web|site internet|url du site|adresse du site|site {who}|url {who}|nom de domaine|domaine|site de l {who}|site {of} {who}',
    referrer:
      'référent|url de provenance|url référente|site référent|page de provenance|page d origine|url source|provenance|source du clic|url référent',
    'promo-code':
      'code promo|code promotionnel|code de réduction|coupon|bon de réduction|code coupon|code réduction|code avantage|bon d achat',
    'customer-kind':
      'nouveau client|type de client|type client|nouveau ou existant|nouveau client ou existant|statut client|statut du client|client nouveau',
    group: 'groupe|groupe {of} partenaires|groupe {who}|étiquette|étiquettes|palier|niveau|segment|groupe d affiliés|libellé',
    'entry-type':
      'type de transaction|type transaction|type de conversion|type de commission|type d action|type d événement|type de vente|type d évènement',
    type: 'type {of} {who}|type {who}|type|catégorie|catégorie {of} {who}|type d {who}|modèle économique|méthode de promotion|type de site|thématique|secteur|type de promotion',
    'first-name': 'prénom|prénom {of} contact|prénom contact',
    'other-last-name': 'nom',
    'last-name': 'nom de famille|nom {of} contact|nom contact',
    'partner-name':
      'nom {of} {who}|nom {who}|nom de l {who}|{who}|raison sociale|société|entreprise|nom de la société|nom de l entreprise|nom|nom du site|nom d utilisateur|identité|nom complet|nom affiché',
  },
};
