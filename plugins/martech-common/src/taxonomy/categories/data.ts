import { capability, category, subcategory } from '../entries';

/** Everything that measures, gathers, moves and protects data. */
export const data = category('data', { en: 'Data', fr: 'Données' }, [
  subcategory(
    'audience-data',
    {
      en: 'Audience data & enrichment | market data, third-party data, data enrichment',
      fr: 'Données d’audience et enrichissement | données de marché, données tierces, enrichir la base',
    },
    [
      capability('data-enrichment', {
        en: 'Data enrichment | complete contacts, company data, firmographics',
        fr: 'Enrichissement de données | compléter les fiches, données d’entreprises, SIRET',
      }),
      capability('data-quality', {
        en: 'Address and contact quality | check addresses, clean the database, duplicates, validate emails',
        fr: 'Qualité des adresses et des contacts | vérifier les adresses, nettoyer la base, doublons, RNVP',
      }),
      capability('audience-insights', {
        en: 'Audience insights | market research, panels, consumer trends',
        fr: 'Connaissance des audiences | étude de marché, panels, tendances de consommation',
      }),
    ],
  ),
  subcategory(
    'analytics-attribution',
    {
      en: 'Marketing analytics, performance & attribution | ROI, campaign performance, media mix',
      fr: 'Performance et attribution marketing | ROI, performance des campagnes, rentabilité, mix média',
    },
    [
      capability('campaign-attribution', {
        en: 'Attribution | which channel sells, touchpoints, contribution',
        fr: 'Attribution | quel canal fait vendre, points de contact, contribution',
      }),
      capability('campaign-reporting', {
        en: 'Campaign reporting | campaign results, ROI, return on ad spend, cost per lead',
        fr: 'Bilan de campagne | résultats de campagne, ROI, retour sur investissement, coût par lead',
      }),
    ],
  ),
  subcategory(
    'web-analytics',
    {
      en: 'Mobile & web analytics | audience measurement, traffic, visits, statistics, Google Analytics',
      fr: 'Mesure d’audience web et mobile | statistiques, trafic, visites, web analytics, Google Analytics',
    },
    [
      capability('audience-measurement', {
        en: 'Audience measurement | count visits, site statistics, page views, web traffic, GA4, where visitors come from, traffic sources, visitors',
        fr: 'Mesure d’audience | compter les visites, statistiques du site, pages vues, trafic web, GA4, d’où viennent les visiteurs, provenance, sources de trafic, visiteurs',
      }),
      capability('conversion-tracking', {
        en: 'Conversion tracking | goals, funnel, sales tracking',
        fr: 'Suivi des conversions | objectifs, tunnel de conversion, suivi des ventes',
      }),
      capability('app-analytics', {
        en: 'App analytics | mobile statistics, app usage, retention',
        fr: 'Statistiques d’applications | usage de l’appli, rétention, statistiques mobiles',
      }),
    ],
  ),
  subcategory(
    'dashboards',
    {
      en: 'Dashboards & data visualisation | charts, reports, KPI, figures',
      fr: 'Tableaux de bord et visualisation | graphiques, rapports, KPI, indicateurs, chiffres',
    },
    [
      capability('marketing-dashboards', {
        en: 'Marketing dashboards | KPI dashboard, follow figures, reporting, Looker Studio, Tableau',
        fr: 'Tableaux de bord marketing | suivre les indicateurs, reporting, suivre les chiffres, Looker Studio, Tableau',
      }),
      capability('data-visualisation', {
        en: 'Data visualisation | charts, maps, graphs',
        fr: 'Visualisation de données | graphiques, cartes, dataviz',
      }),
    ],
  ),
  subcategory(
    'business-intelligence',
    {
      en: 'Business, customer intelligence & data science | BI, data warehouse, predictions, analysis',
      fr: 'Décisionnel, connaissance client et data science | BI, entrepôt de données, prédictions, analyses',
    },
    [
      capability('self-service-bi', {
        en: 'Self-service analysis | query data, analyse sales, cross data',
        fr: 'Analyse en libre-service | interroger les données, analyser les ventes, croiser des données',
      }),
      capability('data-warehouse', {
        en: 'Data warehouse | data lake, data platform, central data store',
        fr: 'Entrepôt de données | data lake, plateforme de données, lac de données',
      }),
      capability('predictive-scoring', {
        en: 'Predictive scoring | churn, prediction, machine learning, purchase probability, customers about to leave, customer loss',
        fr: 'Scores prédictifs | attrition, churn, prédiction, probabilité d’achat, IA, clients sur le départ, risque de partir, perte de clients',
      }),
    ],
  ),
  subcategory(
    'ipaas-tag-management',
    {
      en: 'iPaaS, integration & tag management | connect tools, automate, tags, connectors',
      fr: 'Intégration, iPaaS et gestion de balises | connecter des outils, automatiser, tags, connecteurs',
    },
    [
      capability('tool-integration', {
        en: 'Tool integration | connect two tools, iPaaS, synchronise, no-code automation, connect apps, move data between tools',
        fr: 'Connexion entre outils | relier deux outils, iPaaS, synchroniser, automatiser sans code, relier des logiciels, brancher des outils, sans développeur',
      }),
      capability('tag-management', {
        en: 'Tag management | tags, tag manager, GTM, pixels, tracking plan, Google Tag Manager',
        fr: 'Gestion de balises | tags, TMS, GTM, pixels, plan de marquage, Google Tag Manager',
      }),
      capability('internal-apis', {
        en: 'Internal data services | internal API, customer API, company data',
        fr: 'Services de données internes | API interne, API client, données de l’entreprise',
      }),
    ],
  ),
  subcategory(
    'dmp',
    {
      en: 'Data management platform (DMP) | anonymous audiences, cookies, media segments',
      fr: 'Plateforme de gestion d’audiences (DMP) | audiences anonymes, cookies, segments média',
    },
    [
      capability('audience-segments', {
        en: 'Media audiences | build audiences, lookalike, cookie segments',
        fr: 'Audiences média | créer des audiences, audiences similaires, segments de cookies',
      }),
      capability('audience-activation', {
        en: 'Audience activation | send audiences to ads, onboarding, match',
        fr: 'Activation d’audiences | envoyer une audience en publicité, onboarding, appariement',
      }),
    ],
  ),
  subcategory(
    'cdp',
    {
      en: 'Customer data platform (CDP) | single customer view, unified profile, 360 view',
      fr: 'Plateforme de données clients (CDP) | vue client unique, profil unifié, vision 360, RCU',
    },
    [
      capability('unified-profile', {
        en: 'Unified customer profile | single customer view, 360 view, merge customers',
        fr: 'Profil client unifié | vue client unique, RCU, vision 360, dédoublonner les clients',
      }),
      capability('event-collection', {
        en: 'Event collection | track behaviour, customer events, data collection',
        fr: 'Collecte d’événements | suivre les comportements, événements clients, collecte de données',
      }),
      capability('segment-activation', {
        en: 'Segment activation | send a segment to a tool, audiences, targeting',
        fr: 'Activation de segments | envoyer un segment vers un outil, audiences, ciblage',
      }),
    ],
  ),
  subcategory(
    'governance-privacy',
    {
      en: 'Governance, compliance & privacy | GDPR, cookies, consent, data protection',
      fr: 'Gouvernance, conformité et vie privée | RGPD, cookies, consentement, protection des données',
    },
    [
      capability('consent-management', {
        en: 'Consent management | cookie banner, CMP, consent, opt-in, OneTrust, Axeptio, collect consent',
        fr: 'Gestion du consentement | bandeau cookies, CMP, consentement, traceurs, OneTrust, Axeptio, recueillir le consentement, choisir ses préférences',
      }),
      capability('data-subject-requests', {
        en: 'Data subject requests | right of access, erase my data, unsubscribe',
        fr: 'Demandes de droits | droit d’accès, effacement, désinscription, opposition',
      }),
      capability('data-catalogue', {
        en: 'Data catalogue | which data we have, data lineage, definitions',
        fr: 'Catalogue de données | quelles données avons-nous, traçabilité, définitions',
      }),
    ],
  ),
]);
