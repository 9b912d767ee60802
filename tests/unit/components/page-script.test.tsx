import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { PageScript } from '@/components/site/page-script'
import scripts from '@/components/site/page-scripts.generated.json'
import { removeScripts } from '@/lib/gate/without-scripts'

test('each script is put on a page with its address and its digest, and the gate lets it stay', () => {
  for (const name of Object.keys(scripts)) {
    const html = renderToStaticMarkup(<PageScript name={name} />)
    const src = /src="(\/scripts\/[\w.-]+\.js)"/.exec(html)?.[1] ?? ''
    const digest = createHash('sha384').update(readFileSync(`public${src}`)).digest('base64')
    expect(html).toBe(`<script type="module" src="${src}" integrity="sha384-${digest}"></script>`)
    expect(removeScripts(html)).toBe(html)
  }
})

test('a script that there is not is a mistake that shows', () => {
  expect(() => renderToStaticMarkup(<PageScript name="nobody" />)).toThrow('There is no nobody.browser.ts.')
})
