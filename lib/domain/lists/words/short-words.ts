import { wordTable } from './squeeze'

export type Sex = 'female' | 'male' | 'other'

/** Words for somebody's sex. M and F alone mean it in English; in French and Spanish H stands beside them. */
export const SEX_WORDS = wordTable<Sex>({
  female: 'f|woman|girl|زن|مونث|مؤنث|دختر|خانم|femme|féminin|fille|mujer|femenino',
  male: 'man|boy|مرد|مذکر|پسر|آقا|homme|masculin|garçon|hombre|masculino|varón',
  other: 'non-binary|nonbinary|دیگر|سایر|autre|otro|otra',
})

export type ReleaseKind = 'end_of_term' | 'bail' | 'conditional' | 'furlough' | 'pardon' | 'acquittal' | 'unknown'

/** Why somebody was let go. */
export const RELEASE_WORDS = wordTable<ReleaseKind>({
  end_of_term: 'end of sentence|sentence served|served|پایان حبس|پایان محکومیت|اتمام محکومیت|fin de peine|fin de condena',
  bail: 'on bail|وثیقه|با وثیقه|به قید وثیقه|قرار وثیقه|caution|sous caution|fianza|bajo fianza',
  conditional: 'parole|conditional release|آزادی مشروط|مشروط|libération conditionnelle|conditionnelle|'
    + 'libertad condicional|condicional',
  furlough: 'leave|temporary|مرخصی|مرخصی درمانی|permission|permission de sortie|permiso|permiso de salida',
  pardon: 'amnesty|clemency|عفو|عفو رهبری|grâce|amnistie|indulto|amnistía',
  acquittal: 'acquitted|تبرئه|برائت|acquittement|acquitté|absolución|absuelto|absuelta',
})

export type DeathCause = 'execution' | 'in_custody' | 'after_release' | 'unknown'

/** Of what somebody died, as far as the record parts it. */
export const DEATH_WORDS = wordTable<DeathCause>({
  execution: 'executed|hanged|hanging|اعدام|exécution|pendaison|ejecución|ahorcamiento',
  in_custody: 'died in custody|died in prison|death in custody|فوت در زندان|مرگ در زندان|مرگ در بازداشت|'
    + 'mort en détention|muerte bajo custodia|muerte en prisión',
  after_release: 'died after release|after his release|پس از آزادی|بعد از آزادی|après sa libération|tras su liberación',
})

export type Channel =
  | 'visit' | 'phone' | 'video' | 'letter' | 'lawyer' | 'consular' | 'court' | 'co_prisoner' | 'third_party' | 'rumour'
  | 'official'

/** How somebody was heard of. */
export const CHANNEL_WORDS = wordTable<Channel>({
  visit: 'family visit|in person|ملاقات|ملاقات حضوری|visite|parloir|visita',
  phone: 'call|phone call|telephone|تلفن|تماس|تماس تلفنی|téléphone|appel|appel téléphonique|teléfono|llamada',
  video: 'video call|تماس تصویری|تصویری|appel vidéo|videollamada',
  letter: 'نامه|lettre|carta',
  lawyer: 'وکیل|ملاقات وکیل|avocat|avocate|abogado|abogada',
  consular: 'consul|consular visit|کنسولی|ملاقات کنسولی|consulaire|consulado',
  court: 'hearing|court hearing|دادگاه|tribunal|audience|audiencia',
  co_prisoner: 'cellmate|fellow prisoner|هم بند|همبندی|codétenu|compañero de celda',
  third_party: 'friend|relative|third person|شخص ثالث|tiers|tercero',
  rumour: 'rumor|شایعه|rumeur',
  official: 'official statement|authorities|مقام رسمی|منبع رسمی|officiel|oficial',
})
