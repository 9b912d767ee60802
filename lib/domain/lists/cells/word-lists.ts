import { STATUSES, type Status } from '../../vocabulary'
import {
  CHANNEL_WORDS, DEATH_WORDS, RELEASE_WORDS, SEX_WORDS, type Channel, type DeathCause, type ReleaseKind, type Sex,
} from '../words/short-words'
import { STATUS_WORDS } from '../words/status-words'
import type { WordList } from './read-word-cell'

/** The statuses that a list may state; what it does not know it does not state. */
export const STATUS_LIST: WordList<Status> = {
  kind: 'status', values: STATUSES.filter((status) => status !== 'unknown'), words: STATUS_WORDS,
  say: (status) => ({ kind: 'status', status }),
}

export const SEX_LIST: WordList<Sex> = {
  kind: 'sex', values: ['female', 'male', 'other'], words: SEX_WORDS, say: (sex) => ({ kind: 'sex', sex }),
}

export const RELEASE_LIST: WordList<ReleaseKind> = {
  kind: 'release_kind', words: RELEASE_WORDS, say: (value) => ({ kind: 'choice', value }),
  values: ['end_of_term', 'bail', 'conditional', 'furlough', 'pardon', 'acquittal', 'unknown'],
}

export const DEATH_LIST: WordList<DeathCause> = {
  kind: 'death_cause', words: DEATH_WORDS, say: (value) => ({ kind: 'choice', value }),
  values: ['execution', 'in_custody', 'after_release', 'unknown'],
}

/** The ways of being heard of, the likeliest first. */
export const CHANNELS: readonly Channel[] = [
  'phone', 'visit', 'video', 'letter', 'lawyer', 'consular', 'court', 'co_prisoner', 'third_party', 'official', 'rumour',
]

export const CHANNEL_LIST: WordList<Channel> = {
  kind: 'contact_channel', values: CHANNELS, words: CHANNEL_WORDS, say: (value) => ({ kind: 'choice', value }),
}
