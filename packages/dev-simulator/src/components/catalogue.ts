import { button } from './button'
import { canvas } from './canvas'
import { checkbox, checkboxGroup } from './checkbox'
import { form } from './form'
import { icon } from './icon'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { matchMedia } from './match-media'
import { movableArea, movableView } from './movable-view'
import type { NativeDefinition } from './native-component'
import { navigator } from './navigator'
import { pageContainer } from './page-container'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { placeholder } from './placeholder'
import { progress } from './progress'
import { radio, radioGroup } from './radio'
import { richText } from './rich-text'
import { rootPortal } from './root-portal'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { switchComponent } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { unsupported } from './unsupported'
import { video } from './video'
import { view } from './view'

/** Every native component that WeChat documents, by tag. */
export const catalogue: Record<string, NativeDefinition> = {
  view,
  text,
  image,
  button,
  input,
  textarea,
  form,
  label,
  switch: switchComponent,
  checkbox,
  'checkbox-group': checkboxGroup,
  radio,
  'radio-group': radioGroup,
  slider,
  progress,
  icon,
  'rich-text': richText,
  navigator,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  'movable-area': movableArea,
  'movable-view': movableView,
  'cover-view': view,
  'cover-image': image,
  'page-container': pageContainer,
  'root-portal': rootPortal,
  'match-media': matchMedia,
  canvas,
  'web-view': placeholder('web-view', ['src']),
  video,
  map: placeholder('map', ['longitude', 'latitude', 'scale', 'markers']),
  ...unsupported,
}
