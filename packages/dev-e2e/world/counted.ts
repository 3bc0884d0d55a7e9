import type { DeskPage } from './desk'

const FIELD_SECONDS = 5
const PRESS_SECONDS = 2

/** A person's actions on a page, with the time that a person takes for each: 5 s for a field, 2 s for a press. */
export const countActions = (page: DeskPage) => {
  let seconds = 0
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
  return {
    seconds: () => seconds,
    write: async (name: string, text: string): Promise<void> => {
      seconds += FIELD_SECONDS
      await page.locator(`[name="${name}"]`).first().fill(text)
    },
    /** Writes a number; the field formats it when it is left. */
    writeNumber: async (label: string, text: string): Promise<void> => {
      seconds += FIELD_SECONDS
      const field = page.getByLabel(label, { exact: true }).first()
      await field.fill(text)
      await field.blur()
    },
    chooseFile: async (name: string, file: string): Promise<void> => {
      seconds += FIELD_SECONDS
      await page.locator(`[data-name="${name}"] input[type=file]`).setInputFiles(file)
    },
    press: async (selector: string): Promise<void> => {
      seconds += PRESS_SECONDS
      await page.click(selector)
    },
    pressNamed: async (name: string): Promise<void> => {
      seconds += PRESS_SECONDS
      await button(name).click()
    },
    /** What the person does elsewhere: on the phone. */
    alsoPressed: (times: number): void => {
      seconds += times * PRESS_SECONDS
    },
  }
}
