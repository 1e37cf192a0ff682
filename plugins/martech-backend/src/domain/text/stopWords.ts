/** Folded words that say nothing about a need, in both languages. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a an and any are as at be by can do does for from get have how i in into is it its me my need of on or our some',
    'that the their them this to tool tools solution solutions software want we what which who will with works work you your',
    'au aux avec besoin ce ces cet cette comment dans de des du elle en est et etre faire il ils j je l la le les leur',
    'leurs logiciel logiciels ma mes moi mon ne nos notre nous ou outil outils par pas pour qu que quel quelle qui sa',
    'afin ainsi alors apres aussi aupres avant avoir bien car chaque chez dont entre faut aimerais lors mais meme mieux moins',
    'peu peut plus pouvoir puis quels quelles quoi sans selon sous suis tout tous toute toutes tres vers',
    'after all also anybody anyone around before each everybody find here if just like let make makes needs one other people place see so somebody',
    'someone something than there they thing things up us use using very way would about could should when where',
    'aimerait autre autres chose choses dois doit endroit existe facon fait gens jamais lieu peux permet quelque quelques quelqu recherche',
    'savoir cherche trouve trouver truc trucs utiliser veut voir y t',
    's ses son sont sur un une veux voudrais vos votre vous d n c m',
  ].flatMap(line => line.split(' ')),
);
