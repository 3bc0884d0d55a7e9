import { isOn, nativesIn } from '../components/closest-native'
import { closePageContainer } from '../components/page-container'
import type { Phone } from '../runtime/phone'

/** Closes the open page-container of the page on top, or leaves the page. */
export const goBack = ({ pages, router }: Phone): void => {
  const view = pages.top()?.frame.view
  const containers = view ? nativesIn(view, ['page-container']) : []
  const open = containers.find((container) => isOn(container.get('show')))
  if (open) closePageContainer(open)
  else if (pages.all().length > 1) router.navigateBack()
}
