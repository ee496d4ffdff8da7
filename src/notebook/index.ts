export { type Displayed, type MimeBundle, type Showable, type ShowOptions, show } from "./show.ts";
