import { type ButtonProps, Button as Pressable } from 'react-aria-components'
import './button.scss'

type Props = Omit<ButtonProps, 'className'> & {
  /** `plain` is the usual one; a page has one `primary` at most. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'grave'
  readonly small?: boolean
}

export const Button = ({ look = 'plain', small = false, ...props }: Props) => (
  <Pressable {...props} className={`button button--${look}${small ? ' button--small' : ''}`} />
)
