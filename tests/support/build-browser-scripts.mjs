import { buildBrowserScripts } from '../../scripts/setup/browser-scripts.mjs'

/** Pages name the scripts that they send: whoever renders one in a test needs to know them. */
export default async function prepareBrowserScripts() {
  await buildBrowserScripts()
}
