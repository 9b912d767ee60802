import type { Vocabulary } from './vocabulary'

/** Months of the lunar calendar: known so that they are refused by name, never taken for something else. */
export const LUNAR: Vocabulary = {
  signals: {
    lunar:
      'muharram|moharram|safar|rabi al awwal|rabi al thani|jumada al awwal|jumada al thani|rajab|shaban|' +
      'ramadan|ramazan|shawwal|shavval|dhu al qadah|dhu al hijjah|' +
      'محرم|صفر|ربیع الاول|ربیع الثانی|جمادی الاول|جمادی الاولی|جمادی الثانی|رجب|شعبان|رمضان|شوال|ذی القعده|ذیقعده|' +
      'ذی الحجه|ذیحجه',
  },
}
