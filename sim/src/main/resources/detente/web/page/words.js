/** All words of the page, English and Chinese side by side. What a model says of itself comes from the server. */
const WORDS = {
  skip: ['Skip', '跳转'],
  skipGraphs: ['Skip to the graphs', '跳到图表'],
  skipLevers: ['Skip to the levers', '跳到控制杆'],
  notForecast: ['A simulation, not a forecast', '这是模拟，不是预测'],
  steps: ['Steps', '步骤'],
  undo: ['Undo', '撤销'],
  redo: ['Redo', '重做'],
  replay: ['Replay the last change', '重放上一次改动'],
  share: ['Share', '分享'],
  copyLink: ['Copy link', '复制链接'],
  copyCommand: ['Copy the command', '复制命令'],
  downloads: ['Downloads', '下载'],
  display: ['Display', '显示'],
  questions: ['Guided questions', '引导问题'],
  theme: ['Light or dark', '浅色或深色'],
  model: ['Model', '模型'],
  scenario: ['Scenario', '情景'],
  stepOf: ['{step}: {what}', '{step}：{what}'],
  modelStep: ['model', '模型'],
  scenarioStep: ['scenario', '情景'],
  againstStep: ['baseline', '基准'],
  questionStep: ['question', '问题'],
  graphStep: ['graph', '图表'],
  methodStep: ['method', '方法'],
  leverStep: ['lever', '控制杆'],
  leversStep: ['levers', '控制杆'],
  against: ['Compared with', '对比基准'],
  sameScenario: ['the same scenario as it is', '同一情景的原样'],
  makeBaseline: ['Make this run the baseline', '把当前运行设为基准'],
  question: ['Guided question', '引导问题'],
  summary: ['What I changed and what followed', '我改了什么，结果如何'],
  changed: ['What I changed', '我改了什么'],
  followed: ['What followed', '结果如何'],
  graphs: ['Graphs', '图表'],
  levers: ['Levers', '控制杆'],
  allParameters: ['All parameters', '所有参数'],
  search: ['Search', '搜索'],
  more: ['More about this run', '关于本次运行'],
  decisions: ['Why the states moved', '两国为何行动'],
  events: ['Events', '事件'],
  savedRuns: ['Saved runs', '已保存的运行'],
  aboutModel: ['What this model is, and what it leaves out', '本模型是什么，略去了什么'],
  answers: ['My answers', '我的回答'],
  policy: ['Policy', '政策'],
  assumption: ['Assumptions about the world', '关于世界的假设'],
  method: ['Method', '方法'],
  resetPolicy: ['Reset policy', '重置政策'],
  resetAssumption: ['Reset assumptions', '重置假设'],
  resetMethod: ['Reset method', '重置方法'],
  resetAll: ['Reset everything', '全部重置'],
  seed: ['Seed of the random draws', '随机种子'],
  periods: ['Length of the run', '运行长度'],
  replications: ['Pairs of runs', '配对运行数'],
  pairsUnit: ['pairs', '对'],
  isAssumption: ['assumption', '假设'],
  isSourced: ['sourced', '有来源'],
  beyond: ['Only {value} has a source; another value is a what-if.', '只有 {value} 有来源；其他取值只是假想。'],
  bounds: ['Give a number from {min} to {max}.', '请输入 {min} 到 {max} 之间的数。'],
  wholeNumber: ['Give a whole number.', '请输入整数。'],
  defaultMark: ['the scenario’s value', '情景取值'],
  baselineMark: ['the baseline’s value', '基准取值'],
  valueOf: ['{name}, value', '{name}，数值'],
  backToDefault: ['Double click: back to {value}', '双击：恢复为 {value}'],
  nothingChanged: ['Nothing yet. Move a lever, or choose another scenario.', '还没有改动。移动一个控制杆，或选择另一个情景。'],
  scenarioChanged: ['Scenario', '情景'],
  noDifference: ['no difference that {n} pairs can see', '{n} 对运行看不出差别'],
  higher: ['higher by {d} ({low} to {high})', '高 {d}（{low} 至 {high}）'],
  lower: ['lower by {d} ({low} to {high})', '低 {d}（{low} 至 {high}）'],
  oneRun: ['one pair: {a}, baseline {b}', '一对运行：{a}，基准 {b}'],
  meanOf: ['{a}, baseline {b}', '{a}，基准 {b}'],
  asBaseline: ['{a}, as in the baseline', '{a}，与基准相同'],
  never: ['never', '从未'],
  undefinedValue: ['no value', '无值'],
  pairNote: ['A pair: both runs with the same chance events. In brackets: 95% interval of the mean difference.', '一对：两次运行的随机事件相同。括号内：平均差值的95%区间。'],
  glossary: ['Words explained', '名词解释'],
  baselineWord: ['baseline', '基准'],
  baselineMeans: ['The run that yours is held against: the scenario as it is, unless you choose another. It is grey in the graphs.', '用来对照的运行：除非另选，就是情景的原样。图中为灰色。'],
  pairWord: ['pair', '一对运行'],
  pairMeans: ['Your run and the baseline with the same chance events, so that what differs comes from your change alone.', '你的运行和基准使用相同的随机事件，差别只来自你的改动。'],
  seedWord: ['seed', '随机种子'],
  seedMeans: ['The number that all chance of a run follows from. The same seed gives the same run.', '决定一次运行全部随机事件的数。种子相同，运行就相同。'],
  pairs: ['{n} of {of} pairs', '{of} 对中的 {n} 对'],
  running: ['running', '运行中'],
  same: ['both runs are the same', '两次运行相同'],
  changedRun: ['changed run', '改动后'],
  baseline: ['baseline', '基准'],
  observed: ['observed', '观测值'],
  difference: ['Difference', '差值'],
  differenceOf: ['Difference of', '差值：'],
  band95: ['band: 95%', '色带：95%'],
  noDifferenceYet: ['Both runs are the same so far.', '目前两次运行相同。'],
  notFromZero: ['The axis does not start at 0', '纵轴不从 0 开始'],
  graphOf: ['Graph', '图表'],
  numbers: ['Numbers', '数据表'],
  copyData: ['Copy data', '复制数据'],
  copied: ['Copied', '已复制'],
  copiedLink: ['Copied: all settings', '已复制：全部设置'],
  copiedQuestion: ['Copied: settings and question, not your guess', '已复制：设置和问题，不含你的猜测'],
  copyFailed: ['The browser did not allow copying.', '浏览器不允许复制。'],
  secondWindow: ['Second window', '第二个窗口'],
  date: ['Date', '日期'],
  low: ['low', '下限'],
  high: ['high', '上限'],
  keys: ['Left and right arrow keys move the cursor, Home and End go to the ends.', '左右方向键移动光标，Home 和 End 跳到两端。'],
  drawing: ['Line graph', '折线图'],
  fit: ['This run differs from what was observed by {share} on average ({n} figures).', '本次运行与观测值平均相差 {share}（{n} 个数据）。'],
  noFit: ['Nothing was observed to hold this graph against.', '此图没有可对照的观测值。'],
  month: ['month', '月'],
  run: ['The changed run', '改动后的运行'],
  comparison: ['The comparison', '比较'],
  chart: ['Chart', '图'],
  retry: ['The server is busy. Trying again in {n} seconds.', '服务器繁忙，{n} 秒后重试。'],
  unreachable: ['The server does not answer. Is detente serve still running? Your settings are kept.', '服务器没有响应。detente serve 还在运行吗？你的设置已保留。'],
  modelBroken: ['The model cannot be loaded as this link asks. Your settings are kept. The server says:', '无法按此链接加载模型。你的设置已保留。服务器的说明（英文）：'],
  runRefused: ['This cannot be run. Your settings are kept. The server says:', '无法运行。你的设置已保留。服务器的说明（英文）：'],
  tryAgain: ['Try again', '重试'],
  line: ['line', '行'],
  maybe: ['Did you mean {name}?', '是不是 {name}？'],
  otherVersion: ['This link was made with version {then}; this is version {now}. Defaults may have changed.', '此链接由 {then} 版生成，当前为 {now} 版，默认值可能已变。'],
  unknownNames: ['This model has no parameter of this name, so it was left out: {names}', '模型没有这些参数，已忽略：{names}'],
  saveRun: ['Save this run', '保存本次运行'],
  runName: ['Name', '名称'],
  open: ['Open', '打开'],
  remove: ['Delete', '删除'],
  overlay: ['Overlay', '叠加'],
  compareTwo: ['Compare the two', '比较这两个'],
  runsFull: ['Five runs are saved. Delete one first.', '已保存五个运行，请先删除一个。'],
  noRuns: ['Up to five runs are kept in this browser. Any two can be laid over the graphs or compared.', '浏览器中最多保存五个运行，可任选两个叠加或比较。'],
  chooseTwo: ['At most two at a time.', '最多同时两个。'],
  scripted: ['scripted', '脚本'],
  simulated: ['simulated', '模拟'],
  actor: ['Who', '行为者'],
  whatHappened: ['What', '内容'],
  origin: ['Origin', '来源'],
  onlyActs: ['Only when something was done', '只看有行动的时候'],
  choose: ['Decisions, by date', '按日期排列的决定'],
  saw: ['What it saw', '看到了什么'],
  worth: ['What each action was worth', '每个行动值多少'],
  action: ['Action', '行动'],
  value: ['Value', '价值'],
  odds: ['Odds', '概率'],
  impossible: ['could not be done', '无法做到'],
  spokeFor: ['For it: {list}', '支持：{list}'],
  spokeAgainst: ['Against it: {list}', '反对：{list}'],
  nothingWeighed: ['It is what the others are measured by: nothing speaks for or against it.', '其他行动以它为准：没有支持或反对的理由。'],
  best: ['It was worth most.', '它的价值最高。'],
  notBest: ['Another action was worth more; chance chose this one.', '另一个行动价值更高；这一个是随机选中的。'],
  tip: ['If “{reading}” had been {needed} instead of {was}, “{alternative}” would have been worth as much.', '如果“{reading}”是 {needed} 而不是 {was}，“{alternative}”的价值就一样高。'],
  moved: ['It moved {instrument} from {before} to {after}.', '它把 {instrument} 从 {before} 调到 {after}。'],
  questionOf: ['Question {n} of {of}', '第 {n} 题，共 {of} 题'],
  guessFirst: ['Guess first', '先猜一猜'],
  guessNow: ['In one run of the baseline it is {value}. Your guess for the mean of the changed runs:', '一次基准运行中是 {value}。你猜改动后的平均值是：'],
  guessPlain: ['Your guess for the mean of the changed runs:', '你猜改动后的平均值是：'],
  moveIt: ['Move', '动手'],
  see: ['See', '观察'],
  explain: ['Explain', '解释'],
  myExplanation: ['Why, in your own words?', '用自己的话说明原因：'],
  showExplanation: ['Show an explanation', '显示解释'],
  guessWaits: ['You guessed {guess}. The answer follows when all pairs are there: {n} of {of}.', '你猜 {guess}。所有配对运行完成后显示答案：{of} 对中的 {n} 对。'],
  youGuessed: ['You guessed {guess}. Means of {n} pairs: changed {a}, baseline {b}.', '你猜 {guess}。{n} 对运行的平均值：改动后 {a}，基准 {b}。'],
  setFor: ['Set for this question: {list}. Undo brings back what you had.', '本题已设置：{list}。点“撤销”可恢复原来的设置。'],
  and: [', ', '、'],
  leversSet: ['levers', '控制杆'],
  graphsSet: ['graphs', '图表'],
  toLever: ['Go to the lever', '转到控制杆'],
  moveFirst: ['Move the lever, then the answer stands here.', '先移动控制杆，答案就会出现在这里。'],
  previous: ['Previous', '上一题'],
  next: ['Next', '下一题'],
  close: ['Close', '关闭'],
  printAnswers: ['Print my answers', '打印我的回答'],
  forgetAnswers: ['Forget my answers', '清除我的回答'],
  explanationWas: ['Explanation', '解释'],
  guessWas: ['My guess', '我的猜测'],
  wordsWere: ['In my words', '我的说明'],
  leavesOut: ['What it leaves out', '略去了什么'],
  embedded: ['Open the whole page', '打开完整页面'],
  footnote: ['Détente {version}. The numbers are those of the command line.', 'Détente {version}。数字与命令行的结果相同。'],
  none: ['nothing found', '没有找到'],
  manyFound: ['{n} found; the first {shown} are shown.', '找到 {n} 个；显示前 {shown} 个。'],
  week: ['week', '周'],
  year: ['year', '年'],
  day: ['day', '天'],
  quarter: ['quarter', '季度'],
};

/** Units in Chinese, word by word, for those that the model does not translate; others stay. */
const UNITS = {
  t: '吨', week: '周', month: '月', year: '年', firm: '家', 'M$': '百万美元', dollar: '美元', farmer: '人', case: '件', index: '指数', share: '份额',
  base: '基准', project: '项目', round: '轮', link: '个', pairs: '对',
};

/** Units that a number other than 1 makes plural. */
const COUNTED = /^(week|month|year|day|firm|case|project|round|link|farmer|dollar)$/;

let column = 0;
let ofModel = {};

/** Chooses the language: {@code en} or {@code zh}. */
export function speak(language) {
  column = language === 'zh' ? 1 : 0;
  document.documentElement.lang = language === 'zh' ? 'zh' : 'en';
}

/** The language that is spoken: {@code en} or {@code zh}. */
export const language = () => (column ? 'zh' : 'en');

/** A model's own table of English texts to Chinese ones, for what it says in one language only. */
export function learn(table) {
  ofModel = table ?? {};
}

/**
 * A word of the page.
 * @param {string} key of the table
 * @param {Object<string, *>} [fill] what stands for {name}
 */
export function w(key, fill = {}) {
  return WORDS[key][column].replace(/\{(\w+)\}/g, (_, name) => fill[name] ?? '');
}

/** A text of the model: a string, or one for each language; in Chinese a string is looked up in the model's table. */
export function text(value) {
  if (value && typeof value === 'object') {
    return (column ? value.zh : value.en) || value.en || value.zh || '';
  }
  return (column && ofModel[value]) || value || '';
}

/** A unit behind a number, in the language that is spoken. */
export const unitBehind = (value, name) => (!column && COUNTED.test(name) && Math.abs(value) !== 1 ? `${name}s` : unitWords(name));

/** A unit in the language that is spoken. */
export const unitWords = (name) => (column ? ofModel[name] ?? name.replace(/[A-Za-z]+\$?/g, (word) => UNITS[word] ?? word) : name);

/** Puts the words into all elements below {@code root} that name one: data-w for the text, data-w-label for aria-label. */
export function fillWords(root = document) {
  for (const element of root.querySelectorAll('[data-w]')) {
    element.textContent = w(element.dataset.w);
  }
  for (const element of root.querySelectorAll('[data-w-label]')) {
    element.setAttribute('aria-label', w(element.dataset.wLabel));
  }
}
