import type { Status } from '../../vocabulary'
import { wordTable } from './squeeze'

/**
 * Statuses in the words of lists. Words that may mean two of them ("in custody", "killed", زندان) are missing on
 * purpose: they are asked about.
 */
export const STATUS_WORDS = wordTable<Status>({
  detained: 'arrested|in detention|in pretrial detention|pretrial detention|awaiting trial|temporary detention|'
    + 'بازداشت|در بازداشت|بازداشتی|بازداشت شده|دستگیر شده|بازداشت موقت|'
    + 'détenu|détenue|arrêté|arrêtée|en détention provisoire|détenido|detenida|detenido|en prisión preventiva',
  on_trial: 'in trial|under trial|trial|در حال محاکمه|در حال دادرسی|en procès|en juicio',
  sentenced: 'convicted|محکوم|محکوم شده|condamné|condamnée|condenado|condenada',
  imprisoned: 'serving sentence|serving his sentence|serving her sentence|serving prison term|in prison serving|'
    + 'در حال تحمل حبس|در حال سپری کردن محکومیت|حال گذراندن محکومیت|emprisonné|emprisonnée|purge sa peine|'
    + 'encarcelado|encarcelada|cumpliendo condena',
  death_row: 'on death row|sentenced to death|awaiting execution|محکوم به اعدام|در انتظار اعدام|زیر حکم اعدام|'
    + 'condamné à mort|condamnée à mort|dans le couloir de la mort|condenado a muerte|condenada a muerte|'
    + 'en el corredor de la muerte',
  disappeared: 'missing|forcibly disappeared|enforced disappearance|whereabouts unknown|ناپدید|ناپدید شده|مفقود|'
    + 'disparu|disparue|desaparecido|desaparecida',
  house_arrest: 'under house arrest|حصر|حصر خانگی|در حصر|assigné à résidence|arresto domiciliario',
  exiled: 'in exile|internal exile|تبعید|تبعیدی|در تبعید|exilé|exilée|exiliado|exiliada|desterrado|desterrada',
  furlough: 'on furlough|on leave|temporary release|مرخصی|در مرخصی|مرخصی درمانی|en permission|de permiso',
  bail: 'on bail|released on bail|free on bail|آزاد با وثیقه|آزاد به قید وثیقه|وثیقه|به قید وثیقه|'
    + 'libéré sous caution|libérée sous caution|sous caution|en libertad bajo fianza|bajo fianza',
  summoned: 'احضار|احضار شده|convoqué|convoquée|citado|citada',
  at_large: 'wanted|in hiding|fugitive|فراری|متواری|تحت تعقیب|en fuite|recherché|en fuga|prófugo',
  released: 'free|freed|آزاد|آزاد شده|آزاد شد|libéré|libérée|libre|liberado|liberada|en libertad',
  died_in_custody: 'died in prison|died in detention|death in custody|فوت در زندان|مرگ در زندان|مرگ در بازداشت|'
    + 'جان باختن در زندان|mort en détention|morte en détention|mort en prison|muerto en prisión|muerta en prisión|'
    + 'murió bajo custodia',
  executed: 'hanged|اعدام شده|اعدام شد|exécuté|exécutée|ejecutado|ejecutada',
  deceased: 'dead|died|فوت|فوت شده|درگذشته|درگذشت|décédé|décédée|fallecido|fallecida',
})
