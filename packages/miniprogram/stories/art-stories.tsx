import { ChatPacket } from '../src/components/chat-packet'
import { CoverArt } from '../src/components/cover-art'
import { CoverCard } from '../src/components/cover-card'
import { CoverSkeleton } from '../src/components/cover-skeleton'
import { Film } from '../src/components/film'
import { GallerySkeleton } from '../src/components/gallery-skeleton'
import { Heart } from '../src/components/heart'
import { MyCover } from '../src/components/my-cover'
import { type PillTone, StatePill } from '../src/components/state-pill'
import { StepPicture } from '../src/components/step-picture'
import { StoryStrip } from '../src/components/story-strip'
import { WornPacket } from '../src/components/worn-packet'
import { LONG, mark, nothing, picture, SHORT, story, TINT } from './sample'
import type { Story } from './stories'

const art = { picture, tint: TINT }
const card = { ...art, id: 'one', title: '三阳开泰', brand: '阳和纸品', mark, onOpen: nothing }
const cardIn = (tone: PillTone, state: string) => <CoverCard {...card} tone={tone} state={state} />

const mine = {
  ...art,
  campaignId: 'one',
  title: '三阳开泰',
  granted: '今天 14:00 留好',
  usable: '可用至 2027 年 5 月 23 日',
  label: '打开领取页',
  busy: false,
  over: false,
  onOpen: nothing,
  onLook: nothing,
}

const wornWords = { from: '你发出的红包', wish: '恭喜发财', amount: '8.88 元', open: '拆开', close: '合上' }

const strip = { id: 'strip', tint: TINT, words: { look: '看大图', play: '播放短片' }, onLook: nothing }
const pictures = [1, 2, 3].map((n) => ({ shown: story, large: `${story}#${n}` }))

export const artStories: readonly Story[] = [
  {
    name: 'cover-art',
    states: {
      shown: <CoverArt src={picture} tint={TINT} />,
      'not known yet': <CoverArt tint="" />,
      'a picture that never comes': <CoverArt src="/nowhere.webp" tint={TINT} />,
    },
  },
  {
    name: 'heart',
    states: {
      off: <Heart label="想要" on={false} onTurn={nothing} />,
      on: <Heart label="想要" on onTurn={nothing} />,
    },
  },
  {
    name: 'chat-packet',
    states: { sent: <ChatPacket {...art} words={{ hello: '新年好', wish: '恭喜发财', kind: '微信红包' }} /> },
  },
  {
    name: 'worn-packet',
    states: {
      closed: <WornPacket {...art} opened={false} words={wornWords} onTurn={nothing} />,
      opened: <WornPacket {...art} opened words={wornWords} onTurn={nothing} />,
    },
  },
  {
    name: 'step-picture',
    states: {
      button: <StepPicture step="button" label="红包" {...art} />,
      row: <StepPicture step="row" label="红包封面" {...art} />,
      cover: <StepPicture step="cover" label="塞钱进红包" {...art} />,
    },
  },
  {
    name: 'state-pill',
    states: {
      open: <StatePill tone="open" label="可领取" />,
      waiting: <StatePill tone="waiting" label="1:59 后开放" />,
      mine: <StatePill tone="mine" label="已为你留好" />,
      over: <StatePill tone="over" label="已领完" />,
      'with many words': <StatePill tone="open" label={LONG} />,
    },
  },
  {
    name: 'cover-card',
    states: {
      open: cardIn('open', '领得很快'),
      waiting: cardIn('waiting', '下一场 18:00'),
      mine: cardIn('mine', '已为你留好'),
      over: cardIn('over', '已领完'),
      featured: <CoverCard {...card} featured tone="open" state="可领取" />,
    },
  },
  {
    name: 'my-cover',
    states: {
      kept: <MyCover {...mine} />,
      opening: <MyCover {...mine} label="正在打开" busy />,
      'could not be opened': <MyCover {...mine} note={SHORT} />,
      'no longer usable': <MyCover {...mine} usable="已过可用期" over />,
    },
  },
  {
    name: 'story-strip',
    states: {
      'not near yet': <StoryStrip {...strip} stories={pictures} near={false} />,
      near: <StoryStrip {...strip} stories={pictures} near />,
      'with a film': <StoryStrip {...strip} stories={pictures} film="/none.mp4" near />,
    },
  },
  { name: 'film', stage: 'foot', states: { poster: <Film film="/none.mp4" poster={story} label="播放" /> } },
  { name: 'cover-skeleton', states: { loading: <CoverSkeleton label="正在加载" /> } },
  { name: 'gallery-skeleton', states: { loading: <GallerySkeleton label="正在加载" featured /> } },
]
