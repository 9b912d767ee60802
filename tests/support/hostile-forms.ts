/** A text that runs where it is taken for anything but text; `data-hostile` shows that it became an element. */
export const HOSTILE_TEXTS = [
  '<img data-hostile src=x onerror=hit()>',
  '"><script data-hostile>hit()</script>',
  '\' onfocus=hit() autofocus x="',
  '</textarea><svg data-hostile onload=hit()>',
  '{{constructor.constructor("hit()")()}}${hit()}',
] as const

/** A form of the public site, filled with hostile texts, and what may follow from it. */
export interface HostileForm {
  path: string
  /** How many letters each field takes that takes any text; none is longer. */
  texts: Readonly<Record<string, number>>
  /** What the other fields say: those that take only what they know, or must differ each time. */
  others: (number: number) => Readonly<Record<string, string>>
  /** Whether no hostile text is taken: the form comes back each time. */
  isRefused?: true
  /** Whether its signer is asked by mail first. */
  confirms: boolean
  /** Whether it brings files, and comes in parts. */
  inParts: boolean
  /** Where it is shown, as a visitor and as a workspace sees it; `links` opens pages behind links that match, too. */
  shown: readonly { path: string; by: 'visitor' | 'administrator'; links?: RegExp }[]
}

const APPEAL = 'say-where-they-are'

/** Every form of the public site. A new one adds itself here. */
export const HOSTILE_FORMS: readonly HostileForm[] = [
  {
    path: `/en/act/${APPEAL}/sign`,
    texts: { name: 120, description: 160, place: 80, message: 600 },
    others: (number) => ({ kind: 'person', country: 'NP', email: `hostile-${number}@people.example`, public: 'yes' }),
    confirms: true,
    inParts: false,
    shown: [
      { path: `/en/act/${APPEAL}`, by: 'visitor' },
      { path: `/fa/act/${APPEAL}`, by: 'visitor' },
      { path: `/team/appeals/${APPEAL}`, by: 'administrator' },
      { path: `/team/appeals/${APPEAL}/signers?q=hit`, by: 'administrator' },
      { path: `/team/appeals/${APPEAL}/print`, by: 'administrator' },
    ],
  },
  {
    path: '/en/act/gatherings/propose',
    texts: { title: 120, place: 160, languages: 80, organiser: 120, description: 1200 },
    others: () => ({
      kind: 'protest', day: '2031-01-01', from: '10:00', until: '', zone: 'Europe/Berlin', link: '', capacity: '', email: '',
    }),
    confirms: false,
    inParts: false,
    shown: [{ path: '/team/gatherings', by: 'administrator', links: /^\/team\/gatherings\/[^?]+/ }],
  },
  {
    path: '/en/tell',
    texts: { text: 2000 },
    others: () => ({ kind: 'witness', about: '' }),
    confirms: false,
    inParts: true,
    shown: [{ path: '/team/tips', by: 'administrator', links: /^\/team\/tips\/[^?]+/ }],
  },
  {
    // Neither field takes a text: the form comes back, and what its links say in an address is shown by their pages.
    path: '/en/follow',
    texts: { about: 120, email: 254 },
    others: () => ({ website: '' }),
    isRefused: true,
    confirms: false,
    inParts: false,
    shown: [
      { path: '/team/mail', by: 'administrator' },
      ...['?case=', '/confirm?t=', '/end?t='].flatMap((address) => HOSTILE_TEXTS.map((hostile) =>
        ({ path: `/en/follow${address}${encodeURIComponent(hostile)}`, by: 'visitor' as const }))),
    ],
  },
]

/** What a form says when each of its texts is hostile. */
export function fieldsOf({ texts, others }: HostileForm, hostile: string, number: number): Record<string, string> {
  const filled = Object.entries(texts).map(([name, most]) => [name, hostile.slice(0, most)])
  return { ...Object.fromEntries(filled), ...others(number) }
}
