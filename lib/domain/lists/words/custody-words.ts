import type { DateOf } from '../said'

/** Words beside a date that say what it is of, as pieces of a pattern over text in small letters. */
export const CUSTODY_WORDS: Readonly<Record<DateOf, string>> = {
  arrest: [
    'arrested(?: on)?', 'detained(?: on)?', 'arrest(?: date)?', 'date of arrest', 'تاریخ بازداشت', 'بازداشت شده(?: در)?',
    'بازداشت شد', 'بازداشت', 'دستگیر شده', 'دستگیر شد', 'دستگیری', 'arrêtée?(?: le)?', 'arrestation', 'détenue?',
    'detenid[oa](?: el)?', 'arrestad[oa](?: el)?', 'detención',
  ].join('|'),
  release: [
    'released(?: on)?', 'freed(?: on)?', 'release(?: date)?', 'date of release', 'تاریخ آزادی', 'آزاد شده', 'آزاد شد',
    'آزادی', 'آزاد', 'libérée?(?: le)?', 'libération', 'liberad[oa](?: el)?', 'liberación', 'puest[oa] en libertad',
  ].join('|'),
}
