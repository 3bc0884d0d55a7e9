import { DAY, HOUR, MINUTE } from '@hongbao/types'
import type { DemoCampaign } from './demo-campaign'

/** The demo campaigns in the order of the list, one for every state. The brands do not exist. */
export const demoCampaigns: readonly DemoCampaign[] = [
  {
    slug: 'year-of-the-goat',
    category: 'zodiac',
    brand: { zh: '阳和纸品', en: 'Yanghe Papers' },
    story: {
      zh: '一只羊走在太阳前面，不急，也不回头。云落成金线，角弯成年轮。二〇二七，愿你登高，也愿你知道往哪里走。',
      en: 'A goat walks before the sun, unhurried, never looking back. Clouds fall into gold thread, horns curl like tree rings. For 2027: climb, and know where you are going.',
    },
    keywords: ['羊年', '春节', '新年', '福', '2027', 'goat', 'sheep', 'ram', 'new year'],
    drops: [
      { id: 'morning', opensIn: -2 * HOUR, stock: 3_000 },
      { id: 'evening', opensIn: 3 * HOUR, stock: 2_000 },
    ],
    endsIn: 9 * DAY,
  },
  {
    slug: 'rooftop-fireworks',
    category: 'festival',
    brand: { zh: '檐上放映', en: 'Eaves Cinema' },
    story: {
      zh: '整座城的灯都暗了一秒，然后天空亮起来。我们在屋顶上，奶奶在，猫也在。',
      en: 'For one second the whole city dims; then the sky lights up. We were on the roof, grandmother too, and the cat.',
    },
    keywords: ['春节', '除夕', '新年', '焰火', '跨年', 'family', 'new year'],
    drops: [{ id: 'midnight', opensIn: 2 * MINUTE, stock: 80 }],
    endsIn: 5 * DAY,
    numbered: true,
  },
  {
    slug: 'river-lanterns',
    category: 'festival',
    brand: { zh: '枕河旅舍', en: 'Zhenhe Inns' },
    story: {
      zh: '水把每一盏灯都点了两次。桥和它的倒影，合成一个圆。',
      en: 'The river lights every lantern twice. The bridge and its reflection make one circle.',
    },
    keywords: ['灯笼', '元宵', '江南', '乌镇', 'bridge', 'lantern'],
    drops: [{ id: 'first', opensIn: -5 * HOUR, stock: 12_000 }],
    endsIn: 12 * DAY,
  },
  {
    slug: 'koi',
    category: 'nature',
    brand: { zh: '鲤庭书局', en: 'Carp Court Books' },
    story: {
      zh: '月亮落在水里，两尾鲤鱼绕着它游。古人托鱼送信，今天它们只送好消息。',
      en: 'The moon lies in the water, and two koi circle it. Fish once carried letters; today they carry only good news.',
    },
    keywords: ['锦鲤', '鱼', '月亮', '好运', 'fish', 'carp', 'moon', 'luck'],
    drops: [{ id: 'first', opensIn: -DAY, stock: 60 }],
    endsIn: 3 * DAY,
    crowd: 57,
  },
  {
    slug: 'plum-in-snow',
    category: 'nature',
    brand: { zh: '寒香铺', en: 'Cold Scent' },
    story: {
      zh: '雪落下来的时候没有声音，花开的时候也没有。你要走近一点，才知道春天先到了这里。',
      en: 'Snow makes no sound, nor does a flower. Come closer: spring arrived here first.',
    },
    keywords: ['梅花', '冬天', '雪', '鸟', 'winter', 'flower'],
    drops: [{ id: 'first', opensIn: -8 * HOUR, stock: 120 }],
    endsIn: 6 * DAY,
    crowd: 78,
  },
  {
    slug: 'crane-and-pine',
    category: 'nature',
    brand: { zh: '鹤汀文创', en: 'Crane Shore' },
    story: {
      zh: '宫檐之上，鹤群来过。九百年前有人抬头看见，画了下来；今天轮到你抬头。',
      en: 'Cranes came over the palace roofs. Nine hundred years ago somebody looked up and painted them; today it is your turn.',
    },
    keywords: ['仙鹤', '松', '宫殿', '长寿', 'bird', 'palace'],
    drops: [
      { id: 'noon', opensIn: 5 * HOUR, stock: 1_500 },
      { id: 'night', opensIn: 11 * HOUR, stock: 1_500 },
    ],
    endsIn: 10 * DAY,
  },
  {
    slug: 'blue-green-mountains',
    category: 'landscape',
    brand: { zh: '千里颜料', en: 'Thousand Li Pigments' },
    story: {
      zh: '石青在山头，石绿在山腰，赭石在水边。一卷江山，只用了四种石头。',
      en: 'Azurite on the peaks, malachite on the slopes, ochre by the water. A whole country out of four stones.',
    },
    keywords: ['千里江山', '国画', '山', '江', 'river'],
    drops: [{ id: 'first', opensIn: -6 * HOUR, stock: 6_000 }],
    endsIn: 11 * DAY,
  },
  {
    slug: 'moon-gate',
    category: 'landscape',
    brand: { zh: '洞天园艺', en: 'Moon Gate Gardens' },
    story: {
      zh: '一道圆门，把傍晚裁成一幅画。猫坐在门槛上，等太阳走进亭子里。',
      en: 'A round gate cuts the evening into a painting. On its step a cat waits for the sun to reach the pavilion.',
    },
    keywords: ['园林', '苏州', '日落', 'garden', 'sunset'],
    drops: [{ id: 'first', opensIn: -2 * DAY, stock: 12 }],
    endsIn: 2 * DAY,
    crowd: 12,
  },
  {
    slug: 'tea-house',
    category: 'life',
    brand: { zh: '半日茶事', en: 'Half Day Tea' },
    story: {
      zh: '半个落日，半只修好的碗。水、叶、火，和一点不着急。',
      en: 'Half a sunset, half a mended bowl. Water, leaf, fire, and no hurry at all.',
    },
    keywords: ['茶', '碗', '金缮', 'tea', 'sunset'],
    drops: [{ id: 'first', opensIn: -3 * HOUR, stock: 500 }],
    endsIn: 8 * DAY,
    paused: true,
  },
  {
    slug: 'night-train',
    category: 'life',
    brand: { zh: '归途铁道', en: 'Homeward Rail' },
    story: {
      zh: '窗外是雪，窗里是你发来的那句“到哪了”。',
      en: 'Snow outside the window; inside, your message: where are you now?',
    },
    keywords: ['火车', '春运', '回家', '过年', '雪', 'train', 'home'],
    drops: [{ id: 'first', opensIn: -4 * DAY, stock: 300 }],
    endsIn: -DAY,
  },
]
