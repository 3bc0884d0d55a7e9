import { createAwayScreen } from '../phone/away'
import type { PageMaker } from '../runtime/page-maker'
import type { Phone } from '../runtime/phone'

/** Sends the mini program to the background, its page first, until the person asks for it again. */
export const goHome = async ({ app, screen, settings, pages }: Phone, maker: PageMaker): Promise<void> => {
  const page = pages.top()
  if (page) maker.hide(page)
  app.hide()
  await createAwayScreen(screen.overlays, settings.now.language)
  app.show(app.enterOptions())
  if (page) maker.show(page)
}
