import type { PropsWithChildren } from 'react'
import '../src/app.scss'

/** Every component by itself, in each of its states: `npm run stories`. The app contains none of this. */
const App = ({ children }: PropsWithChildren) => children

export default App
