import type { ListField } from '../field-names'
import { squeeze } from './squeeze'

/** What columns are called in the lists of four languages, by what they hold. */
const HEADERS: Readonly<Partial<Record<ListField, string>>> = {
  external_key: 'id|no|number|code|ref|reference|case id|case number|شناسه|کد|ردیف|شماره|شماره پرونده|numéro|identifiant|'
    + 'número|identificador|clave',
  name: 'name|full name|person|prisoner|prisoner name|detainee|نام|نام و نام خانوادگی|اسم|نام کامل|نام زندانی|nom complet|'
    + 'nom et prénom|prisonnier|nombre y apellidos|nombre completo|preso|detenido',
  name_latin: 'name latin|latin name|name english|english name|name en|name in english|نام لاتین|نام انگلیسی|nom latin',
  name_native: 'name persian|persian name|farsi name|name farsi|name fa|native name|name in persian|نام فارسی|'
    + 'نام به فارسی|nom persan|nombre persa',
  given_name: 'first name|given name|forename|نام کوچک|prénom|nombre de pila',
  family_name: 'last name|surname|family name|نام خانوادگی|فامیل|شهرت|nom de famille|apellido|apellidos',
  alias: 'alias|aliases|also known as|aka|other names|nickname|نام مستعار|نام های دیگر|معروف به|autres noms|alias|otros nombres',
  birth: 'birth|date of birth|birth date|born|dob|year of birth|birth year|تولد|تاریخ تولد|سال تولد|متولد|naissance|'
    + 'date de naissance|né|nacimiento|fecha de nacimiento|año de nacimiento',
  age: 'age|age at arrest|age when arrested|سن|سن هنگام بازداشت|âge|âge à l arrestation|edad|edad al ser detenido',
  sex: 'sex|gender|جنسیت|جنس|sexe|genre|sexo|género',
  nationality: 'nationality|nationalities|citizenship|country|تابعیت|ملیت|nationalité|nacionalidad',
  occupation: 'occupation|profession|job|activity|شغل|حرفه|پیشه|فعالیت|métier|profession|ocupación|profesión',
  group: 'group|groups|organisation|organization|affiliation|party|membership|گروه|سازمان|تشکل|عضویت|groupe|organisation|'
    + 'appartenance|grupo|organización|afiliación',
  home_place: 'home|home town|hometown|city|residence|place of residence|province|شهر|محل سکونت|استان|زادگاه|ville|'
    + 'domicile|ciudad|residencia|provincia',
  arrest_date: 'arrest date|date of arrest|arrested|arrested on|arrest|detention date|date of detention|detained on|'
    + 'تاریخ بازداشت|تاریخ دستگیری|بازداشت|زمان بازداشت|date d arrestation|arrestation|arrêté le|fecha de detención|'
    + 'fecha de arresto|detención',
  arrested_by: 'arrested by|arresting authority|authority|agency|arresting agency|نهاد بازداشت کننده|بازداشت توسط|ضابط|'
    + 'arrêté par|autorité|detenido por|autoridad',
  arrest_place: 'place of arrest|arrest place|arrest location|محل بازداشت|محل دستگیری|lieu d arrestation|'
    + 'lugar de detención|lugar del arresto',
  custody_dates: 'dates|dates of detention|arrest and release|arrest and release dates|تاریخ بازداشت و آزادی|'
    + 'dates de détention|fechas de detención',
  prison: 'prison|place of detention|detention place|detention centre|detention center|current prison|held at|facility|'
    + 'زندان|محل نگهداری|محل حبس|بازداشتگاه|lieu de détention|prison actuelle|cárcel|prisión|lugar de reclusión',
  ward: 'ward|section|prison ward|بند|اندرزگاه|quartier|pabellón|módulo',
  transfer_date: 'transfer date|date of transfer|transferred on|تاریخ انتقال|انتقال|date de transfert|fecha de traslado',
  charge: 'charge|charges|accusation|accusations|allegation|offence|offense|اتهام|اتهامات|عناوین اتهامی|موارد اتهامی|'
    + 'chef d accusation|accusation|motif|inculpation|cargo|cargos|acusación|delito',
  charge_date: 'charge date|date of charge|تاریخ تفهیم اتهام|date d inculpation|fecha de la acusación',
  sentence: 'sentence|verdict|punishment|prison term|term|length of sentence|حکم|محکومیت|میزان حکم|مجازات|میزان محکومیت|'
    + 'peine|condamnation|condena|pena|sentencia',
  sentence_date: 'sentence date|date of sentence|verdict date|date of verdict|تاریخ حکم|تاریخ صدور حکم|date du jugement|'
    + 'date de condamnation|fecha de la sentencia|fecha de condena',
  status: 'status|current status|situation|state|وضعیت|آخرین وضعیت|وضعیت فعلی|statut|situation actuelle|état|estado|'
    + 'situación|estatus',
  status_date: 'status date|as of|last update|updated|last updated|تاریخ وضعیت|تاریخ به روزرسانی|آخرین به روزرسانی|'
    + 'date du statut|mise à jour|fecha del estado|actualización',
  release_date: 'release date|date of release|released|released on|تاریخ آزادی|آزادی|زمان آزادی|date de libération|libéré le|'
    + 'fecha de liberación|liberación',
  release_kind: 'release type|kind of release|type of release|release reason|نوع آزادی|نحوه آزادی|type de libération|'
    + 'tipo de liberación|motivo de liberación',
  death_date: 'death date|date of death|died|died on|execution date|date of execution|تاریخ فوت|تاریخ مرگ|تاریخ اعدام|'
    + 'date de décès|décès|date d exécution|fecha de muerte|fallecimiento|fecha de ejecución',
  death_cause: 'cause of death|death cause|علت مرگ|علت فوت|cause du décès|causa de muerte',
  last_contact: 'last contact|date of last contact|last heard|last heard from|last call|last visit|آخرین تماس|'
    + 'تاریخ آخرین تماس|آخرین ملاقات|dernier contact|último contacto|última comunicación',
  contact_channel: 'contact type|type of contact|channel|kind of contact|نوع تماس|نحوه تماس|type de contact|tipo de contacto',
  health: 'health|illness|illnesses|medical condition|health condition|health issues|disease|وضعیت سلامت|سلامت|بیماری|'
    + 'بیماری ها|وضعیت جسمانی|santé|maladie|état de santé|problèmes de santé|salud|enfermedad|estado de salud',
  health_date: 'health date|date of illness|ill since|تاریخ بیماری|malade depuis|fecha de la enfermedad|enfermo desde',
  hunger_strike_from: 'hunger strike|hunger strike start|hunger strike from|hunger strike since|start of hunger strike|'
    + 'اعتصاب غذا|شروع اعتصاب غذا|آغاز اعتصاب غذا|grève de la faim|début de la grève de la faim|huelga de hambre|'
    + 'inicio de la huelga de hambre',
  hunger_strike_to: 'hunger strike end|hunger strike to|hunger strike until|end of hunger strike|پایان اعتصاب غذا|'
    + 'fin de la grève de la faim|fin de la huelga de hambre',
  hearing_date: 'hearing|hearings|hearing date|date of hearing|court date|trial date|date of trial|next hearing|تاریخ دادگاه|'
    + 'جلسه دادگاه|تاریخ جلسه|زمان دادگاه|audience|date d audience|date du procès|prochaine audience|audiencia|'
    + 'fecha de audiencia|fecha del juicio|próxima audiencia',
  hearing_court: 'court|court branch|branch|tribunal|دادگاه|شعبه|شعبه دادگاه|juridiction|juzgado',
  lawyer: 'lawyer|attorney|lawyer access|access to lawyer|access to a lawyer|legal counsel|وکیل|دسترسی به وکیل|وکیل مدافع|'
    + 'avocat|accès à un avocat|abogado|acceso a abogado|acceso a un abogado',
  note: 'note|notes|comment|comments|remarks|details|description|more information|توضیح|توضیحات|یادداشت|ملاحظات|شرح|'
    + 'remarques|commentaires|observations|notas|observaciones|comentarios|descripción',
}

const EXACT = new Map<string, ListField>()
for (const [field, words] of Object.entries(HEADERS) as [ListField, string][]) {
  for (const word of words.split('|')) EXACT.set(squeeze(word), field)
}
/** Longer words first: an arrest date is one, though it has the word arrest in it. */
const LONGEST_FIRST = [...EXACT].filter(([word]) => word.length > 3).sort(([one], [other]) => other.length - one.length)

/** What a column of this name likely holds: by its whole name, else by the longest of these words in it. */
export function fieldCalled(name: string): ListField | null {
  const squeezed = squeeze(name.replace(/ \(\d+\)$/, ''))
  return EXACT.get(squeezed) ?? LONGEST_FIRST.find(([word]) => squeezed.includes(word))?.[1] ?? null
}
