import { fileAddress } from '../api/file-address'
import './art.scss'

/** A cover in its true proportions. `file`: a file of cloud storage, or an address. Decoration: its title stands beside it. */
export const Art = ({
  file,
  size = 'small',
}: {
  readonly file: string | undefined
  readonly size?: 'small' | 'large'
}) => (
  <span className={`art art--${size}`}>{file && <img src={fileAddress(file)} alt="" loading="lazy" />}</span>
)
