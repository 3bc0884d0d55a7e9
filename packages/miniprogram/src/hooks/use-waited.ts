import { useEffect, useState } from 'react'

/**
 * Whether the person has waited so long that the page should show that it is loading. Something that loads sooner
 * appears without a flicker before it.
 */
export const useWaited = (milliseconds: number): boolean => {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return waited
}
