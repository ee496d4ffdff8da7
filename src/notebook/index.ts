export {
  type Displayed,
  type DrawChart,
  type MimeBundle,
  type Showable,
  type ShowOptions,
  show,
} from "./show.ts";
