import { expect, it } from 'vitest';
import { isVehicle } from './vehicles.ts';

it.each([
  'MUSTANG',
  "JACK'S CHEVY",
  'THE DODGE',
  'DODGE & MUSTANG',
  '747',
  '747 COCKPIT',
  'POLICE CAR #2',
  'A LAND ROVER DEFENDER 90 AND A VOLKSWAGEN GTI',
  'TOYOTA PRIUS',
  'BACK OF THE VAN',
  'INSIDE THE TAXI',
  'VOITURE DE LOU',
  'CAMION DES POMPIERS',
  'BATEAU',
  'TAXI - BANQUETTE',
])('%s is a vehicle', (set) => {
  expect(isVehicle(set)).toBe(true);
});

it.each([
  'CAR PARK',
  'TRAIN STATION',
  'BUS STOP',
  'TAXI RANK',
  'BOAT HOUSE',
  'CARPET SHOP',
  'CARAVANSERAI',
  'GARE DU TRAIN',
  'UNDER THE CHASSIS OF THE MAZDA',
  'THE TRUCK SLAMS INTO THE BACK OF THE LEXUS DOING FORTY',
  'GARAGE - CAR',
  'CAB COMPANY OFFICE',
])('%s is none', (set) => {
  expect(isVehicle(set)).toBe(false);
});
