import type { Me, Role } from '@hongbao/types/operate'
import { roles } from '@hongbao/types/operate'
import { createContext, useContext } from 'react'

type Operator = {
  readonly me: Me
  /** What to add to this computer's clock to get the server's, in ms. */
  readonly clockMs: number
}

const Signed = createContext<Operator | undefined>(undefined)
export const OperatorProvider = Signed.Provider

export const useOperator = (): Operator => {
  const operator = useContext(Signed)
  if (!operator) throw new Error('nobody is signed in here')
  return operator
}

export type BrandOfMe = Me['brands'][number]

const Chosen = createContext<BrandOfMe | undefined>(undefined)
export const BrandProvider = Chosen.Provider

/** The brand of the page, with the operator's role in it. */
export const useBrand = () => {
  const brand = useContext(Chosen)
  if (!brand) throw new Error('this page is of no brand')
  return {
    ...brand,
    /** Whether the operator's role allows what needs `role`. The function decides; the page only leaves out what it would refuse. */
    may: (role: Role): boolean => roles.indexOf(brand.role) >= roles.indexOf(role),
  }
}
