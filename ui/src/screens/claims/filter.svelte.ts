// What the list of claims is narrowed to; kept while the person looks at one of them and comes back.
import type { ClaimFlag, WorkState } from "../../bindings";

export const chosen = $state({
  text: "",
  state: "" as WorkState | "",
  rating: "",
  tag: "",
  flag: "" as ClaimFlag | "",
});
