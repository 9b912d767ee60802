import { squeeze, wordTable } from './squeeze'

/** Words for somebody who is kept from a lawyer, or has one. */
export const LAWYER_WORDS = wordTable<'denied' | 'has'>({
  denied: 'refused|no access|access denied|denied access|denied a lawyer|محروم|محروم از وکیل|ممنوع|بدون دسترسی|refusé|'
    + 'accès refusé|privé d avocat|denegado|acceso denegado|privado de abogado',
  has: 'yes|has access|access|allowed|has a lawyer|represented|بله|آری|دارد|وکیل دارد|oui|a un avocat|autorisé|sí|tiene|'
    + 'tiene abogado|permitido',
})

/** Words of which nobody knows whether a lawyer is missing or kept away. */
export const NO_LAWYER: ReadonlySet<string> = new Set(
  ('no|none|no lawyer|without|without lawyer|خیر|نه|ندارد|وکیل ندارد|بدون وکیل|non|aucun|sans|sans avocat|ninguno|sin|'
    + 'sin abogado|no tiene').split('|').map(squeeze),
)
