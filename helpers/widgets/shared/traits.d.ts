// The traits of each widget, written by `python -m helpers refresh` from the classes in Python. Change those.

export interface ActivityTraits {
  problem: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface BreathPacerTraits {
  limits: any;
  minutes: number;
  phases: any[];
  presets: any[];
  problem: string;
  waits_html: string;
  wave: any;
  words: Record<string, string>;
}

export interface CalibrationTraits {
  course: string;
  problem: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface CalmTraits {
  limits: any;
  minutes: number;
  phases: any[];
  presets: any[];
  problem: string;
  waits_html: string;
  wave: any;
  words: Record<string, string>;
}

export interface CardTraits {
  body_html: string;
  checked: string;
  checked_month: string;
  facts: any[];
  folds: any[];
  grade: string;
  grade_why: string;
  problem: string;
  sign: string;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface CardsTraits {
  answers: boolean;
  bins: any[];
  items: any[];
  look: "cards" | "chips" | "shelves";
  order: "shuffled" | "fixed";
  problem: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface CheckTraits {
  answers: boolean;
  problem: string;
  questions: any[];
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface ClassMediansTraits {
  before: number;
  before_item: string;
  bounds: any[];
  conditions: any[];
  groups: any[];
  problem: string;
  prompt: string;
  results: any[];
  set_aside: any[];
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface ComeBackTraits {
  after: any;
  answers: boolean;
  concepts: any[];
  problem: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface ConceptsTraits {
  answers: boolean;
  before: any;
  concepts: any[];
  dealt: number;
  problem: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  when: "before" | "after";
  words: Record<string, string>;
}

export interface DrawItTraits {
  also: any;
  answers: boolean;
  compare: any;
  mark: string;
  points: any[];
  problem: string;
  prompt: string;
  shape: "points" | "ours";
  start: any[];
  start_text: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  told_html: string;
  waits_html: string;
  words: Record<string, string>;
  x: any;
  y: any;
}

export interface EndCardTraits {
  answers: boolean;
  bets: any[];
  course_title: string;
  lines: any[];
  problem: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface EndCardsTraits {
  course: string;
  item: string;
  problem: string;
  store: Partial<import("./remember.js").Store>;
  titles: any;
  waits_html: string;
  words: Record<string, string>;
}

export interface EvidenceCardTraits {
  body_html: string;
  checked: string;
  checked_month: string;
  facts: any[];
  folds: any[];
  grade: string;
  grade_why: string;
  problem: string;
  sign: string;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface EvidenceMapTraits {
  claims: any[];
  grades: any[];
  problem: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface ExplorableTraits {
  bet: any;
  controls: any[];
  heard: any;
  heard_numbers: DataView;
  narrow_plan: any;
  narrow_positions: DataView;
  narrow_stage: string;
  note: string;
  plan: any;
  positions: DataView;
  problem: string;
  question: string;
  reading_places: DataView;
  reading_words: any;
  stage: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface GuessingTraits {
  asked: string;
  high: string;
  known: string;
  low: string;
  mark: string;
  problem: string;
  prompt: string;
  rounds: any[];
  span: number;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface HundredTraits {
  afterwards: any;
  answers: boolean;
  figures: any;
  problem: string;
  rounds: any[];
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface MatchingTraits {
  answers: boolean;
  lefts: any[];
  pairs: any[];
  problem: string;
  prompt: string;
  rights: any[];
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface MessageTraits {
  parts: any[];
  problem: string;
  prompt: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  voices: any[];
  waits_html: string;
  words: Record<string, string>;
}

export interface NewQuestionTraits {
  about: string;
  asked: any;
  draft: any;
  fault: string;
  how_many: any[];
  problem: string;
  sent: number;
  waits_html: string;
  words: Record<string, string>;
  written: string;
}

export interface OrderingTraits {
  answers: boolean;
  items: any[];
  problem: string;
  prompt: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface PlacingTraits {
  answers: boolean;
  items: any[];
  landmarks: any[];
  problem: string;
  prompt: string;
  stops: any[];
  store: Partial<import("./remember.js").Store>;
  texts: any[];
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface PlannerTraits {
  fields: any[];
  foot_html: string;
  help_html: string;
  problem: string;
  prompt: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface PredictTraits {
  again: boolean;
  answered: boolean;
  answers: boolean;
  happened_html: string;
  options: any[];
  order: "shuffled" | "fixed";
  problem: string;
  question_html: string;
  room: boolean;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface ReactionTaskTraits {
  categories: any[];
  compare: string;
  conditions: any[];
  crowd: any;
  demo: any;
  frames: number;
  limits: any;
  minutes: number;
  practice: number;
  problem: string;
  prompt: string;
  stimuli: any[];
  store: Partial<import("./remember.js").Store>;
  title: string;
  trials: number;
  waits_html: string;
  words: Record<string, string>;
}

export interface RecordTraits {
  course: string;
  handed_in: any[];
  lesson: string;
  problem: string;
  titles: any;
  waits_html: string;
  words: Record<string, string>;
}

export interface ReflectTraits {
  problem: string;
  prompts: any[];
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface RelaxationGuideTraits {
  before: any[];
  body: any;
  let_go: number;
  limits: any;
  parts: any[];
  pause: number;
  problem: string;
  store: Partial<import("./remember.js").Store>;
  tense: number;
  times: number;
  waits_html: string;
  words: Record<string, string>;
}

export interface RememberedTraits {
  problem: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface SceneTraits {
  bet: any;
  controls: any[];
  heard: any;
  heard_numbers: DataView;
  label_places: DataView;
  labels: any[];
  note: string;
  numbers: DataView;
  plan: any[];
  problem: string;
  question: string;
  reading_places: DataView;
  reading_words: any;
  seen: string;
  store: Partial<import("./remember.js").Store>;
  svg: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface StartLineTraits {
  body_html: string;
  help_html: string;
  problem: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface SurveyTraits {
  before: any;
  problem: string;
  scale: any[];
  statements: any[];
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  when: string;
  with_before: boolean;
  words: Record<string, string>;
}
