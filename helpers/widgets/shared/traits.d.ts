// The traits of each widget, written by `python -m helpers refresh` from the classes in Python. Change those.

export interface ActivityTraits {
  help_html: string;
  problem: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface BreathPacerTraits {
  help_html: string;
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
  help_html: string;
  problem: string;
  sign: string;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface CheckTraits {
  answers: boolean;
  help_html: string;
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
  help_html: string;
  problem: string;
  prompt: string;
  results: any[];
  set_aside: any[];
  store: Partial<import("./remember.js").Store>;
  title: string;
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
  help_html: string;
  problem: string;
  sign: string;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface EvidenceMapTraits {
  claims: any[];
  grades: any[];
  help_html: string;
  problem: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface ExplorableTraits {
  bet: any;
  controls: any[];
  help_html: string;
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

export interface MatchingTraits {
  answers: boolean;
  help_html: string;
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
  help_html: string;
  parts: any[];
  problem: string;
  prompt: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface OrderingTraits {
  answers: boolean;
  help_html: string;
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
  help_html: string;
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
  answers: boolean;
  happened_html: string;
  help_html: string;
  options: any[];
  order: "shuffled" | "fixed";
  problem: string;
  question_html: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface ReactionTaskTraits {
  categories: any[];
  compare: string;
  conditions: any[];
  demo: any;
  frames: number;
  help_html: string;
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
  help_html: string;
  lesson: string;
  problem: string;
  titles: any;
  waits_html: string;
  words: Record<string, string>;
}

export interface ReflectTraits {
  help_html: string;
  problem: string;
  prompts: any[];
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface RelaxationGuideTraits {
  before: any[];
  body: any;
  help_html: string;
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
  help_html: string;
  problem: string;
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  words: Record<string, string>;
}

export interface SortingTraits {
  answers: boolean;
  bins: any[];
  help_html: string;
  items: any[];
  problem: string;
  store: Partial<import("./remember.js").Store>;
  title: string;
  waits_html: string;
  words: Record<string, string>;
}

export interface SurveyTraits {
  before: any;
  help_html: string;
  problem: string;
  scale: any[];
  statements: any[];
  store: Partial<import("./remember.js").Store>;
  waits_html: string;
  when: string;
  words: Record<string, string>;
}
