import type { Pictures } from '../artwork'
import { pictures as blueGreenMountains } from './blue-green-mountains'
import { pictures as craneAndPine } from './crane-and-pine'
import { pictures as koi } from './koi'
import { pictures as moonGate } from './moon-gate'
import { pictures as nightTrain } from './night-train'
import { pictures as plumInSnow } from './plum-in-snow'
import { pictures as riverLanterns } from './river-lanterns'
import { pictures as rooftopFireworks } from './rooftop-fireworks'
import { pictures as teaHouse } from './tea-house'
import { pictures as yearOfTheGoat } from './year-of-the-goat'

/** Every artwork's pictures, by slug; a slug is also the name of its folder here. */
export const works: Readonly<Record<string, Pictures>> = {
  'year-of-the-goat': yearOfTheGoat,
  'river-lanterns': riverLanterns,
  'rooftop-fireworks': rooftopFireworks,
  koi,
  'plum-in-snow': plumInSnow,
  'moon-gate': moonGate,
  'night-train': nightTrain,
  'tea-house': teaHouse,
  'crane-and-pine': craneAndPine,
  'blue-green-mountains': blueGreenMountains,
}
