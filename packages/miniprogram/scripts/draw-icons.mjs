import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

/** The size WeChat asks of a tab bar icon, in pixels. */
const TAB_ICON = 81

const source = path.join(import.meta.dirname, '../src')
const folder = path.join(source, 'assets/tab')
const themes = JSON.parse(readFileSync(path.join(source, 'theme.json'), 'utf8'))

const draw = (name, colour, suffix) => {
  const drawing = readFileSync(path.join(folder, `${name}.svg`), 'utf8').replaceAll('currentColor', colour)
  return sharp(Buffer.from(drawing), { density: 288 })
    .resize(TAB_ICON, TAB_ICON)
    .png({ palette: true, colours: 16 })
    .toFile(path.join(folder, `${name}-${suffix}.png`))
}

for (const name of ['covers', 'mine']) {
  for (const [theme, { tab, tabSelected }] of Object.entries(themes)) {
    await draw(name, tab, theme)
    await draw(name, tabSelected, `${theme}-selected`)
  }
}
