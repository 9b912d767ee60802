import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { KeptForm } from '@/components/keeping/kept-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { usePostFormWords } from './use-post-form-words'

/** Where else the campaign is found, a line for each. */
export function ChannelsForm({ channels, isSaved, send }: { channels: string; isSaved: boolean; send: SendKept }) {
  const [t, words] = [useTranslations('team-updates'), usePostFormWords()]
  const label = t('channelsField')
  const said = { ...words, 'field.channels': label, submit: t('channelsSave') }
  return (
    <section className="team-column" aria-labelledby="channels">
      <h2 id="channels" className="t4">{t('channels')}</h2>
      <p className="soft">{t('channelsLead')}</p>
      {isSaved && <p className="well" role="status">{t('channelsDone')}</p>}
      <RecordMessagesProvider>
        <KeptForm
          send={send} initial={{ channels }} hidden={{ before: channels }} words={said}
          fields={[{ name: 'channels', kind: 'long', label, hint: t('channelsHint') }]}
        />
      </RecordMessagesProvider>
    </section>
  )
}
