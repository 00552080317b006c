import type { Messages } from "../en";
import { common } from "./common";
import { shell } from "./shell";
import { vocabulary } from "./vocabulary";
import { rules } from "./rules";
import { ops } from "./ops";
import { welcome } from "./welcome";
import { articles } from "./articles";
import { reader } from "./reader";
import { suggestion } from "./suggestion";
import { attribution } from "./attribution";
import { claims } from "./claims";
import { claim } from "./claim";
import { attach } from "./attach";
import { inquiry } from "./inquiry";
import { matrix } from "./matrix";
import { graph } from "./graph";
import { timeline } from "./timeline";
import { today } from "./today";
import { sources } from "./sources";
import { review } from "./review";
import { secondCheck } from "./secondCheck";
import { reports } from "./reports";
import { history } from "./history";
import { scale } from "./scale";
import { palette } from "./palette";
import { keys } from "./keys";
import { cite } from "./cite";
import { tour } from "./tour";
import { research } from "./research";
import { version } from "./version";

export const it: Messages = {
  common,
  shell,
  ...vocabulary,
  rules,
  ops,
  welcome,
  articles,
  reader,
  suggestion,
  attribution,
  claims,
  claim,
  attach,
  inquiry,
  matrix,
  graph,
  timeline,
  today,
  sources,
  review,
  secondCheck,
  reports,
  history,
  scale,
  palette,
  keys,
  cite,
  tour,
  research,
  version,
};
