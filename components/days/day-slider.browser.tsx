import { openSlider } from './open-slider'

const root = document.querySelector<HTMLElement>('[data-days]')
if (root) openSlider(root)
