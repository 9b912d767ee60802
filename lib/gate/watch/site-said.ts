import { findFrames } from './describe-fault'
import type { Report } from './log'
import { wordFor } from './refusal-words'

const KIND = /^\W{0,4}((?:[A-Z][A-Za-z]{0,30})?Error)\b/m
const CODE = /^\s*code: '(\w{1,40})'/m
const DIGEST = /^\s*digest: '(\d{1,20})'/m

/** What listens: `hear` takes what Next writes, and from `begin` on visitors are answered. */
export interface SiteEar {
  hear: (text: string) => void
  begin: () => void
}

/**
 * Listens to what Next writes on its standard error. Until `begin` is called it is told word for word, so that whoever
 * starts the site reads why it does not; from then on its words can quote what somebody wrote or asked for, and only
 * the class, the code, the digest and the places of an error are passed on. Where Next refused what somebody sent, that
 * is a word, and no fault of ours.
 */
export function hearSite(report: Report, tellAsItIs: (text: string) => void): SiteEar {
  let hasBegun = false
  return {
    hear: (text) => {
      if (!hasBegun) return tellAsItIs(text)
      const lines = text.trim().split('\n').length
      const said = wordFor(text)
      if (said !== null) return report('site_said', { said, lines })
      const [kind, code, digest] = [KIND, CODE, DIGEST].map((pattern) => pattern.exec(text)?.[1])
      const stack = findFrames(text)
      if (kind === undefined && stack.length === 0) return report('site_said', { lines })
      return report('site_fault', { kind, code, digest, stack })
    },
    begin: () => {
      hasBegun = true
    },
  }
}
