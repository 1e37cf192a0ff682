import { capability, category, subcategory } from '../entries';

/** Everything that is made to be read, watched, opened or clicked. */
export const contentExperience = category(
  'content-experience',
  { en: 'Content & experience', fr: 'Contenu et expérience' },
  [
    subcategory(
      'mobile-apps',
      {
        en: 'Mobile apps | application, iOS, Android, app store',
        fr: 'Applications mobiles | application, appli, iOS, Android, store',
      },
      [
        capability('app-building', {
          en: 'App building | create an app, build an application',
          fr: 'Création d’applications | créer une appli, développer une application',
        }),
        capability('app-engagement', {
          en: 'In-app messages | in-app, app onboarding, app engagement',
          fr: 'Messages dans l’application | in-app, accueil des utilisateurs, engagement mobile',
        }),
      ],
    ),
    subcategory(
      'interactive-content',
      {
        en: 'Interactive content & surveys | forms, quizzes, polls, surveys, games',
        fr: 'Contenus interactifs et sondages | formulaires, quiz, enquêtes, questionnaires, jeux',
      },
      [
        capability('surveys', {
          en: 'Surveys and polls | survey, poll, questionnaire, ask customers, satisfaction survey, Google Forms, ask questions',
          fr: 'Sondages et enquêtes | sondage, questionnaire, enquête de satisfaction, interroger les clients, Google Forms, poser des questions, opinion',
        }),
        capability('online-forms', {
          en: 'Online forms | form, sign-up form, contact form, collect answers, Google Forms, Microsoft Forms',
          fr: 'Formulaires en ligne | formulaire, inscription, formulaire de contact, collecter des réponses, Google Forms, Microsoft Forms',
        }),
        capability('quizzes-contests', {
          en: 'Quizzes and contests | quiz, contest, game, prize draw, instant win',
          fr: 'Quiz et jeux-concours | quiz, jeu concours, tirage au sort, instant gagnant',
        }),
      ],
    ),
    subcategory(
      'video-marketing',
      {
        en: 'Video marketing | video hosting, video player, edit videos',
        fr: 'Marketing vidéo | hébergement vidéo, lecteur vidéo, montage vidéo',
      },
      [
        capability('video-hosting', {
          en: 'Video hosting | put a video online, video player, streaming, YouTube, show a video',
          fr: 'Hébergement de vidéos | mettre une vidéo en ligne, lecteur vidéo, diffusion, YouTube, montrer une vidéo',
        }),
        capability('video-editing', {
          en: 'Video creation | edit a video, subtitles, motion design, video clip',
          fr: 'Création de vidéos | monter une vidéo, sous-titres, motion design, montage vidéo, clip',
        }),
      ],
    ),
    subcategory(
      'email-marketing',
      {
        en: 'E-mail marketing | email, emailing, newsletter, mailing, mailing list',
        fr: 'E-mail marketing | e-mailing, emailing, newsletter, mailing, courriel, infolettre',
      },
      [
        capability('email-campaigns', {
          en: 'E-mail campaigns | newsletter, send emails, emailing, bulk email, mailing, e-mail blast, Klaviyo',
          fr: 'Campagnes d’e-mails | newsletter, envoyer des e-mails, emailing, infolettre, lettre d’information, envoi de newsletters, envoi en masse, Klaviyo',
        }),
        capability('transactional-email', {
          en: 'Transactional e-mail | order confirmation, automatic email, password email, SMTP',
          fr: 'E-mails transactionnels | confirmation de commande, e-mail automatique, SMTP',
        }),
        capability('email-design', {
          en: 'E-mail design | email template, build an email, email editor',
          fr: 'Création d’e-mails | modèle d’e-mail, gabarit, éditeur d’e-mails, maquette de newsletter',
        }),
        capability('email-deliverability', {
          en: 'Deliverability | spam, inbox placement, bounces, reach the inbox',
          fr: 'Délivrabilité | spam, arriver en boîte de réception, indésirables, rebonds',
        }),
      ],
    ),
    subcategory(
      'content-marketing',
      {
        en: 'Content marketing | blog, editorial calendar, articles, design, visuals',
        fr: 'Marketing de contenu | blog, calendrier éditorial, articles, création graphique, visuels',
      },
      [
        capability('editorial-planning', {
          en: 'Editorial planning | editorial calendar, content calendar, content plan',
          fr: 'Planification éditoriale | calendrier éditorial, planning de contenus, ligne éditoriale',
        }),
        capability('visual-creation', {
          en: 'Visual creation | make a visual, graphic design, banner, infographic, poster, Photoshop, Illustrator, InDesign, image, picture, retouch',
          fr: 'Création de visuels | créer un visuel, graphisme, bannière, infographie, affiche, maquette, Photoshop, Illustrator, InDesign, image, retouche, graphiste',
        }),
        capability('copywriting', {
          en: 'Writing and translation | write a text, copywriting, translate, proofread, ChatGPT, translation, Google Translate',
          fr: 'Rédaction et traduction | rédiger un texte, traduire, relire, corriger les fautes, ChatGPT, traduction, traducteur, Google Traduction',
        }),
      ],
    ),
    subcategory(
      'optimization-testing',
      {
        en: 'Optimisation, personalisation & testing | A/B test, CRO, conversion, heatmap',
        fr: 'Optimisation, personnalisation et tests | test A/B, conversion, CRO, carte de chaleur',
      },
      [
        capability('ab-testing', {
          en: 'A/B testing | test a page, test two versions, split test, experiment, Optimizely, VWO, two versions of a page',
          fr: 'Tests A/B | tester une page, comparer deux versions, expérimentation, A/B test, Optimizely, VWO, deux versions d’une page',
        }),
        capability('web-personalization', {
          en: 'Personalisation | personalise the site, tailored content, recommendations',
          fr: 'Personnalisation | personnaliser le site, contenu sur mesure, recommandations',
        }),
        capability('behaviour-analysis', {
          en: 'Heatmaps and session replay | heatmap, where people click, user recording, UX, Microsoft Clarity, Contentsquare, clicks, mouse movements, how visitors move',
          fr: 'Cartes de chaleur et rejeu de sessions | heatmap, où cliquent les visiteurs, parcours, ergonomie, UX, Microsoft Clarity, Contentsquare, clics, mouvements de souris',
        }),
      ],
    ),
    subcategory(
      'asset-management',
      {
        en: 'DAM, MRM & PIM | media library, images, photo bank, product sheets',
        fr: 'DAM, MRM et PIM | médiathèque, photothèque, banque d’images, fiches produit',
      },
      [
        capability('digital-asset-management', {
          en: 'Media library | DAM, store photos, image bank, logos, brand assets, official photos, brand pictures',
          fr: 'Médiathèque | DAM, ranger des photos, banque d’images, logos, charte graphique, photos officielles, photos de la marque',
        }),
        capability('product-information', {
          en: 'Product information | PIM, product sheets, product catalogue, product data',
          fr: 'Informations produit | PIM, fiches produit, catalogue produits, référentiel produit',
        }),
        capability('marketing-resources', {
          en: 'Marketing resources | MRM, approve visuals, creative workflow, proofing',
          fr: 'Ressources marketing | MRM, valider des visuels, circuit de création, bon à tirer',
        }),
      ],
    ),
    subcategory(
      'seo',
      {
        en: 'SEO | search engine optimisation, Google ranking, organic search, keywords',
        fr: 'Référencement naturel (SEO) | SEO, classement Google, mots-clés, être trouvé sur Google',
      },
      [
        capability('keyword-research', {
          en: 'Keyword research | keywords, search volume, competitor keywords, Ahrefs',
          fr: 'Recherche de mots-clés | mots-clés, volume de recherche, concurrents',
        }),
        capability('rank-tracking', {
          en: 'Rank tracking | Google position, ranking, search position',
          fr: 'Suivi de positions | position Google, classement, visibilité',
        }),
        capability('site-audit', {
          en: 'Site audit | SEO audit, broken links, crawl, page speed',
          fr: 'Audit de site | audit SEO, liens cassés, exploration, vitesse des pages',
        }),
      ],
    ),
    subcategory(
      'marketing-automation',
      {
        en: 'Marketing automation & lead management | automated campaigns, lead nurturing, scenarios',
        fr: 'Automatisation marketing et gestion des leads | campagnes automatiques, scénarios, marketing automation, prospects',
      },
      [
        capability('automated-journeys', {
          en: 'Automated journeys | scenario, workflow, trigger, welcome series, drip campaign, Marketo, Pardot',
          fr: 'Scénarios automatisés | scénario, déclencheur, parcours client, série de bienvenue, relance automatique, Marketo, Pardot',
        }),
        capability('lead-nurturing', {
          en: 'Lead nurturing | warm up leads, follow up prospects, lead generation',
          fr: 'Maturation des prospects | lead nurturing, relancer les prospects, génération de leads',
        }),
        capability('lead-scoring', {
          en: 'Lead scoring | score leads, hot leads, qualify prospects',
          fr: 'Notation des prospects | lead scoring, prospects chauds, qualifier les contacts',
        }),
        capability('landing-pages', {
          en: 'Landing pages | campaign page, create a page, sign-up page',
          fr: 'Pages d’atterrissage | landing page, page de campagne, créer une page, page d’inscription',
        }),
      ],
    ),
    subcategory(
      'cms-web-experience',
      {
        en: 'CMS & web experience | website, content management, publish a page, headless',
        fr: 'CMS et expérience web | site internet, gestion de contenu, publier une page, headless',
      },
      [
        capability('web-publishing', {
          en: 'Web publishing | edit the website, publish a page, update the site, mini-site, WordPress, Drupal',
          fr: 'Publication web | modifier le site, publier une page, mettre à jour le site, mini-site, WordPress, Drupal',
        }),
        capability('headless-content', {
          en: 'Headless content | content API, structured content, omnichannel content',
          fr: 'Contenu headless | API de contenu, contenu structuré, contenu omnicanal',
        }),
        capability('site-search', {
          en: 'Site search | search bar, internal search engine, search box',
          fr: 'Recherche sur le site | barre de recherche, moteur de recherche interne, trouver un produit',
        }),
      ],
    ),
  ],
);
