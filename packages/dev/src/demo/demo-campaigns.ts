import { DAY, type DemoCampaign, HOUR } from './demo-campaign'

/** What the demo shows, in the order of the list: every state a campaign can be in. The brands do not exist. */
export const demoCampaigns: readonly DemoCampaign[] = [
  {
    slug: 'year-of-the-goat',
    brand: { zh: '山木文房', en: 'Shanmu Paper' },
    story: {
      zh: '一只羊站在最高的山脊上，等第一缕光。角弯成祥云，云落成金线。二〇二七，愿你登高，也愿你知道往哪里走。',
      en: 'A goat waits on the highest ridge for the first light. Its horns curl into clouds, the clouds fall into gold thread. For 2027: climb, and know where you are going.',
    },
    drops: [
      { id: 'morning', opensIn: -2 * HOUR, stock: 3_000 },
      { id: 'evening', opensIn: 3 * HOUR, stock: 2_000 },
    ],
    endsIn: 9 * DAY,
  },
  {
    slug: 'rooftop-fireworks',
    brand: { zh: '天台电影社', en: 'Rooftop Cinema Club' },
    story: {
      zh: '整座城的灯都暗了一秒，然后天空亮起来。我们在天台上，猫也在。',
      en: 'For one second the whole city dims; then the sky lights up. We were on the roof, and so was the cat.',
    },
    drops: [{ id: 'midnight', opensIn: 2, stock: 800 }],
    endsIn: 5 * DAY,
  },
  {
    slug: 'river-lanterns',
    brand: { zh: '乌篷旅舍', en: 'Black Canopy Inns' },
    story: {
      zh: '水把每一盏灯都点了两次。船过桥洞，说话声变得很轻。',
      en: 'The river lights every lantern twice. Under the bridge, voices grow soft.',
    },
    drops: [{ id: 'first', opensIn: -5 * HOUR, stock: 12_000 }],
    endsIn: 12 * DAY,
  },
  {
    slug: 'koi',
    brand: { zh: '双鲤书局', en: 'Two Carp Books' },
    story: {
      zh: '古人把信藏在鱼的肚子里。今天，它们只替你把好消息游过去。',
      en: 'Letters once travelled in the bellies of fish. Today they only carry good news across the moon.',
    },
    drops: [{ id: 'first', opensIn: -DAY, stock: 60 }],
    endsIn: 3 * DAY,
    crowd: 57,
  },
  {
    slug: 'plum-in-snow',
    brand: { zh: '雪信香铺', en: 'Snow Letter Incense' },
    story: {
      zh: '雪落下来的时候没有声音，花开的时候也没有。你要走近一点，才知道春天先到了这里。',
      en: 'Snow makes no sound, nor does a flower. Come closer: spring arrived here first.',
    },
    drops: [{ id: 'first', opensIn: -8 * HOUR, stock: 120 }],
    endsIn: 6 * DAY,
    crowd: 78,
  },
  {
    slug: 'moon-gate',
    brand: { zh: '留园小筑', en: 'Lingering Garden Studio' },
    story: {
      zh: '一道圆门，把夜色裁成一幅画。门里门外，都是同一个月亮。',
      en: 'A round gate cuts the night into a painting. Inside and out, the same moon.',
    },
    drops: [{ id: 'first', opensIn: -2 * DAY, stock: 12 }],
    endsIn: 2 * DAY,
    crowd: 12,
  },
  {
    slug: 'tea-house',
    brand: { zh: '半山茶事', en: 'Half-Hill Tea' },
    story: {
      zh: '水、叶、火，和一点不着急。',
      en: 'Water, leaf, fire, and no hurry at all.',
    },
    drops: [{ id: 'first', opensIn: -3 * HOUR, stock: 500 }],
    endsIn: 8 * DAY,
    paused: true,
  },
  {
    slug: 'night-train',
    brand: { zh: '北归铁道', en: 'Northbound Rail' },
    story: {
      zh: '窗外是雪，窗里是你发来的那句“到哪了”。',
      en: 'Snow outside the window; inside, your message: where are you now?',
    },
    drops: [{ id: 'first', opensIn: -4 * DAY, stock: 300 }],
    endsIn: -DAY,
  },
]
