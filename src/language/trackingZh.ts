import type { TrackingWords } from "./trackingWords.ts";

/** Of pace, in Chinese. */
export const trackingZh: TrackingWords = {
  methods: {
    timeProportional: "时序进度",
    cagrRatio: "欧盟统计局增速比",
    unProgressChart: "联合国进展图",
    sdsnArrows: "可持续发展报告箭头",
    destatisWeather: "德国统计局天气",
    escap: "亚太经社会进展",
    averageRate: "年均变化率",
  },
  classes: {
    achieved: "已实现",
    "on-track": "进展正常",
    completed: "已完成",
    "completed-early": "提前完成",
    "on-pace-will-exceed": "符合进度，预计超额",
    "on-pace-will-be-reached": "符合进度，预计完成",
    "behind-pace": "滞后于进度",
    "acceleration-needed": "需要加快",
    "limited-progress": "进展有限",
    deterioration: "倒退",
    "substantial-progress": "进展较大",
    "moderate-progress": "进展一般",
    "significant-progress": "进展显著",
    "moderate-movement-away": "略有偏离",
    "significant-movement-away": "明显偏离",
    "some-progress": "有所进展",
    "no-progress-or-regression": "无进展或倒退",
    "moderately-improving": "中度改善",
    stagnating: "停滞",
    decreasing: "恶化",
    sun: "晴",
    "sun-with-cloud": "晴间多云",
    cloud: "多云",
    thunderstorm: "雷雨",
    accelerate: "须加速",
    reverse: "须扭转",
    "required-rate": "达到所需速度",
    "below-required-rate": "低于所需速度",
    "wrong-way": "方向相反",
  },
  limits: {
    completed: "未超限",
    "on-pace-will-be-reached": "符合进度，预计不超限",
    "behind-pace": "超过进度",
  },
  reasons: {
    "no-observation": "没有实际数值",
    "no-base": "缺少基期实际数值",
    "nothing-later": "基期之后尚无实际数值",
    "not-begun": "累计期内尚无实际数值",
    "missing-years": "中间年份缺少数据",
    "too-short": "已有数据年份太少",
    "no-time": "没有剩余时间或期限",
    "no-target-level": "目标无法折算为数值",
    "no-distance": "目标与起点相同",
    "met-at-base": "起初已达标而后回落，无从衡量",
    "zero-base": "基数为零，无法计算增速",
    "not-positive": "数值为零或负数，无法计算增速",
    "out-of-range": "数值超出计算范围",
    "no-direction": "未说明增减何者为好",
    "no-bounds": "需要给定下限与最优值",
    "growth-rate": "目标是增速，该方法只看数值",
    "every-year": "目标要求每年达标，该方法只看末年",
    total: "目标是累计数，该方法只看当年数值",
  },
  formulas: {
    timeProportional:
      "已完成的路程（最新值－基数）÷（目标－基数），对照已过时间的比重（累计目标按已有年数）；照此下去可达目标即为符合进度，超出目标且超过路程的5%即为预计超额",
    timeProportionalGeometric:
      "最新值与基数之比的对数÷目标与基数之比的对数，对照已过时间的比重（累计目标按已有年数）；照此增长可达目标即为符合进度，超出目标且超过路程的5%即为预计超额",
    cagrRatio:
      "迄今年均复合增速÷自基数至目标所需年均复合增速，按期望方向取正负：0.95以上进展正常，0.6以上需要加快，0以上进展有限，以下为倒退",
    growthOpenSdg:
      "目标仅为增速时，看迄今年均复合增速：1.5%以上进展较大，0.5%以上进展一般，0以上进展有限（加拿大统计局规则）",
    growthEurostat:
      "目标仅为增速时，看迄今年均复合增速：1%以上进展显著，0以上进展一般，-1%以上略有偏离，以下明显偏离（欧盟统计局旧规则）",
    unProgressChart: "若复合增速不变，到目标年完成路程的比重：95%以上进展正常，10%以上有所进展",
    sdsnArrows:
      "以下限为0、最优值为100的刻度上每年提高的点数÷自基数至目标每年所需点数：1以上进展正常，0.5以上中度改善，以下停滞，下降为恶化；已达目标即为进展正常",
    destatisWeather:
      "最新值加上剩余年份按最近五次年度变化的均值推算，尚缺部分占剩余路程的比重：不足5%为晴，20%以内晴间多云，以上多云；背离目标为雷雨",
    escap:
      "10×（数值－基数）÷|目标－基数|，按期望方向取正负，数值取趋势线（近年权重较大）在目标年的预测值，达标即为10：9以上进展正常，0以上须加速，否则须扭转",
    averageRate: "各年数值的对数对年份的回归斜率取指数再减1，对照自最新值至目标所需的年均增速",
  },

  judged: (method, asOf) => `进度判断方法：${method}${asOf === "" ? "" : `（数据截至${asOf}年）`}`,
  counted: {
    met: (count) => `已完成${count}项`,
    "on-pace": (count) => `符合进度${count}项`,
    behind: (count) => `滞后${count}项`,
    away: (count) => `背离${count}项`,
    unknown: (count) => `无法判断${count}项`,
  },
  asked: (asked, terms, by) =>
    `${by === null ? "" : terms === "" ? `${by}年` : `到${by}年，`}${terms}${asked}`,
  stands: (points) => points.map(({ year, level }) => `${year}年${level}`).join("，"),
  soFar: (sum, years, of) => `${of}年中前${years}年累计${sum}`,

  others: "其余方法",
  heads: { why: "无法判断的原因", how: "判断方法" },
  legend: "各目标首行为所选方法；-：无法判断及其原因",

  figures: {
    timeProportional: ({ progress, elapsed, expected }, _isSum, isLimit) =>
      `${progress === "" ? "" : `${isLimit ? "已用" : "已完成"}${progress}，`}时间已过${elapsed}，预计${expected}`,
    cagrRatio: ({ observed, required, ratio }) =>
      `${ratio === "" ? "" : `比值${ratio}：`}年均${observed}${required === "" ? "" : `，所需${required}`}`,
    unProgressChart: ({ share, expected }, by) =>
      share === "" ? `预计${expected}` : `到${by}年完成${share}，预计${expected}`,
    sdsnArrows: ({ gained, required, ratio }) =>
      `${ratio === "" ? "" : `比值${ratio}：`}每年${gained}点，所需${required}点`,
    destatisWeather: ({ shortfall, expected }) =>
      `${shortfall === "" ? "没有缺口" : `缺口占剩余路程${shortfall}`}，预计${expected}`,
    escap: ({ current, anticipated }) => `预期${anticipated}（满分10），目前${current}`,
    averageRate: ({ rate, required }) => `年均${rate}${required === "" ? "" : `，今后所需${required}`}`,
  },
  remarks: { "zero-as-0.001": "零按0.001计" },
};
