import type { Messages } from "../i18n/en";

/** The shortcuts whose words stand in the message files under their own name. */
export type Does = keyof Messages["keys"]["does"];
