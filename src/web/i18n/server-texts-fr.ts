/**
 * Sentences of the server in French, by the English ones: rules broken (`planning/words/conflict-sentences.ts`), labels of edits
 * (`live/labels.ts`), refusals (`live`), and why a day is closed. `{name}` is any words; `{on}` a day or nothing;
 * `{days}` and `{minutes}` a count with its unit. `tests/french-sentences.test.ts` holds this table to what the server says.
 */
export const SERVER_TEXTS_FR: readonly (readonly [english: string, french: string])[] = [
  // Strips and names that stand inside other sentences.
  ['Part {n} of scene {scene}', 'La partie {n} de la séquence {scene}'],
  ['Scene {scene}', 'La séquence {scene}'],
  ['A scene', 'Une séquence'],
  // Rules.
  ['{strip} is on no day.', '{strip} n’est sur aucun jour.'],
  ['{strip} is on {n} days.', '{strip} est sur {n} jours.'],
  [
    '{strip} is planned at {place}{on}, which is not a way its set may be shot.',
    '{strip} est prévue à {place}{on}, qui n’est pas une façon permise de tourner son décor.',
  ],
  [
    '{strip} is planned with {unit}{on}, which may not shoot it.',
    '{strip} est prévue avec {unit}{on}, qui ne peut pas la tourner.',
  ],
  ['{person} is not available{on}.', '{person} n’est pas disponible{on}.'],
  [
    '{person} is called {minutes} before their own hours{on}.',
    '{person} est convoqué(e) {minutes} avant ses horaires{on}.',
  ],
  ['{person} wraps {minutes} after their own hours{on}.', '{person} finit {minutes} après ses horaires{on}.'],
  ['{person} is in strips of {n} units{on}.', '{person} est avec {n} équipes à la fois{on}.'],
  [
    '{person} has {days} too few to travel to {base} before the work{on}.',
    'Il manque {days} à {person} pour se rendre à {base} avant le travail{on}.',
  ],
  ['{place} is not open{on}.', '{place} n’est pas ouvert{on}.'],
  [
    '{strip} starts {minutes} before {place} opens{on}.',
    '{strip} commence {minutes} avant l’ouverture de {place}{on}.',
  ],
  ['{strip} ends {minutes} after {place} closes{on}.', '{strip} finit {minutes} après la fermeture de {place}{on}.'],
  [
    '{place} cannot be dressed before the visit that starts{on}.',
    '{place} ne peut pas être installé avant la venue qui commence{on}.',
  ],
  [
    '{place} cannot be struck after the visit that ends{on}.',
    '{place} ne peut pas être remis en état après la venue qui finit{on}.',
  ],
  [
    '{strip} starts {minutes} before its light at {place}{on}.',
    '{strip} commence {minutes} avant sa lumière à {place}{on}.',
  ],
  ['{strip} ends {minutes} after its light at {place}{on}.', '{strip} finit {minutes} après sa lumière à {place}{on}.'],
  ['{strip} has no such light at {place}{on}.', '{strip} n’a pas cette lumière à {place}{on}.'],
  [
    'The day of {unit}{on} has {minutes} more work than the rules allow.',
    'La journée de {unit}{on} compte {minutes} de travail de trop selon les règles.',
  ],
  [
    'The day of {unit}{on} is {minutes} longer from call to wrap than the rules allow.',
    'L’amplitude de {unit}{on} dépasse les règles de {minutes}.',
  ],
  [
    'The day of {person}{on} is {minutes} longer than their contract allows.',
    'La journée de {person}{on} dépasse son contrat de {minutes}.',
  ],
  [
    'The rest of {unit} before the call{on} is {minutes} too short.',
    'Il manque {minutes} de repos à {unit} avant la convocation{on}.',
  ],
  [
    'The weekly rest of {unit} before the call{on} is {minutes} too short.',
    'Il manque {minutes} de repos hebdomadaire à {unit} avant la convocation{on}.',
  ],
  [
    'The rest of {person} before their call{on} is {minutes} too short.',
    'Il manque {minutes} de repos à {person} avant sa convocation{on}.',
  ],
  ['{unit} shoots{on}, when {base} is closed.', '{unit} tourne{on}, quand {base} est fermé.'],
  ['{unit} shoots{on}, when it does not exist.', '{unit} tourne{on}, quand elle n’existe pas.'],
  [
    '{unit} shoots {days} too many in the week of its work{on}.',
    '{unit} tourne {days} de trop dans la semaine du travail{on}.',
  ],
  [
    '{unit} shoots {days} too many in a row from its work{on}.',
    '{unit} tourne {days} de trop d’affilée à partir du travail{on}.',
  ],
  [
    '{unit} works {minutes} too much in the week of its work{on}.',
    '{unit} travaille {minutes} de trop dans la semaine du travail{on}.',
  ],
  [
    '{person} works {days} too many in the week of their work{on}.',
    '{person} travaille {days} de trop dans la semaine de son travail{on}.',
  ],
  [
    '{person} works {days} too many in a row from their work{on}.',
    '{person} travaille {days} de trop d’affilée à partir de son travail{on}.',
  ],
  [
    '{person} is there {minutes} longer than their age allows{on}.',
    '{person} reste {minutes} de plus que son âge ne le permet{on}.',
  ],
  [
    '{person} is called {minutes} earlier than their age allows{on}.',
    '{person} est convoqué(e) {minutes} plus tôt que son âge ne le permet{on}.',
  ],
  [
    '{person} wraps {minutes} later than their age allows{on}.',
    '{person} finit {minutes} plus tard que son âge ne le permet{on}.',
  ],
  ['{person} needs a tutor{on} and none is named.', '{person} doit avoir un répétiteur{on} et aucun n’est nommé.'],
  [
    '{strip} comes {days} too early{on} after the scenes that must be shot before it.',
    '{strip} vient {days} trop tôt{on} après les séquences à tourner avant elle.',
  ],
  [
    '{strip} starts {minutes} before the end of a scene that must come first{on}.',
    '{strip} commence {minutes} avant la fin d’une séquence qui doit la précéder{on}.',
  ],
  [
    '{strip} and the scenes that must be on its day are on {n} days.',
    '{strip} et les séquences qui doivent se tourner le même jour sont sur {n} jours.',
  ],
  [
    '{strip} and {n} scenes that must not be on one day are together{on}.',
    '{strip} est avec {n} séquences qui ne doivent pas se tourner le même jour{on}.',
  ],
  [
    '{strip} and {n} scene that must not be on one day are together{on}.',
    '{strip} est avec une séquence qui ne doit pas se tourner le même jour{on}.',
  ],
  [
    '{strip} is {days} too early{on}: its preparation or its script is not ready.',
    '{strip} vient {days} trop tôt{on} : sa préparation ou son scénario n’est pas prêt.',
  ],
  [
    '{strip} is {days} too early{on} for the permit of {place}.',
    '{strip} vient {days} trop tôt{on} pour l’autorisation de {place}.',
  ],
  [
    '{strip} is {days} too early{on}: its set is not built.',
    '{strip} vient {days} trop tôt{on} : son décor n’est pas construit.',
  ],
  [
    '{strip} is at another base than the rest of the day of {unit}{on}.',
    '{strip} est à une autre base que le reste de la journée de {unit}{on}.',
  ],
  ['{unit} goes to {base} {n} times too often.', '{unit} va {n} fois de trop à {base}.'],
  ['{unit} goes to {base} {n} time too often.', '{unit} va une fois de trop à {base}.'],
  [
    '{unit} has {days} too few to travel to {base} before the work{on}.',
    'Il manque {days} à {unit} pour aller à {base} avant le travail{on}.',
  ],
  ['{strip} is pinned{on} and is not there.', '{strip} est épinglée{on} et n’y est pas.'],
  ['The pinned day of {unit}{on} differs in {n} places.', 'La journée épinglée de {unit}{on} diffère en {n} endroits.'],
  ['The pinned day of {unit}{on} differs in {n} place.', 'La journée épinglée de {unit}{on} diffère en un endroit.'],
  // Labels of edits.
  ['Move {n} strips to {there}', 'Déplacer {n} bandes : {there}'],
  ['Move a banner to {there}', 'Déplacer un bandeau : {there}'],
  ['Move scene {scene} to {there}', 'Déplacer la séquence {scene} : {there}'],
  ['Move {day} to {there}', 'Déplacer {day} : {there}'],
  ['the boneyard', 'hors plan'],
  ['Swap {a} and {b}', 'Échanger {a} et {b}'],
  ['Add banner "{text}"', 'Ajouter le bandeau « {text} »'],
  ['Reword a banner to "{text}"', 'Changer un bandeau en « {text} »'],
  ['Remove a banner', 'Retirer un bandeau'],
  ['Free the call of {day}', 'Libérer la convocation : {day}'],
  ['Call {day} at {clock}', 'Convoquer à {clock} : {day}'],
  ['Lock {day}', 'Verrouiller : {day}'],
  ['Unlock {day}', 'Déverrouiller : {day}'],
  ['Shoot {set} at {way}', 'Tourner {set} : {way}'],
  ['Duplicate board as "{name}"', 'Dupliquer le plan : « {name} »'],
  ['Rename board to "{name}"', 'Renommer le plan : « {name} »'],
  ['Delete a board', 'Supprimer un plan'],
  ['Make another board the plan', 'Changer de plan actif'],
  ['Edit scene {scene}', 'Modifier la séquence {scene}'],
  ['Edit {path}', 'Modifier {path}'],
  ['Remove {path}', 'Retirer {path}'],
  ['Pin scene {scene} to {day}', 'Épingler la séquence {scene} : {day}'],
  ['Pin part {n} of scene {scene} to {day}', 'Épingler la partie {n} de la séquence {scene} : {day}'],
  ['Unpin scene {scene}', 'Libérer la séquence {scene}'],
  ['Unpin part {n} of scene {scene}', 'Libérer la partie {n} de la séquence {scene}'],
  ['Split scene {scene} into {n}', 'Couper la séquence {scene} en {n}'],
  ['Join scene {scene}', 'Réunir la séquence {scene}'],
  // Why a day is closed.
  ['not a working weekday', 'jour non travaillé'],
  ['hiatus', 'pause'],
  ['holiday of the season', 'jour férié de la saison'],
  ['before the first shooting day {date}', 'avant le premier jour de tournage {date}'],
  ['after the last shooting day {date}', 'après le dernier jour de tournage {date}'],
  // Why a cost line is what it is.
  ['{minutes} over {hours} of work{dated}', '{minutes} au-delà de {hours} de travail{dated}'],
  ['{minutes} in the night hours{dated}', '{minutes} en heures de nuit{dated}'],
  ['sixth or later shooting day of the week{dated}', 'sixième jour de tournage de la semaine, ou plus{dated}'],
  ['work on a Sunday{dated}', 'travail le dimanche{dated}'],
  ['work on a holiday ({name}){dated}', 'travail un jour férié ({name}){dated}'],
  ['work on a holiday{dated}', 'travail un jour férié{dated}'],
  ['held {count} between {date} and {there}', 'retenu(e) {count} entre le {date} et le {there}'],
  ['held {count}', 'retenu(e) {count}'],
  ['{count} to {base}{dated}, fare and travel pay', '{count} vers {base}{dated}, billet et indemnité'],
  ['building {way}, {count}', 'construction ({way}), {count}'],
  ['building {way}', 'construction ({way})'],
  ['dressing for the visit that starts{dated}', 'installation pour la venue qui commence{dated}'],
  ['striking after the visit that ends{dated}', 'remise en état après la venue qui finit{dated}'],
  ['striking {way}', 'remise en état ({way})'],
  ['permit, once', 'autorisation, une fois'],
  ['the company goes to {base}{dated}', 'l’équipe part pour {base}{dated}'],
  ['{count}{at} away from home{in}', '{count}{at} loin de chez soi{in}'],
  ['hotel and allowance of the crew, {count}{at}{in}', 'hôtel et indemnité de l’équipe, {count}{at}{in}'],
  ['{count} guaranteed{at}, {days} included', '{count} garanti(s){at}, {days} compris'],
  ['{count}{at} beyond the {n} included', '{count}{at} au-delà des {n} compris'],
  ['flat fee for the whole run', 'forfait pour toute la durée'],
  ['{rate} % of what qualifies ({name}), at its cap', '{rate} % de ce qui est éligible ({name}), au plafond'],
  ['{rate} % of what qualifies ({name})', '{rate} % de ce qui est éligible ({name})'],
  ['{count}{at}{in}', '{count}{at}{in}'],
  ['{count}{at}{dated}', '{count}{at}{dated}'],
  ['{n}{at}{dated}', '{n}{at}{dated}'],
  ['{step} ({count})', '{step} ({count})'],
  // Availability painted.
  ['{person} away {day} to {there}', '{person} absent(e) : du {day} au {there}'],
  ['{person} away {day}', '{person} absent(e) : {day}'],
  ['{person} free {day} to {there}', '{person} libre : du {day} au {there}'],
  ['{person} free {day}', '{person} libre : {day}'],
];
