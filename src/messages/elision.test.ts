import { describe, expect, it } from 'vitest';
import { speak } from './catalogues.ts';
import { withA, withDe } from './elision.ts';
import { message } from './message.ts';

describe('French "de" before a name', () => {
  it.each([
    ['Ana', 'd’Ana'],
    ['Élodie', 'd’Élodie'],
    ['Œdipe', 'd’Œdipe'],
    ['Marc', 'de Marc'],
    ['Hélène', 'd’Hélène'],
    ['Hugh', 'de Hugh'],
    ['Halles de Paris', 'de Halles de Paris'],
    ['Yves', 'd’Yves'],
    ['Yann', 'de Yann'],
    ['ATELIER - NUIT', 'd’ATELIER - NUIT'],
    ['le quai', 'du quai'],
    ['les quais', 'des quais'],
    ['la rue', 'de la rue'],
    ['l’atelier', 'de l’atelier'],
    ['Le Havre', 'de Le Havre'],
    ['onze', 'de onze'],
    ['12 rue des Lilas', 'de 12 rue des Lilas'],
    ['', 'de '],
  ])('%s: %s', (name, said) => {
    expect(withDe(name)).toBe(said);
  });

  it('is in the sentences', () => {
    expect(speak('fr').say(message('web.forms.edit-person', { name: 'Ana' }))).toBe('Contrat et horaires d’Ana');
  });
});

describe('French "à" before a name', () => {
  it.each([
    ['le quai', 'au quai'],
    ['les quais', 'aux quais'],
    ['la rue', 'à la rue'],
    ['l’atelier', 'à l’atelier'],
    ['Le Havre', 'à Le Havre'],
    ['Paris', 'à Paris'],
    ['lequel', 'à lequel'],
  ])('%s: %s', (name, said) => {
    expect(withA(name)).toBe(said);
  });

  it('is in the sentences', () => {
    const said = message('rule.sets-at-once.too-many', { place: 'les Studios de Bry', on: 'lundi', amount: 1 });
    expect(speak('fr').say(said)).toContain('place aux Studios de Bry le lundi');
  });
});
