import { AppealArticle } from '@/components/act/appeal-article'
import { AppealVersions } from '@/components/act/appeal-versions'
import { ShareAppeal } from '@/components/act/share-appeal'
import { Signatories } from '@/components/act/signatories'
import { SigningPart } from '@/components/act/signing-part'
import { ToldPart } from '@/components/act/told-part'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { readEnv } from '@/lib/env'
import { openPage } from '../../open-page'
import { type AppealInput, describeAppeal, readAppealPage } from './read-appeal-page'

export const generateMetadata = describeAppeal

export default async function AppealPage(input: AppealInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const { slug } = await input.params
  const { appeal, shown, cases, told, ...signed } = await readAppealPage(slug, search, reading)
  const { title } = appealTextIn(appeal.content, reading.locale).text
  const isEarlier = shown.version !== appeal.version
  const isOpen = appeal.takesSignatures && readEnv().intakePublicKey !== null && !isEarlier
  return (
    <SiteFrame reading={reading} sources={sources} section="act" path={`/act/${slug}`}>
      <div className="act-page">
        <AppealArticle
          reading={reading} demonstration={appeal.demonstration} content={shown.content}
          isEarlier={isEarlier} cases={cases}
        />
        <SigningPart slug={slug} locale={reading.locale} isOpen={isOpen} sent={null} />
        <ToldPart told={told} reading={reading} />
        <ShareAppeal {...{ reading, slug, title }} />
        <Signatories reading={reading} slug={slug} signatures={appeal.signatures} {...signed} />
        <AppealVersions reading={reading} slug={slug} versions={appeal.versions} shown={shown.version} />
      </div>
    </SiteFrame>
  )
}
