import { capability, category, subcategory } from '../entries';

/** Everything that keeps a conversation going with people. */
export const socialRelationships = category(
  'social-relationships',
  { en: 'Social & relationships', fr: 'Réseaux sociaux et relation client' },
  [
    subcategory(
      'call-analytics',
      {
        en: 'Call analytics & management | phone, call centre, call tracking',
        fr: 'Analyse et gestion des appels | téléphone, centre d’appels, suivi des appels',
      },
      [
        capability('call-tracking', {
          en: 'Call tracking | which campaign makes people call, tracked numbers',
          fr: 'Suivi des appels | call tracking, origine des appels, numéros tracés',
        }),
        capability('cloud-telephony', {
          en: 'Cloud telephony | call customers, phone system, switchboard, voice',
          fr: 'Téléphonie en ligne | appeler les clients, standard, serveur vocal, voix',
        }),
      ],
    ),
    subcategory(
      'account-based-marketing',
      {
        en: 'Account-based marketing (ABM) | target accounts, B2B, key accounts',
        fr: 'Marketing des comptes stratégiques (ABM) | comptes cibles, B2B, grands comptes',
      },
      [
        capability('account-targeting', {
          en: 'Account targeting | target companies, key accounts, ideal customers',
          fr: 'Ciblage de comptes | cibler des entreprises, grands comptes, clients idéaux',
        }),
        capability('company-identification', {
          en: 'Visitor identification | which companies visit the site, reveal visitors',
          fr: 'Identification des entreprises visiteuses | quelles entreprises visitent le site, visiteurs professionnels',
        }),
      ],
    ),
    subcategory(
      'events-webinars',
      {
        en: 'Events, meetings & webinars | trade fair, conference, invitation, online event',
        fr: 'Événements et webinaires | salon, conférence, invitation, événement en ligne, webinar',
      },
      [
        capability('webinars', {
          en: 'Webinars | online conference, live session, virtual event, Zoom, Teams',
          fr: 'Webinaires | webinar, conférence en ligne, direct, événement virtuel, Zoom, Teams, visioconférence',
        }),
        capability('event-registration', {
          en: 'Event registration | invitations, ticketing, sign up for an event, badges, sell tickets, Weezevent',
          fr: 'Inscriptions aux événements | invitations, billetterie, inscrire des participants, badges, vendre des places, billets, Weezevent',
        }),
        capability('meeting-scheduling', {
          en: 'Appointment booking | book a meeting, calendar, schedule a call, Calendly, Doodle',
          fr: 'Prise de rendez-vous | réserver un créneau, agenda, planifier un appel, Calendly, Doodle',
        }),
      ],
    ),
    subcategory(
      'social-media',
      {
        en: 'Social media | social networks, Facebook, Instagram, LinkedIn, TikTok',
        fr: 'Réseaux sociaux | médias sociaux, Facebook, Instagram, LinkedIn, TikTok',
      },
      [
        capability('social-publishing', {
          en: 'Social publishing | schedule posts, publish on social networks, post on Instagram, plan posts',
          fr: 'Publication sur les réseaux sociaux | programmer des posts, publier sur Instagram, planifier des publications, programmer des publications, posts à l’avance',
        }),
        capability('social-listening', {
          en: 'Social listening | monitor mentions, e-reputation, what people say about us',
          fr: 'Écoute sociale | surveiller les mentions, e-réputation, ce que l’on dit de nous, veille',
        }),
        capability('social-moderation', {
          en: 'Comment moderation | reply to comments, social inbox, private messages',
          fr: 'Modération des commentaires | répondre aux commentaires, messages privés, modérer',
        }),
      ],
    ),
    subcategory(
      'advocacy-loyalty',
      {
        en: 'Advocacy, loyalty & referrals | loyalty programme, points, refer a friend',
        fr: 'Fidélité, parrainage et recommandation | programme de fidélité, points, parrainer un ami',
      },
      [
        capability('loyalty-programme', {
          en: 'Loyalty programme | loyalty card, points, rewards, vouchers',
          fr: 'Programme de fidélité | carte de fidélité, points, récompenses, bons d’achat',
        }),
        capability('referral', {
          en: 'Referral | refer a friend, word of mouth, member gets member',
          fr: 'Parrainage | parrainer un ami, bouche-à-oreille, filleuls',
        }),
        capability('employee-advocacy', {
          en: 'Employee advocacy | ambassadors, employees share posts',
          fr: 'Collaborateurs ambassadeurs | ambassadeurs, partage par les salariés, employee advocacy',
        }),
      ],
    ),
    subcategory(
      'influencers',
      {
        en: 'Influencer marketing | influencers, content creators, partnerships',
        fr: 'Marketing d’influence | influenceurs, créateurs de contenu, partenariats',
      },
      [
        capability('influencer-search', {
          en: 'Influencer search | find influencers, find creators, audience check',
          fr: 'Recherche d’influenceurs | trouver des influenceurs, trouver des créateurs, vérifier l’audience',
        }),
        capability('influencer-campaigns', {
          en: 'Influencer campaigns | partnerships, product seeding, creator briefs',
          fr: 'Campagnes d’influence | partenariats, envoi de produits, brief créateurs',
        }),
      ],
    ),
    subcategory(
      'community-reviews',
      {
        en: 'Community & reviews | customer reviews, ratings, forum, user content',
        fr: 'Communautés et avis | avis clients, notes, forum, contenus d’utilisateurs',
      },
      [
        capability('customer-reviews', {
          en: 'Customer reviews | collect reviews, stars, testimonials, ratings, Google reviews',
          fr: 'Avis clients | collecter des avis, étoiles, témoignages, notes, avis Google',
        }),
        capability('online-community', {
          en: 'Online community | forum, member space, help between customers',
          fr: 'Communauté en ligne | forum, espace membres, entraide entre clients',
        }),
      ],
    ),
    subcategory(
      'conversational-marketing',
      {
        en: 'Conversational marketing & chat | chat, chatbot, live chat, messaging',
        fr: 'Marketing conversationnel et chat | tchat, chatbot, chat en direct, messagerie',
      },
      [
        capability('live-chat', {
          en: 'Live chat | chat with visitors, website chat, answer online, Intercom, chat window, chat bubble',
          fr: 'Chat en direct | tchat, discuter avec les visiteurs, répondre en ligne, Intercom, fenêtre de discussion, bulle de discussion, internautes',
        }),
        capability('chatbots', {
          en: 'Chatbots | automatic answers, virtual assistant, bot',
          fr: 'Chatbots | réponses automatiques, assistant virtuel, agent conversationnel',
        }),
        capability('shared-inbox', {
          en: 'Shared inbox | all messages in one place, team mailbox, one inbox for all channels',
          fr: 'Messagerie partagée | tous les messages au même endroit, boîte commune, boîte de réception d’équipe',
        }),
      ],
    ),
    subcategory(
      'customer-service',
      {
        en: 'Customer experience, service & success | support, tickets, help desk, satisfaction, NPS',
        fr: 'Expérience, service et succès client | support, tickets, SAV, service après-vente, satisfaction, NPS',
      },
      [
        capability('ticketing', {
          en: 'Customer support tickets | help desk, complaints, support requests',
          fr: 'Tickets d’assistance | service client, réclamations, demandes d’aide, SAV',
        }),
        capability('experience-measurement', {
          en: 'Satisfaction measurement | NPS, CSAT, customer satisfaction, voice of the customer',
          fr: 'Mesure de la satisfaction | NPS, CSAT, satisfaction client, voix du client',
        }),
        capability('help-centre', {
          en: 'Help centre | FAQ, knowledge base, self-service',
          fr: 'Centre d’aide | FAQ, base de connaissances, libre-service',
        }),
      ],
    ),
    subcategory(
      'crm',
      {
        en: 'CRM | customer database, contacts, customer file, accounts',
        fr: 'CRM (relation client) | base clients, contacts, fichier clients, comptes, GRC',
      },
      [
        capability('contact-management', {
          en: 'Contact management | customer file, address book, contact database, one customer view, Pipedrive',
          fr: 'Gestion des contacts | fichier clients, carnet d’adresses, base de contacts, fiche client, Pipedrive',
        }),
        capability('opportunity-tracking', {
          en: 'Opportunity tracking | sales pipeline, deals, quotes',
          fr: 'Suivi des opportunités | pipeline commercial, affaires en cours, devis',
        }),
        capability('customer-segmentation', {
          en: 'Customer segmentation | target groups, segments, RFM, customer lists',
          fr: 'Segmentation des clients | ciblage, segments, RFM, listes de clients',
        }),
      ],
    ),
  ],
);
