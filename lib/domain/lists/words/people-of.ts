import { wordTable } from './squeeze'

/** The people of the countries that lists name most, where the name of the country itself does not stand there. */
export const PEOPLE_OF = wordTable({
  IR: 'iranian|ایرانی|iranien|iranienne|iraní',
  AF: 'afghan|afghani|افغان|افغانی|افغانستانی|afghane|afgano|afgana',
  IQ: 'iraqi|عراقی|irakien|irakienne|iraquí',
  SY: 'syrian|سوری|syrien|syrienne|sirio|siria',
  TR: 'turkish|ترک|ترکیه ای|turc|turque|turco|turca',
  PK: 'pakistani|پاکستانی|pakistanais|pakistanaise|paquistaní',
  LB: 'lebanese|لبنانی|libanais|libanaise|libanés|libanesa',
  GB: 'british|uk|بریتانیایی|انگلیسی|britannique|británico|británica',
  US: 'american|usa|آمریکایی|américain|américaine|estadounidense',
  DE: 'german|آلمانی|allemand|allemande|alemán|alemana',
  FR: 'french|فرانسوی|français|française|francés|francesa',
  SE: 'swedish|سوئدی|suédois|suédoise|sueco|sueca',
  AT: 'austrian|اتریشی|autrichien|autrichienne|austriaco|austriaca',
  BE: 'belgian|بلژیکی|belge|belga',
  CA: 'canadian|کانادایی|canadien|canadienne|canadiense',
  AU: 'australian|استرالیایی|australien|australienne|australiano|australiana',
  NL: 'dutch|هلندی|néerlandais|néerlandaise|neerlandés|holandés',
  RU: 'russian|روس|روسی|russe|ruso|rusa',
  CN: 'chinese|چینی|chinois|chinoise|chino|china',
  AZ: 'azerbaijani|azeri|آذربایجانی|azerbaïdjanais|azerbaiyano',
})
