import { unsupportedTemplates } from './unsupported'

/** The templates of native components that are more than a slot. `h-x` is the html element `x`. */
export const nativeTemplates: Record<string, string> = {
  image: '<h-div class="wx-image-art"></h-div>',
  'cover-image': '<h-div class="wx-image-art"></h-div>',
  input: '<h-div class="wx-placeholder-text"></h-div><h-input class="wx-field"></h-input>',
  textarea: '<h-div class="wx-placeholder-text"></h-div><h-textarea class="wx-field"></h-textarea>',
  switch: '<h-div class="wx-switch-track"><h-div class="wx-switch-thumb"></h-div></h-div>',
  checkbox: '<h-div class="wx-checkbox-box"></h-div><slot/>',
  radio: '<h-div class="wx-radio-box"></h-div><slot/>',
  slider:
    '<h-div class="wx-slider-track"><h-div class="wx-slider-fill"></h-div><h-div class="wx-slider-thumb"></h-div></h-div><h-div class="wx-slider-value"></h-div>',
  progress:
    '<h-div class="wx-progress-track"><h-div class="wx-progress-fill"></h-div></h-div><h-div class="wx-progress-info"></h-div>',
  icon: '<h-div class="wx-icon-mark"></h-div>',
  'rich-text': '<h-div class="wx-rich"></h-div>',
  swiper: '<h-div class="wx-swiper-track"><slot/></h-div><h-div class="wx-swiper-dots"></h-div>',
  'scroll-view': '<h-div class="wx-refresher"></h-div><slot/>',
  'picker-view': '<h-div class="wx-picker-view-row"><slot/></h-div>',
  'picker-view-column': '<h-div class="wx-wheel"><slot/></h-div>',
  'page-container': '<h-div class="wx-overlay"></h-div><h-div class="wx-container"><slot/></h-div>',
  'root-portal': '<h-div class="wx-portal"><slot/></h-div>',
  'web-view': '<h-div class="wx-placeholder"></h-div>',
  video: '<h-video class="wx-film"></h-video><slot/>',
  map: '<h-div class="wx-placeholder"></h-div><slot/>',
  ...unsupportedTemplates,
  canvas: '<h-canvas class="wx-canvas"></h-canvas><slot/>',
}
