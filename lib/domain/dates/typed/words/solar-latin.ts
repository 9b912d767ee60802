import type { Vocabulary } from './vocabulary'

/** The Solar Hijri months as they are written in Latin letters. "Day" for Dey is left out: it is an English word. */
export const SOLAR_LATIN: Vocabulary = {
  solar: [
    'farvardin|farwardin|farvardeen|farvardín',
    'ordibehesht|ordibehest|ordybehesht|urdibihisht|ordibihisht|ordibeheshet',
    'khordad|khordaad|khurdad|xordad|jordad|chordad',
    'tir|teer',
    'mordad|mordaad|amordad|murdad',
    'shahrivar|sharivar|shahriwar|shahrivār|shahrewar|schahriwar',
    'mehr',
    'aban|abaan',
    'azar|aazar',
    'dey|dei',
    'bahman',
    'esfand|espand|isfand|esphand|sfand',
  ],
}
