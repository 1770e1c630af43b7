/**
 * Sentences of the server in French, by the English ones: rules broken (`planning/words/conflicts.ts`), labels of edits
 * (`live/labels.ts`), refusals (`live`), and why a day is closed. `{name}` is any words; `{on}` a day or nothing;
 * `{days}` and `{minutes}` a count with its unit. `tests/french-sentences.test.ts` holds this table to what the server says.
 */
export const SERVER_TEXTS_FR: readonly (readonly [english: string, french: string])[] = [
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
  // Availability painted.
  ['{person} away {day} to {there}', '{person} absent(e) : du {day} au {there}'],
  ['{person} away {day}', '{person} absent(e) : {day}'],
  ['{person} free {day} to {there}', '{person} libre : du {day} au {there}'],
  ['{person} free {day}', '{person} libre : {day}'],
];
