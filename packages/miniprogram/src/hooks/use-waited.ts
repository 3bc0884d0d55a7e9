import { useEffect, useState } from 'react'

/**
 * Whether somebody has waited so long that they should see something is under way: what is there sooner comes
 * without a flicker before it.
 */
export const useWaited = (milliseconds: number): boolean => {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return waited
}
