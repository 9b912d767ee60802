import type { Vocabulary } from './vocabulary'

export const SPANISH: Vocabulary = {
  gregorian: [
    'enero|ene',
    'febrero|feb',
    'marzo|mar',
    'abril|abr',
    'mayo|may',
    'junio|jun',
    'julio|jul',
    'agosto|ago',
    'septiembre|setiembre|sept|sep|set',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic',
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  seasons: ['primavera', 'verano', 'otoño', 'invierno'],
  ordinals: ['primero'],
  relative: { '-2': 'anteayer|antes de ayer|antier', '-1': 'ayer', '0': 'hoy', '1': 'mañana' },
  eras: { gregorian: 'gregoriano|del calendario gregoriano', solar_hijri: 'hégira solar|persa|del calendario persa' },
  signals: {
    about: 'alrededor de|alrededor del|hacia|aproximadamente|aprox|cerca de|cerca del|en torno a|en torno al|sobre',
    uncertain: 'quizás|quizá|tal vez|probablemente|posiblemente|acaso|al parecer|a lo mejor|incierto',
    part:
      'principios de|a principios de|comienzos de|a comienzos de|inicios de|a inicios de|mediados de|a mediados de|' +
      'finales de|a finales de|fines de|a fines de|principios del|mediados del|finales del|fin de',
    before: 'antes de|antes del|previo a',
    until: 'hasta|hasta el|a más tardar en|a más tardar el|no después de|no después del|no más tarde de',
    after: 'después de|después del|tras|posterior a|luego de',
    since: 'desde|a partir de|a partir del|no antes de|no antes del',
    between: 'entre|un día entre',
    and: 'y|e',
    or: 'o|u',
    to: 'a|al',
    or_earlier: 'o antes|o anterior|o anteriormente|y antes|a más tardar|como muy tarde',
    or_later: 'o después|o posterior|o más tarde|y después|en adelante|como muy pronto',
    decade: 'los años|años|en los años|la década de|década de|la década de los años',
    year_word: 'el año|año|del año|de el año',
    lunar: 'hégira lunar|lunar',
    filler: 'el|la|los|las|de|del|de la|en|día|mes de|mes|el mes de|durante|fecha|con fecha',
  },
}
