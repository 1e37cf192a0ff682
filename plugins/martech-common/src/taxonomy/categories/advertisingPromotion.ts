import { capability, category, subcategory } from '../entries';

/** Everything that is paid to be seen, from the phone to the letterbox. */
export const advertisingPromotion = category(
  'advertising-promotion',
  { en: 'Advertising & promotion', fr: 'Publicité et promotion' },
  [
    subcategory(
      'mobile-marketing',
      {
        en: 'Mobile marketing | SMS, text messages, push, phone campaigns',
        fr: 'Marketing mobile | SMS, textos, push, campagnes sur mobile',
      },
      [
        capability('sms-campaigns', {
          en: 'SMS campaigns | send SMS, send text messages, texting, bulk SMS, text customers, message to mobile phones',
          fr: 'Campagnes de SMS | envoyer des SMS, envoyer des textos, SMS en masse, prévenir les clients par SMS, message sur les mobiles',
        }),
        capability('push-notifications', {
          en: 'Push notifications | push messages, app notifications, web push',
          fr: 'Notifications push | envoyer des push, notifications d’application, push web',
        }),
        capability('messaging-apps', {
          en: 'WhatsApp and RCS messages | WhatsApp, RCS, rich messages, messaging, Messenger',
          fr: 'Messages WhatsApp et RCS | WhatsApp, RCS, messagerie, messages enrichis',
        }),
        capability('transactional-sms', {
          en: 'Transactional SMS | one-time code, delivery notice, appointment reminder, verification code, OTP, one-time password',
          fr: 'SMS transactionnels | code à usage unique, avis de livraison, rappel de rendez-vous, code de vérification, OTP, mot de passe à usage unique',
        }),
      ],
    ),
    subcategory(
      'display-programmatic',
      {
        en: 'Display & programmatic advertising | banners, ad server, DSP, media buying',
        fr: 'Display et programmatique | bannières, adserver, DSP, achat d’espace, achat média',
      },
      [
        capability('display-campaigns', {
          en: 'Display campaigns | banner ads, buy ad space, online ads',
          fr: 'Campagnes display | bannières publicitaires, acheter de l’espace, publicité en ligne',
        }),
        capability('programmatic-buying', {
          en: 'Programmatic buying | DSP, real-time bidding, RTB',
          fr: 'Achat programmatique | DSP, enchères en temps réel, RTB',
        }),
        capability('retargeting', {
          en: 'Retargeting | remarketing, bring visitors back, abandoned cart ads, people who left without buying, show ads again',
          fr: 'Reciblage publicitaire | retargeting, remarketing, faire revenir les visiteurs, gens partis sans acheter, remontrer un produit',
        }),
      ],
    ),
    subcategory(
      'search-social-advertising',
      {
        en: 'Search & social advertising | paid search, SEA, paid social, Google Ads, Meta Ads, sponsored links',
        fr: 'Publicité search et social | référencement payant, SEA, social ads, liens sponsorisés, publicité Facebook',
      },
      [
        capability('paid-search', {
          en: 'Paid search | SEA, sponsored links, search ads, buy keywords, Google Ads, pay per click, PPC, search advertising',
          fr: 'Référencement payant | SEA, liens sponsorisés, annonces Google, acheter des mots-clés, Google Ads, coût par clic, publicité Google',
        }),
        capability('paid-social', {
          en: 'Paid social | social ads, Facebook ads, LinkedIn ads, sponsored posts, Instagram ads, TikTok ads, advertise on social networks',
          fr: 'Publicité sur les réseaux sociaux | social ads, publicité Facebook, publicité LinkedIn, publications sponsorisées, publicité Instagram, publicité TikTok, pub sur les réseaux',
        }),
        capability('bid-management', {
          en: 'Bid and budget management | bids, ad spend, campaign optimisation',
          fr: 'Gestion des enchères et des budgets | enchères, dépenses publicitaires, optimiser les campagnes',
        }),
      ],
    ),
    subcategory(
      'native-content-advertising',
      {
        en: 'Native & content advertising | sponsored content, branded content, advertorial',
        fr: 'Publicité native | contenu sponsorisé, brand content, publirédactionnel',
      },
      [
        capability('native-ads', {
          en: 'Native ads | in-feed ads, content recommendation',
          fr: 'Annonces natives | annonces dans le fil, recommandation de contenus',
        }),
        capability('sponsored-content', {
          en: 'Sponsored content | paid articles, advertorial, branded articles',
          fr: 'Contenus sponsorisés | articles payants, publirédactionnel, opérations spéciales',
        }),
      ],
    ),
    subcategory(
      'video-advertising',
      {
        en: 'Video advertising | video ads, YouTube ads, connected TV, pre-roll',
        fr: 'Publicité vidéo | spots vidéo, publicité YouTube, télévision connectée, pré-roll',
      },
      [
        capability('online-video-ads', {
          en: 'Online video ads | YouTube ads, pre-roll, instream',
          fr: 'Publicité vidéo en ligne | publicité YouTube, pré-roll, instream',
        }),
        capability('connected-tv-ads', {
          en: 'TV and connected TV ads | CTV, addressable TV, TV spots',
          fr: 'Publicité télévisée et TV connectée | CTV, TV segmentée, spots télé',
        }),
      ],
    ),
    subcategory(
      'print',
      {
        en: 'Print | direct mail, flyers, brochures, posters, letters',
        fr: 'Imprimé | courrier, prospectus, brochures, affiches, lettres, print',
      },
      [
        capability('direct-mail', {
          en: 'Direct mail | postal mailing, letters, post cards, send letters, registered letter, post',
          fr: 'Courrier adressé | publipostage, mailing postal, envoyer des courriers, cartes postales, courrier recommandé, lettre postale, poste',
        }),
        capability('print-production', {
          en: 'Print production | print flyers, brochures, posters, web-to-print',
          fr: 'Production imprimée | imprimer des prospectus, brochures, affiches, PLV, web-to-print',
        }),
      ],
    ),
    subcategory(
      'public-relations',
      {
        en: 'Public relations | PR, press, media relations, press releases',
        fr: 'Relations publiques | RP, presse, relations presse, communiqués de presse',
      },
      [
        capability('press-relations', {
          en: 'Press relations | press releases, journalists, press room, media contacts',
          fr: 'Relations presse | communiqués, journalistes, espace presse, fichier presse',
        }),
        capability('media-monitoring', {
          en: 'Media monitoring | press clippings, mentions, brand mentions, Meltwater',
          fr: 'Veille média | revue de presse, retombées presse, mentions de la marque, Meltwater',
        }),
      ],
    ),
  ],
);
