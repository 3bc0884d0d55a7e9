import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'

export type ModalOptions = {
  readonly title: string
  readonly content: string
  readonly showCancel: boolean
  readonly cancelText?: string
  readonly cancelColor: string
  readonly confirmText?: string
  readonly confirmColor: string
  readonly editable: boolean
  readonly placeholderText: string
}

export type ModalAnswer = {
  readonly confirm: boolean
  readonly cancel: boolean
  readonly content?: string
}

/** WeChat's dialogue with one or two buttons, and a field where it is editable. */
export const modalSheet = (options: ModalOptions, say: Say): Sheet<ModalAnswer> => {
  const { title, content, editable } = options
  return {
    state: { kind: 'modal', title, content },
    place: 'center',
    dismissed: { confirm: false, cancel: true },
    draw(answer) {
      const field = h('input', { value: content, placeholder: options.placeholderText }) as HTMLInputElement
      const confirm = () =>
        answer({ confirm: true, cancel: false, ...(editable && { content: field.value }) })
      return h(
        'div',
        { class: 'modal' },
        title && h('h2', {}, title),
        editable ? h('div', { style: 'padding-top:20px' }, field) : h('p', {}, content),
        h(
          'div',
          { class: 'buttons' },
          options.showCancel &&
            h(
              'button',
              {
                'data-role': 'cancel',
                style: `color:${options.cancelColor}`,
                onclick: () => answer({ confirm: false, cancel: true }),
              },
              options.cancelText || say('cancel'),
            ),
          h(
            'button',
            { 'data-role': 'confirm', style: `color:${options.confirmColor}`, onclick: confirm },
            options.confirmText || say('confirm'),
          ),
        ),
      )
    },
  }
}
