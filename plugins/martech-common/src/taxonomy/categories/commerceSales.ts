import { capability, category, subcategory } from '../entries';

/** Everything that turns interest into an order, in shops and online. */
export const commerceSales = category(
  'commerce-sales',
  { en: 'Commerce & sales', fr: 'Commerce et ventes' },
  [
    subcategory(
      'retail-proximity',
      {
        en: 'Retail, proximity & IoT | shop, point of sale, store, beacon, connected objects',
        fr: 'Magasin, proximité et objets connectés | point de vente, boutique, caisse, balises, IoT',
      },
      [
        capability('in-store-marketing', {
          en: 'In-store marketing | screens in shops, digital signage, point of sale',
          fr: 'Animation en magasin | écrans en magasin, affichage dynamique, point de vente',
        }),
        capability('footfall-measurement', {
          en: 'Footfall measurement | count visitors, shop traffic, drive to store',
          fr: 'Mesure de fréquentation | compter les visiteurs, trafic en magasin, drive-to-store',
        }),
      ],
    ),
    subcategory(
      'channel-partner-local',
      {
        en: 'Channel, partner & local marketing | resellers, franchise, local shops, store locator',
        fr: 'Réseaux, partenaires et marketing local | revendeurs, franchise, magasins, référencement local',
      },
      [
        capability('local-listings', {
          en: 'Local listings | Google Business Profile, opening hours, store locator, local pages',
          fr: 'Fiches locales | fiche Google, horaires d’ouverture, trouver un magasin, pages locales',
        }),
        capability('partner-portal', {
          en: 'Partner portal | resellers, dealers, partner programme',
          fr: 'Portail partenaires | revendeurs, distributeurs, programme partenaires',
        }),
      ],
    ),
    subcategory(
      'sales-automation',
      {
        en: 'Sales automation, enablement & intelligence | prospecting, sales team, sequences',
        fr: 'Automatisation et outillage des ventes | prospection, force de vente, séquences, aide à la vente',
      },
      [
        capability('prospecting', {
          en: 'Prospecting | find prospects, find contacts, lead lists, enrich contacts, LinkedIn Sales Navigator, find an email address',
          fr: 'Prospection | trouver des prospects, trouver des contacts, enrichir des fiches, fichiers de prospects, LinkedIn Sales Navigator, trouver une adresse e-mail',
        }),
        capability('sales-sequences', {
          en: 'Sales sequences | follow-up emails, outreach, cadences, cold email, cold outreach',
          fr: 'Séquences de vente | e-mails de relance, cadences, relancer un prospect, e-mails à froid, démarchage par e-mail',
        }),
        capability('e-signature', {
          en: 'Electronic signature | sign a contract, e-sign, quotes to sign, DocuSign, Adobe Sign, sign remotely',
          fr: 'Signature électronique | signer un contrat, faire signer un devis, parapheur, DocuSign, Adobe Sign, signer à distance, faire signer',
        }),
      ],
    ),
    subcategory(
      'affiliate-marketing',
      {
        en: 'Affiliate marketing & management | affiliates, publishers, commission, cashback',
        fr: 'Affiliation | affiliés, éditeurs, commission, cashback, codes promo',
      },
      [
        capability('affiliate-network', {
          en: 'Affiliate network | publishers, affiliates, pay per sale',
          fr: 'Réseau d’affiliation | éditeurs, affiliés, rémunération à la vente',
        }),
        capability('affiliate-tracking', {
          en: 'Affiliate tracking | track commissions, affiliate links, promo codes',
          fr: 'Suivi de l’affiliation | suivre les commissions, liens affiliés, codes promo',
        }),
      ],
    ),
    subcategory(
      'ecommerce-marketing',
      {
        en: 'E-commerce marketing | product feeds, marketplace, abandoned carts, product recommendations',
        fr: 'Marketing e-commerce | flux produits, places de marché, paniers abandonnés, recommandations de produits',
      },
      [
        capability('product-feeds', {
          en: 'Product feeds | Google Shopping, marketplace feeds, publish the catalogue, Amazon, price comparison',
          fr: 'Flux produits | Google Shopping, places de marché, diffuser le catalogue, Amazon, comparateurs de prix',
        }),
        capability('cart-recovery', {
          en: 'Cart recovery | abandoned cart, remind shoppers, basket reminder, unfinished order, people who did not finish their order',
          fr: 'Relance de paniers | panier abandonné, relancer les acheteurs, commande non terminée, commande inachevée, finir la commande',
        }),
        capability('product-recommendations', {
          en: 'Product recommendations | cross-sell, upsell, suggested products',
          fr: 'Recommandations de produits | ventes croisées, montée en gamme, produits suggérés',
        }),
      ],
    ),
    subcategory(
      'ecommerce-platforms',
      {
        en: 'E-commerce platforms & carts | online shop, webshop, checkout, payment',
        fr: 'Plateformes e-commerce | boutique en ligne, site marchand, panier, paiement',
      },
      [
        capability('online-shop', {
          en: 'Online shop | sell online, webshop, e-shop, checkout, WooCommerce, PrestaShop, Magento',
          fr: 'Boutique en ligne | vendre en ligne, site marchand, e-boutique, tunnel d’achat, WooCommerce, PrestaShop, Magento',
        }),
        capability('online-payment', {
          en: 'Online payment | take payments, card payment, payment link, subscriptions, PayPal',
          fr: 'Paiement en ligne | encaisser, paiement par carte, lien de paiement, abonnements, PayPal, carte bancaire, CB',
        }),
        capability('order-management', {
          en: 'Order management | orders, deliveries, returns, stock',
          fr: 'Gestion des commandes | commandes, livraisons, retours, stocks',
        }),
      ],
    ),
  ],
);
