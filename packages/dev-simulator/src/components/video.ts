import { isOn } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'
import type { PhoneServices } from './phone-services'

/** The browser's names of its media errors, by code; the first code is 1. */
const ERRORS = [
  'MEDIA_ERR_ABORTED',
  'MEDIA_ERR_NETWORK',
  'MEDIA_ERR_DECODE',
  'MEDIA_ERR_SRC_NOT_SUPPORTED',
] as const

/** Plays in the browser's own player (https://developers.weixin.qq.com/miniprogram/dev/component/video.html). */
export const video: NativeDefinition = {
  properties: {
    src: '',
    poster: '',
    controls: true,
    autoplay: false,
    loop: false,
    muted: false,
    objectFit: 'contain',
    autoPauseIfNavigate: true,
  },
  setup(self, phone) {
    const film = self.part<HTMLVideoElement>('wx-film')
    film.playsInline = true
    listen(self, film)
    const dress = () => {
      for (const name of ['controls', 'autoplay', 'loop', 'muted'] as const) film[name] = isOn(self.get(name))
      film.style.objectFit = self.get('objectFit')
    }
    const leave = () => {
      if (isOn(self.get('autoPauseIfNavigate'))) film.pause()
    }
    let page: Element | null = null
    return {
      attached() {
        dress()
        page = self.element.closest('wx-page')
        page?.addEventListener('phone-page-hide', leave)
      },
      detached() {
        page?.removeEventListener('phone-page-hide', leave)
        unload(film)
      },
      changed: {
        src: () => queueMicrotask(() => void load(self, film, phone)),
        poster: () => queueMicrotask(() => void showPoster(self, film, phone)),
        controls: dress,
        autoplay: dress,
        loop: dress,
        muted: dress,
        objectFit: dress,
      },
    }
  },
}

const listen = (self: NativeNode, film: HTMLVideoElement): void => {
  film.addEventListener('play', () => self.emit('play'))
  // A browser also sends `pause` when the film ends; WeChat does not.
  film.addEventListener('pause', () => film.ended || self.emit('pause'))
  film.addEventListener('ended', () => self.emit('ended'))
  film.addEventListener('timeupdate', () => {
    const { currentTime, duration } = film
    self.emit('timeupdate', { currentTime, duration })
  })
  film.addEventListener('error', () => fail(self, ERRORS[(film.error?.code ?? 0) - 1]))
}

const load = async (self: NativeNode, film: HTMLVideoElement, phone: PhoneServices): Promise<void> => {
  const src = self.get<string>('src')
  const url = await phone.resolveImage(src, self.element)
  if (src !== self.get('src')) return
  if (url) film.src = url
  else unload(film)
  if (src && !url) fail(self)
}

const unload = (film: HTMLVideoElement): void => {
  film.removeAttribute('src')
  film.load()
}

/** WeChat shows no poster where there are no controls. */
const showPoster = async (self: NativeNode, film: HTMLVideoElement, phone: PhoneServices): Promise<void> => {
  const poster = isOn(self.get('controls')) ? self.get<string>('poster') : ''
  const url = await phone.resolveImage(poster, self.element)
  if (url) film.poster = url
  else film.removeAttribute('poster')
}

const fail = (self: NativeNode, errMsg = 'MEDIA_ERR_SRC_NOT_SUPPORTED'): void => {
  self.emit('error', { errMsg })
}
