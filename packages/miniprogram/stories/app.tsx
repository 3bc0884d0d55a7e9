import type { PropsWithChildren } from 'react'
import '../src/app.scss'

/** Every component by itself, in each of its states: `npm run stories`. Nothing of it is in the app. */
const App = ({ children }: PropsWithChildren) => children

export default App
